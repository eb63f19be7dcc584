import { declaredRoutes, type DeclaredRoute } from '#functions';
import type { EditionState } from '#survey';
import { apiOn, type ApiUnderTest } from './apiUnderTest.ts';
import { leaksOfLog, leaksTo } from './canaryLeaks.ts';
import { cookieOf, type CanaryPerson, type SessionState } from './canaryPeople.ts';
import { canaryWorld } from './canaryWorld.ts';
import { EXPECTED_ROWS } from './permissionMatrix.ts';
import { watchedStores, type WatchedStores } from './watchedStores.ts';

/** A request to one route by somebody. */
export interface Ask {
  readonly route: DeclaredRoute;
  /** Absent: somebody without an account. */
  readonly person?: CanaryPerson | undefined;
  readonly session?: SessionState;
  readonly address: string;
  readonly body?: unknown;
  /** Sent as it is, instead of the body. */
  readonly raw?: { readonly body: Uint8Array<ArrayBuffer>; readonly contentType: string };
}

/** What came of it. */
export interface Told {
  readonly status: number;
  /** The stable address of the problem; empty when there is none. */
  readonly problem: string;
  readonly text: string;
  /** What holds for every answer and does not for this one. */
  readonly faults: readonly string[];
  /** What was written, as JSON text; empty when nothing was. */
  readonly written: string;
}

/** An API over a world of canaries that is as new before every request. */
export interface CanaryField {
  readonly routes: readonly DeclaredRoute[];
  readonly pegel: ApiUnderTest;
  readonly watched: WatchedStores;
  /** Takes the edition into this state. */
  enter(state: EditionState): Promise<void>;
  ask(request: Ask): Promise<Told>;
  /** How many requests were made. */
  readonly requests: number;
}

export async function canaryField(): Promise<CanaryField> {
  const watched = watchedStores(await canaryWorld('open'));
  const pegel = apiOn(watched.stores);
  let state: EditionState = 'open';
  let requests = 0;
  const enter = async (next: EditionState) => {
    state = next;
    watched.put(await canaryWorld(state));
  };
  return {
    routes: declaredRoutes(pegel.api.routes),
    pegel,
    watched,
    enter,
    get requests() {
      return requests;
    },
    async ask(request) {
      requests += 1;
      const logged = pegel.log.length;
      const told = await tell(pegel, request);
      const hasWritten = watched.writes.length > 0;
      const written = hasWritten ? JSON.stringify(watched.writes) : '';
      const faults = [
        ...told.faults,
        ...faultsOfLog(pegel, logged, told.status),
        ...(hasWritten && REFUSED.has(told.status) ? ['was refused and wrote'] : []),
      ];
      if (hasWritten) await enter(state);
      return { ...told, faults, written };
    },
  };
}

const REFUSED = new Set([400, 401, 403, 404, 415]);

async function tell(pegel: ApiUnderTest, request: Ask): Promise<Omit<Told, 'written'>> {
  const { route, person, session = 'active', address, body, raw } = request;
  const cookie = person && cookieOf(person, session);
  const answer = await pegel.call(route.method, address, {
    ...(cookie !== undefined && { cookie }),
    body,
    ...(raw && { raw: raw.body, headers: { 'Content-Type': raw.contentType } }),
  });
  const { status } = answer;
  const text = await answer.text();
  const isPublic = DEAD.has(session);
  const reader = isPublic ? undefined : person;
  const leaks = leaksTo(reader, text + JSON.stringify([...answer.headers]), isForEverybody(route));
  return {
    status,
    problem: status >= 400 ? problemOf(text) : '',
    text,
    faults: [...leaks.map((leak) => `shows ${leak}`), ...faultsOf(route, answer, text)],
  };
}

/** Whether anybody may call a route: then it may speak of every administration, but not of its people. */
function isForEverybody({ declaration }: DeclaredRoute): boolean {
  return FOR_EVERYBODY.has(declaration.permission);
}

const FOR_EVERYBODY = new Set(
  EXPECTED_ROWS.filter(({ reaches }) => reaches.public === 'any').map(({ permission }) => permission),
);
const DEAD: ReadonlySet<SessionState> = new Set(['idle', 'absolute', 'ended', 'revoked', 'forged', 'none']);

/** Whether an answer is as its route declares it, and a problem as all problems are. */
function faultsOf({ declaration }: DeclaredRoute, answer: Response, text: string): string[] {
  const { status } = answer;
  const type = answer.headers.get('content-type') ?? '';
  if (status >= 500) return [`answered ${status}`];
  if (status >= 400) {
    const isProblem = type === 'application/problem+json; charset=utf-8' && problemOf(text) !== '';
    return isProblem ? [] : [`a problem of type ${type}`];
  }
  const { response } = declaration;
  if (status !== response.status) return [`answered ${status}, declared is ${response.status}`];
  if (response.kind === 'json' && !response.schema.safeParse(JSON.parse(text)).success) {
    return ['differs from its schema'];
  }
  return response.kind === 'file' && type !== response.type ? [`is of type ${type}`] : [];
}

function problemOf(text: string): string {
  const found: unknown = JSON.parse(text);
  const isObject = typeof found === 'object' && found !== null && 'type' in found;
  return isObject && typeof found.type === 'string' ? found.type : '';
}

/** Every refusal stands in the log under its route, and nothing that is secret does. */
function faultsOfLog({ log }: ApiUnderTest, since: number, status: number): string[] {
  const events = log.slice(since);
  const leaks = leaksOfLog(JSON.stringify(events)).map((leak) => `logs ${leak}`);
  const isLogged = events.some((event) => event.event === 'request-refused' && event.status === status);
  const isRefusal = status >= 400 && status < 500;
  return isRefusal && !isLogged ? [...leaks, 'is refused without a line in the log'] : leaks;
}
