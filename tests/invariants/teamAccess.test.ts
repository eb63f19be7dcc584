import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openEdition } from '../builders/examples.ts';
import { histories } from '../builders/histories.ts';
import { memoryStores } from '../builders/memoryStores.ts';
import { accountIn, teamOn, type TeamUnderTest } from '../builders/teamUnderTest.ts';

/*
 * Whatever was decided about somebody holds from their next request on: an editor invites, removes, gives sections
 * and takes them away, people redeem old and new invitations, and after each step everybody may do exactly what was
 * decided last.
 */

const stores = memoryStores();

const PEOPLE = ['dora', 'erna', 'franz'] as const;
type Person = (typeof PEOPLE)[number];
const SECTIONS = ['eakte', 'ozg', 'dsgvo'] as const;
type Section = (typeof SECTIONS)[number];

const person = fc.constantFrom(...PEOPLE);
const sections = fc.subarray([...SECTIONS]);
const step = fc.oneof(
  fc.record({ kind: fc.constant('invite' as const), sections: fc.subarray([...SECTIONS], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('redeem' as const), person, which: fc.nat(9) }),
  fc.record({ kind: fc.constant('redeem' as const), person, which: fc.nat(9) }),
  fc.record({ kind: fc.constant('revoke' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('remove' as const), person }),
  fc.record({ kind: fc.constant('give' as const), person, sections }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Offer {
  readonly id: string;
  readonly token: string;
  readonly sections: readonly Section[];
  state: 'open' | 'redeemed' | 'revoked';
}

/** What was decided so far, beside the real thing. */
class Model {
  readonly offers: Offer[] = [];
  readonly access = new Map<Person, { cookies: string[]; sections: readonly Section[] }>();
}

async function act(team: TeamUnderTest, editor: string, model: Model, did: Step): Promise<void> {
  team.pegel.clock.passMinutes(0.1);
  switch (did.kind) {
    case 'invite': {
      const { id, token } = await team.invite(editor, { role: 'contributor', sections: did.sections });
      model.offers.push({ id, token, sections: did.sections, state: 'open' });
      return;
    }
    case 'redeem':
      return redeem(team, model, did);
    case 'revoke': {
      const offer = model.offers[did.which % Math.max(1, model.offers.length)];
      if (offer === undefined) return;
      const path = `/api/team/invitations/${offer.id}`;
      const { status } = await team.call('DELETE', path, { cookie: editor });
      expect(status).toBe(offer.state === 'redeemed' ? 410 : 200);
      if (offer.state === 'open') offer.state = 'revoked';
      return;
    }
    case 'remove': {
      await team.call('DELETE', `/api/team/members/${accountIn(team, did.person)}`, { cookie: editor });
      const gone = model.access.get(did.person);
      if (gone !== undefined) removed.set(gone.cookies, team);
      model.access.delete(did.person);
      return;
    }
    case 'give':
      return give(team, editor, model, did);
  }
}

/** Sessions that must stay dead. */
const removed = new Map<readonly string[], TeamUnderTest>();

async function redeem(
  team: TeamUnderTest,
  model: Model,
  { person, which }: Extract<Step, { kind: 'redeem' }>,
): Promise<void> {
  const offer = model.offers[which % Math.max(1, model.offers.length)];
  if (offer === undefined) return;
  const outcome = await team.accept(offer.token, person);
  expect(outcome.kind).toBe(offer.state === 'open' ? 'accepted' : 'refused');
  if (outcome.kind !== 'accepted') return;
  offer.state = 'redeemed';
  const cookies = [...(model.access.get(person)?.cookies ?? []), outcome.cookie];
  model.access.set(person, { cookies, sections: offer.sections });
}

async function give(
  team: TeamUnderTest,
  editor: string,
  model: Model,
  { person, sections }: Extract<Step, { kind: 'give' }>,
): Promise<void> {
  const id = accountIn(team, person);
  const rev = (await stores.accounts.get(id))?.rev ?? 0;
  const body = { sections, rev };
  const answer = await team.call('PUT', `/api/team/members/${id}/sections`, { cookie: editor, body });
  const before = model.access.get(person);
  expect(answer.status).toBe(before === undefined ? 404 : 200);
  if (before !== undefined) model.access.set(person, { ...before, sections });
}

async function seen(team: TeamUnderTest, cookie: string, section: Section): Promise<number> {
  return (await team.call('GET', `/api/responses/2026/sections/${section}`, { cookie })).status;
}

it('everybody may do what was decided last, from the next request on', async () => {
  let steps = 0;
  const tried = histories('I14');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (history) => {
      stores.clear();
      await stores.editions.add(openEdition());
      const team = teamOn(stores);
      const editor = await team.join('anna');
      const model = new Model();
      removed.clear();
      for (const did of history) {
        steps += 1;
        await act(team, editor, model, did);
        for (const { cookies, sections: own } of model.access.values())
          for (const section of SECTIONS)
            expect(await seen(team, cookies.at(-1)!, section)).toBe(own.includes(section) ? 200 : 404);
        for (const cookies of removed.keys())
          for (const cookie of cookies) expect(await seen(team, cookie, 'ozg')).toBe(401);
      }
    }),
    tried,
  );
  expect(steps).toBeGreaterThan(4 * tried.numRuns);
});
