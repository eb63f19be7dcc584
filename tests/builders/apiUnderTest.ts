import { createHash } from 'node:crypto';
import {
  createApi,
  mailThrough,
  newSecret,
  noLimits,
  type Account,
  type Api,
  type Config,
  type Dependencies,
  type IdentityProvider,
  type Limiter,
  type LogEvent,
  type Message,
  type Stores,
} from '#functions';
import type { Questionnaire, Registry } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { clockAt, type Clock } from './clock.ts';
import { CONFIG, REGISTRY } from './examples.ts';

/** A request as the pages of the site make it, unless a test says otherwise. */
export interface Call {
  /** Cookies, for example from `signIn`. */
  readonly cookie?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is; its type stands in the headers. */
  readonly raw?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** The other end of the connection, as the server sees it. */
  readonly clientAddress?: string;
}

export interface ApiUnderTest {
  readonly api: Api;
  readonly clock: Clock;
  readonly dependencies: Dependencies;
  /** What was posted by mail so far, each notice once. */
  readonly mails: readonly PostedMail[];
  /** What was logged so far. */
  readonly log: readonly LogEvent[];
  /** Starts a session past the identity provider; the cookie to send. */
  signIn(account: Account): Promise<string>;
  readonly call: (method: string, path: string, call?: Call) => Promise<Response>;
}

/** A mail on its way. */
export interface PostedMail {
  readonly to: string;
  readonly message: Message;
}

interface Options {
  readonly config?: Partial<Config>;
  readonly identityProvider?: IdentityProvider;
  readonly clock?: Clock;
  readonly registry?: Registry;
  /** Questionnaires of earlier editions, besides that of 2026. */
  readonly questionnaires?: readonly Questionnaire[];
  /** Absent: nothing is limited. */
  readonly limiter?: Limiter;
}

/** The API on given stores, with a clock to set and a log to read. */
export function apiOn(stores: Stores, options: Options = {}): ApiUnderTest {
  const {
    identityProvider = nobody,
    clock = clockAt(),
    registry = REGISTRY,
    questionnaires = [],
    limiter = noLimits,
  } = options;
  const config = { ...CONFIG, ...options.config };
  const log: LogEvent[] = [];
  const outbox = mailThrough({ outbox: stores.outbox, publicOrigin: config.publicOrigin, now: clock.now });
  const posted = new Map<string, PostedMail>();
  const dependencies: Dependencies = {
    ...stores,
    config,
    identityProvider,
    registry,
    questionnaires: new Map([QUESTIONNAIRE_2026, ...questionnaires].map((one) => [one.version, one])),
    now: clock.now,
    mail: {
      async post(to, message, id) {
        await outbox.post(to, message, id);
        if (!posted.has(id)) posted.set(id, { to, message });
      },
    },
    newSecret,
    log: (event) => log.push(event),
    limiter,
  };
  const api = createApi(dependencies);
  return {
    api,
    clock,
    dependencies,
    log,
    get mails() {
      return [...posted.values()];
    },
    signIn: (account) => startSession(dependencies, account),
    call: async (method, path, call = {}) =>
      api.request(config.publicOrigin + path, initOf(method, call), { clientAddress: call.clientAddress }),
  };
}

/** An identity provider that never answers. */
const nobody: IdentityProvider = {
  authorizationUrl: async () => 'unreachable',
  exchange: async () => 'unreachable',
  endSessionUrl: async () => undefined,
};

function initOf(method: string, { cookie, body, raw, headers }: Call): RequestInit {
  const isUnsafe = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    headers: {
      ...(isUnsafe && { 'X-Digitalpegel': '1' }),
      ...(cookie !== undefined && { Cookie: cookie }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(raw !== undefined && { body: raw }),
  };
}

async function startSession(
  { sessions, accounts, now, config }: Dependencies,
  account: Account,
): Promise<string> {
  await accounts.add(account);
  const id = newSecret();
  const start = now().toISOString();
  const end = new Date(now().getTime() + 12 * 3_600_000).toISOString();
  const hash = createHash('sha256').update(id).digest('hex');
  await sessions.add({
    hash,
    account: account.id,
    createdAt: start,
    authAt: start,
    client: 'Firefox unter Linux',
    seenAt: start,
    expiresAt: end,
  });
  return `${config.secure ? '__Host-sitzung' : 'sitzung'}=${account.id}.${id}`;
}
