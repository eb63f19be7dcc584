import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRegistry, isIndependent, type UnitKey } from '#survey';
import { REGISTRY_DATA } from '#survey/registry';
import { closeEditions, rememberEditions, type Account, type Stores } from '#functions';
import { apiOn } from '../builders/apiUnderTest.ts';
import { clockAt } from '../builders/clock.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { openEdition } from '../builders/examples.ts';
import { exampleTeam, type ExampleTeam } from '../builders/exampleTeam.ts';
import { histories } from '../builders/histories.ts';
import { interceptStores } from '../builders/interceptStores.ts';
import { memoryStores } from '../builders/memoryStores.ts';

/*
 * Races, one interleaving of store calls at a time: a scheduler decides which of the waiting calls comes next, and its
 * choices follow from the seed.
 */

const REGISTRY = createRegistry({ ...REGISTRY_DATA, units: REGISTRY_DATA.units.slice(0, 3), served: [] });
const UNITS = REGISTRY.units.map(({ key }) => key);
const EDITION = openEdition();
const BASE = '/api/responses/2026';
/** A minute before the deadline. */
const JUST_BEFORE = '2026-12-18T16:59:00.000Z';

const memory = memoryStores();
let scheduler: fc.Scheduler | undefined;
/** Every call waits for its turn, then takes place at once. */
const stores: Stores = interceptStores(memory, async (name, call) => {
  await scheduler?.schedule(Promise.resolve(), name);
  return call();
});
const pegel = apiOn(stores, { registry: REGISTRY });
/** A second server whose clock stands still: it believes that the deadline never comes and the edition stays open. */
const slowClock = clockAt();
const remembered = rememberEditions(stores.editions, slowClock.now);
const slow = apiOn({ ...stores, editions: remembered }, { registry: REGISTRY, clock: slowClock });

/** A new world with a team in each unit, and from now on a scheduler. */
async function begin(s: fc.Scheduler): Promise<ReadonlyMap<UnitKey, ExampleTeam>> {
  scheduler = undefined;
  memory.clear();
  for (const server of [pegel, slow]) server.clock.set(JUST_BEFORE);
  await memory.editions.add(EDITION);
  const teams = new Map<UnitKey, ExampleTeam>();
  for (const unit of UNITS) teams.set(unit, await exampleTeam(pegel, unit));
  scheduler = s;
  return teams;
}

async function send(
  cookie: string,
  method: 'POST' | 'PUT',
  path: string,
  body: object,
  server = pegel,
): Promise<number> {
  return (await server.call(method, BASE + path, { cookie, body })).status;
}

const saveOf = (seen: number, level: number) => ({
  seen,
  operation: randomUUID(),
  answers: exampleAnswers('eakte', level),
  comments: {},
});
const submissionOf = (versions: object) => ({ id: randomUUID(), versions, mode: 'full' });
const decisionOn = (submission: string) => ({ operation: randomUUID(), submission });

/** Prepares a unit: one section saved and, if asked, sent for approval. */
async function prepare(team: ExampleTeam, isSent: boolean): Promise<string | undefined> {
  const waiting = scheduler;
  scheduler = undefined;
  await send(team.anna, 'PUT', '/sections/eakte', saveOf(0, 2));
  const submission = submissionOf({ eakte: 1 });
  if (isSent) await send(team.anna, 'POST', '/submission', submission);
  scheduler = waiting;
  return isSent ? submission.id : undefined;
}

const DEADLINE = EDITION.closesAt;
const OVER = EDITION.graceUntil;

it('closing meets sending and approving: each takes effect before the fence or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.constantFrom(DEADLINE, OVER), async (s, when) => {
      const teams = await begin(s);
      const [first, second, third] = [...teams.values()];
      await prepare(first!, false);
      const waiting = await prepare(second!, true);
      const returned = await prepare(third!, true);
      const sent = submissionOf({ eakte: 1 });
      const late = { ...decisionOn(returned!), comment: 'Bitte prüfen.', sections: {} };

      const closing = s
        .schedule(Promise.resolve(), 'the clock')
        .then(() => pegel.clock.set(when))
        .then(() => closeEditions(pegel.dependencies));
      const outcomes = Promise.all([
        send(first!.anna, 'POST', '/submission', sent, slow),
        send(second!.chris, 'POST', '/approval', decisionOn(waiting!)),
        send(third!.chris, 'POST', '/return', late),
        closing,
      ]);
      const [sending, approving, returning] = await s.waitFor(outcomes);

      scheduler = undefined;
      pegel.clock.set(OVER);
      await closeEditions(pegel.dependencies);
      const heads = await Promise.all(UNITS.map((unit) => memory.responses.get(2026, unit)));
      expect(heads.map((head) => head?.state)).toEqual(['closed', 'closed', 'closed']);
      if (when === DEADLINE) expect(approving).toBe(200);
      const afterwards = submissionOf({ eakte: 1 });
      expect(await send(first!.anna, 'POST', '/submission', afterwards, slow)).toBe(409);
      expect(heads[1]?.accepted?.id).toBe(approving === 200 ? waiting : undefined);
      expect(heads[0]?.accepted).toBeUndefined();
      expect(heads[2]?.returned === undefined).toBe(returning !== 200);
      if (sending === 201) {
        expect(await memory.submissions.get(2026, UNITS[0]!, sent.id)).toBeDefined();
        const { events } = await memory.audit.ofScope(UNITS[0]!);
        expect(events.map(({ kind }) => kind)).toContain('response-sent');
      }
      const rows = await memory.responses.rowsOf(2026);
      expect(rows.map(({ unit }) => unit)).toEqual(approving === 200 ? [UNITS[1]] : []);
      expect((await memory.editions.get(2026))?.state).toBe('closed');
    }),
    histories('I7'),
  );
});

type Role = 'editor' | 'approver';
const act = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom('save', 'send', 'approve', 'approve', 'switch'),
});

it('nobody ever approves what they had a hand in, whatever happens to roles meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { minLength: 3, maxLength: 7 }), async (s, acts) => {
      const teams = await begin(s);
      const team = teams.get(UNITS[0]!)!;
      const { anna, bert, chris } = team.accounts;
      const people = [anna, bert, chris].map(({ id }) => id);
      const cookies = [team.anna, team.bert, team.chris];
      const first = await prepare(team, true);
      const ids = [first!];

      const run = async ({ who, what }: { who: number; what: string }): Promise<void> => {
        const cookie = cookies[who]!;
        if (what === 'save') {
          const section = await memory.sections.get({ edition: 2026, unit: UNITS[0]!, dimension: 'eakte' });
          await send(cookie, 'PUT', '/sections/eakte', saveOf(section?.version ?? 0, 3));
        } else if (what === 'send') {
          const section = await memory.sections.get({ edition: 2026, unit: UNITS[0]!, dimension: 'eakte' });
          const submission = { ...submissionOf({ eakte: section?.version ?? 0 }), reason: 'Zählfehler' };
          ids.push(submission.id);
          await send(cookie, 'POST', '/submission', submission);
        } else if (what === 'approve') {
          await send(cookie, 'POST', '/approval', decisionOn(ids.at(-1)!));
        } else {
          await switchRole(people[who]!);
        }
      };
      await s.waitFor(Promise.all(acts.map(run)));

      scheduler = undefined;
      const { events } = await memory.audit.ofScope(UNITS[0]!);
      for (const { actor, reference } of events.filter(({ kind }) => kind === 'response-approved')) {
        const submission = await memory.submissions.get(2026, UNITS[0]!, reference!);
        const { submittedBy, editors = [] } = submission!;
        expect(isIndependent(actor, { submittedBy, editors })).toBe(true);
      }
      const head = await memory.responses.get(2026, UNITS[0]!);
      const approval = head?.accepted?.approval;
      if (approval?.kind === 'fourEyes') {
        const approved = events.filter(({ kind }) => kind === 'response-approved');
        expect(approved.map(({ reference }) => reference)).toContain(head?.accepted?.id);
      }
      expect(approval?.kind).not.toBe('onePerson');
    }),
    histories('I12'),
  );
});

/** An editor becomes an approver, or the other way round. */
async function switchRole(id: string): Promise<void> {
  const account = await stores.accounts.get(id);
  if (account === undefined) return;
  const role: Role = account.role === 'editor' ? 'approver' : 'editor';
  const next: Account = { ...account, role, rev: account.rev + 1 };
  await stores.accounts.replace(next, account.rev);
}

it('no save of several editors is lost: each acknowledged one is read, or an ancestor of what is read', async () => {
  const save = fc.record({
    who: fc.constantFrom('anna' as const, 'bert' as const, 'dora' as const),
    times: fc.integer({ min: 1, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(save, { minLength: 2, maxLength: 6 }), async (s, saves) => {
      const teams = await begin(s);
      const team = teams.get(UNITS[0]!)!;
      const key = { edition: 2026, unit: UNITS[0]!, dimension: 'eakte' } as const;
      const acknowledged = new Map<number, string>();
      const write = async ({ who, times }: (typeof saves)[number]): Promise<void> => {
        const seen = await stores.sections.get(key);
        const text = `${seen?.comments[ITEM] ?? ''}${randomUUID().slice(0, 8)} `;
        const body = {
          seen: seen?.version ?? 0,
          operation: randomUUID(),
          answers: {},
          comments: { [ITEM]: text },
        };
        const sent = Array.from({ length: times }, () => send(team[who], 'PUT', '/sections/eakte', body));
        const statuses = await Promise.all(sent);
        expect(new Set(statuses).size).toBe(1);
        if (statuses[0] !== 200) return;
        expect(acknowledged.has(body.seen + 1)).toBe(false);
        acknowledged.set(body.seen + 1, text.trim());
      };
      await s.waitFor(Promise.all(saves.map(write)));

      const section = await memory.sections.get(key);
      expect([...acknowledged.keys()].toSorted()).toEqual(
        Array.from({ length: section?.version ?? 0 }, (_, at) => at + 1),
      );
      const words = (section?.comments[ITEM] ?? '').trim();
      for (const text of acknowledged.values()) expect(words.startsWith(text)).toBe(true);
    }),
    histories('I4'),
  );
});

const ITEM = Object.keys(exampleAnswers('eakte'))[0]!;
