import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from './embeddedTable.ts';
import { exampleAccount, openEdition, OTHER_UNIT, UNIT } from './examples.ts';
import type { Stores } from '#functions';
import { memoryStores } from './memoryStores.ts';

/*
 * The stores in memory are worth something only as far as they do what the real ones do: the same commands, in the
 * same order, must have the same answers.
 */

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

const AT = '2026-11-23T12:00:00.000Z';
const LATER = '2026-11-24T12:00:00.000Z';

/** Every run has an edition and people of its own, so that runs never meet in the real table. */
interface World {
  readonly stores: Stores;
  readonly edition: number;
}
type Command = (world: World) => Promise<unknown>;

const small = fc.integer({ min: 0, max: 3 });
const unit = fc.constantFrom(UNIT, OTHER_UNIT);
const dimension = fc.constantFrom('eakte' as const, 'ozg' as const);
const name = fc.constantFrom('anna', 'bert');
const instant = fc.constantFrom(AT, LATER);
const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const state = fc.constantFrom('draft' as const, 'inApproval' as const, 'accepted' as const);

const row = { questionnaire: '2026.1', mode: 'full' as const, cells: [] };
const sent = { id: 's', submittedAt: AT, hash: 'a'.repeat(64), row, versions: { eakte: 1 } };

const head = fc.tuple(unit, small, state).map(
  ([key, seen, next]): Command =>
    ({ stores, edition }) =>
      stores.responses.put(
        {
          edition,
          unit: key,
          state: next,
          mode: 'full',
          rev: seen + 1,
          ...(next === 'accepted' && { accepted: { ...sent, approval: { kind: 'onePerson', at: AT } } }),
          ...(next === 'inApproval' && { pending: { ...sent, submittedBy: 'anna', editors: ['anna'] } }),
        },
        seen,
      ),
);
const save = fc.tuple(unit, dimension, small, fc.constantFrom('1', '2', '3'), name).map(
  ([key, id, seen, operation, updatedBy]): Command =>
    ({ stores, edition }) =>
      stores.sections.save({
        edition,
        unit: key,
        dimension: id,
        seen,
        operation,
        answers: {},
        comments: { frage: operation },
        updatedAt: AT,
        updatedBy,
      }),
);
const mark = fc.tuple(unit, dimension, small, fc.boolean()).map(
  ([key, id, seen, done]): Command =>
    ({ stores, edition }) =>
      stores.sections.mark(
        { edition, unit: key, dimension: id },
        seen,
        done ? { version: Math.max(seen, 1), by: 'anna', at: AT } : undefined,
      ),
);
const submission = fc.tuple(unit, fc.constantFrom('x', 'y'), hash).map(
  ([key, id, digest]): Command =>
    ({ stores, edition }) =>
      stores.submissions.add({
        edition,
        unit: key,
        id,
        mode: 'full',
        questionnaire: '2026.1',
        answers: {},
        comments: {},
        versions: {},
        submittedAt: AT,
        submittedBy: 'anna',
        hash: digest,
      }),
);
const personOf = (who: string, edition: number) => exampleAccount(`${who}-${String(edition)}`);
const account = fc
  .tuple(name, small, fc.constantFrom('add', 'replace', 'remove'))
  .map(([who, seen, what]): Command => ({ stores: { accounts }, edition }) => {
    const person = { ...personOf(who, edition), rev: what === 'replace' ? seen + 1 : 0 };
    if (what === 'add') return accounts.add(person);
    return what === 'replace' ? accounts.replace(person, seen) : accounts.remove(person.id, seen);
  });
const session = fc
  .tuple(name, hash, fc.constantFrom('add', 'touch', 'end', 'endAll', 'endOthers'))
  .map(([who, digest, what]): Command => async ({ stores: { sessions }, edition }) => {
    const { id } = personOf(who, edition);
    const key = { account: id, hash: digest };
    const whole = { ...key, createdAt: AT, seenAt: AT, expiresAt: LATER, client: 'Firefox' };
    if (what === 'add') await sessions.add(whole);
    if (what === 'touch') await sessions.touch(key, LATER);
    if (what === 'end') await sessions.end(key);
    if (what === 'endAll') await sessions.endAll(id);
    if (what === 'endOthers') await sessions.endOthers(key);
    const listed = await sessions.listOf(id);
    return [await sessions.find(key), listed.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))];
  });
const member = fc
  .tuple(name, instant, fc.constantFrom('join', 'leave', 'remind'), small)
  .map(([who, at, what, operation]): Command => async ({ stores: { members }, edition }) => {
    const { id } = personOf(who, edition);
    const reminder = { operation: String(operation), at, noneSince: AT };
    const answers = [
      what === 'join' && (await members.join(UNIT, id, at)),
      what === 'leave' && (await members.leave(UNIT, id, at)),
      what === 'remind' && (await members.remind(UNIT, id, reminder)),
    ];
    return [answers, (await members.of(UNIT)).filter((one) => one.account === id)];
  });
const invitation = fc
  .tuple(hash, fc.constantFrom('open' as const, 'redeemed' as const, 'revoked' as const), fc.boolean())
  .map(([digest, next, isNew]): Command => ({ stores: { invitations }, edition }) => {
    const one = {
      hash: digest.replace(/^..../, String(edition)),
      scope: UNIT,
      role: 'editor' as const,
      createdAt: AT,
      createdBy: 'anna',
      expiresAt: LATER,
      state: next,
    };
    return isNew ? invitations.add(one, `${String(edition)}-${next}`) : invitations.replace(one, 'open');
  });
const change = fc
  .tuple(fc.constantFrom('open' as const, 'closing' as const), fc.boolean())
  .map(([next, isNew]): Command => async ({ stores: { editions }, edition }) => {
    const one = openEdition({ year: edition, state: next });
    if (isNew) return editions.add(one);
    return editions.replace({ ...one, state: 'closing' }, one);
  });

async function lookAt({ stores, edition }: World): Promise<unknown> {
  const [heads, sections, submissions, stands, rows] = await Promise.all([
    Promise.all([UNIT, OTHER_UNIT].map((key) => stores.responses.get(edition, key))),
    stores.sections.allOf(edition, UNIT),
    stores.submissions.listOf(edition, UNIT),
    stores.responses.standsOf(edition),
    stores.responses.rowsOf(edition),
  ]);
  return {
    heads,
    sections,
    submissions: submissions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    stands,
    rows,
    edition: await stores.editions.get(edition),
  };
}

/** Years an edition can have are few enough to count the runs with them. */
let run = 2_018;
it('the stores in memory answer as the real ones do', async () => {
  const commands = fc.array(
    fc.oneof(head, save, mark, submission, account, session, member, invitation, change),
    { minLength: 1, maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (history) => {
      run += 1;
      const real = { stores: table.stores, edition: run };
      const model = { stores: memoryStores(), edition: run };
      for (const command of history) expect(await command(model)).toEqual(await command(real));
      expect(await lookAt(model)).toEqual(await lookAt(real));
    }),
    { numRuns: 80, endOnFailure: true },
  );
});
