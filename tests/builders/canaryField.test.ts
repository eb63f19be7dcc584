import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaksOfLog, leaksTo } from './canaryLeaks.ts';
import { association, canaryOf, cookieOf, officePerson, UNIT_OF, unitPerson } from './canaryPeople.ts';
import { canaryWorld, SUBMISSIONS } from './canaryWorld.ts';
import { openEmbeddedTable, type EmbeddedTable } from './embeddedTable.ts';
import { openEdition } from './examples.ts';
import { watchedStores } from './watchedStores.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

describe('watched stores', () => {
  it('notice writing and no reading', async () => {
    const { stores, writes } = watchedStores({ ...table.stores, ...(await canaryWorld('open')) });
    expect(await stores.editions.get(2026)).toEqual(openEdition());
    expect(await stores.members.of(UNIT_OF.a)).toHaveLength(4);
    expect(writes).toEqual([]);
    const late = openEdition({ year: 2030 });
    await stores.editions.add(late);
    expect(writes).toEqual([{ store: 'editions', method: 'add', args: [late] }]);
  });

  it('answer from the stores put last and begin to watch anew', async () => {
    const watched = watchedStores({ ...table.stores, ...(await canaryWorld('open')) });
    await watched.stores.editions.add(openEdition({ year: 2030 }));
    watched.put({ ...table.stores, ...(await canaryWorld('closed')) });
    expect(watched.writes).toEqual([]);
    expect((await watched.stores.editions.get(2026))?.state).toBe('closed');
    expect(await watched.stores.editions.get(2030)).toBeUndefined();
  });
});

describe('a leak', () => {
  const person = canaryOf('b', 'person', 'anna');
  const eakte = canaryOf('a', 'abschnitt', 'eakte-grund');
  const ozg = canaryOf('a', 'abschnitt', 'ozg-grund');
  const whole = canaryOf('a', 'ganz', 'rueckgabe');
  const all = [person, eakte, ozg, whole, SUBMISSIONS.a.pending, `"${UNIT_OF.b}"`];
  const text = all.join(' ');

  it.each([
    ['an editor', unitPerson('a', 'anna'), [person, `"${UNIT_OF.b}"`]],
    ['a contributor', unitPerson('a', 'dora'), [person, ozg, whole, SUBMISSIONS.a.pending, `"${UNIT_OF.b}"`]],
    ['an editor of the other side', unitPerson('b', 'anna'), [eakte, ozg, whole, SUBMISSIONS.a.pending]],
    ['an analyst', officePerson('olga'), [eakte, ozg, whole, SUBMISSIONS.a.pending]],
    ['a speaker', officePerson('paul'), [person, eakte, ozg, whole, SUBMISSIONS.a.pending]],
    ['somebody without an account', undefined, [person, eakte, ozg, whole, SUBMISSIONS.a.pending]],
  ])('is for %s what is not theirs', (_name, reader, leaks) => {
    expect(leaksTo(reader, text, false)).toEqual(leaks);
  });

  it('is not the name of an administration where anybody may read which there are', () => {
    expect(leaksTo(unitPerson('a', 'anna'), text, true)).toEqual([person]);
  });

  it('in a log is everything that says who somebody is or lets somebody in', () => {
    const [olga] = association();
    const cookie = cookieOf(olga!, 'active')!;
    expect(leaksOfLog(`${person} ${olga!.account.id}`)).toEqual([person, olga!.account.id]);
    expect(leaksOfLog(cookie)).not.toEqual([]);
    expect(leaksOfLog('{"event":"signed-out"}')).toEqual([]);
  });
});
