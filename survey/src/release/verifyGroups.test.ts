import { expect, it } from 'vitest';
import { publishedKinds } from './allKinds.arbitrary.ts';
import type { Cell, Figure } from './figure.ts';
import { verifyGroups } from './verifyGroups.ts';

const { part, manifest } = publishedKinds();
const figureOf = (id: string): Figure => structuredClone(part.figures.find((figure) => figure.id === id)!);

/** What is found after one cell of the score was changed or taken away. */
function foundAfter(group: string, change: (cell: Cell) => readonly Cell[], id = 'eakte'): readonly string[] {
  const figure = figureOf(id);
  const cells = figure.cells.flatMap((cell) => (cell.group.id === group ? change(cell) : [cell]));
  return verifyGroups(Object.assign(figure, { cells }), manifest);
}

const withheld = ({ group }: Cell): Cell => ({ group, status: 'withheld' });

it('finds nothing in a release as it was built', () => {
  for (const figure of part.figures) expect(verifyGroups(figure, manifest)).toEqual([]);
});

it('demands one status of every group', () => {
  expect(foundAfter('13', () => [])).toEqual(['Mecklenburg-Vorpommern: fehlt.']);
  expect(foundAfter('13', (cell) => [cell, cell])).toEqual(['Eine Gruppe steht zweimal da.']);
  expect(foundAfter('13', (cell) => [withheld(cell)])).toEqual([]);
});

it('lets groups that cross the strata be silent where several options are counted', () => {
  const crossing = part.figures[0]!.cells.find(({ group }) => group.kind === 'district')!.group.id;
  expect(foundAfter(crossing, () => [])).toHaveLength(1);
  expect(figureOf('eakte.eins').cells.some(({ group }) => group.id === crossing)).toBe(false);
});

it('knows the groups of the plan by name, and no others', () => {
  const renamed = foundAfter('14', (cell) => [{ ...cell, group: { ...cell.group, label: 'Anders' } }]);
  expect(renamed).toEqual(['Anders: heißt im Veröffentlichungsplan anders.']);
  const unknown = foundAfter('14', (cell) => [
    cell,
    { ...withheld(cell), group: { ...cell.group, id: '99' } },
  ]);
  expect(unknown).toEqual(['Sachsen: ist keine Gruppe des Veröffentlichungsplans.']);
});

it('compares numbers of units and answers with participation and with the whole', () => {
  const grown = (more: number) =>
    foundAfter('14', (cell) => ('n' in cell ? [{ ...cell, n: cell.n + more }] : []));
  expect(grown(1)).toEqual([expect.stringMatching(/^Sachsen: hat \d+ Antworten von \d+ Teilnehmenden\.$/)]);
  const larger = foundAfter('14', (cell) => ('N' in cell ? [{ ...cell, N: cell.N + 1 }] : []));
  expect(larger).toEqual([expect.stringMatching(/^Sachsen: hat \d+ statt \d+ Verwaltungen\.$/)]);
});

it('follows groups put together in both directions', () => {
  const merged = figureOf('eakte').cells.find(({ status }) => status === 'merged');
  if (merged?.status !== 'merged') throw new Error('Nothing is merged.');
  const elsewhere = foundAfter(merged.group.id, () => [{ ...merged, into: '14' }]);
  expect(elsewhere).toHaveLength(2);
  expect(foundAfter(merged.into, () => [])).not.toEqual([]);
});

it('wants total, states and size classes to consist of all strata that lie in them', () => {
  for (const group of ['gesamt', '13', 'landkreis']) {
    const less = foundAfter(group, (cell) =>
      'strata' in cell ? [{ ...cell, strata: cell.strata.slice(1) }] : [],
    );
    expect(less[0]).toMatch(/beruht auf anderen Schätzschichten/);
  }
});
