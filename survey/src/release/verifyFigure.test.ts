import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedKinds } from './allKinds.arbitrary.ts';
import { figure as figureSchema, type Figure } from './figure.ts';
import { RULES } from './rules.ts';
import { verifyFigure } from './verifyFigure.ts';
import { verifyGroups } from './verifyGroups.ts';

/** How many numbers are changed, one at a time, in each test; more at night. */
const CHANGES = Number(process.env['CHANGES'] ?? 300);

const { part, manifest } = publishedKinds();
const figureOf = (id: string): Figure => part.figures.find((figure) => figure.id === id)!;
const copyOf = (id: string): Figure => structuredClone(figureOf(id));

/** The path of every number in a value. */
function numbersIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

/** A copy with another number at one place. */
function changedAt(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (old: number) => number,
): unknown {
  if (key === undefined) return change(Number(value));
  const entries = Object.entries(Object(value)).map(([own, inner]) => [
    own,
    own === key ? changedAt(inner, rest, change) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A number in one of the figures. */
interface Place {
  readonly id: string;
  readonly path: readonly string[];
}

const placesIn = (pathsIn: (figure: Figure) => readonly (readonly string[])[]): readonly Place[] =>
  part.figures.flatMap((figure) => pathsIn(figure).map((path) => ({ id: figure.id, path })));

const inStrata = ({ strata }: Figure, names: readonly string[]) =>
  numbersIn(strata)
    .filter(([, name = '']) => names.includes(name))
    .map((path) => ['strata', ...path]);

const isCount = ({ path: [, , name = ''] }: Place) => ['n', 'N', 'strata'].includes(name);

/** Changes numbers one at a time; a figure that cannot be read any more is found, too. */
function expectFound(places: readonly Place[], by: (place: Place) => number): void {
  fc.assert(
    fc.property(fc.constantFrom(...places), (place) => {
      const changed = changedAt(figureOf(place.id), place.path, (old) => old + by(place));
      const read = figureSchema.safeParse(changed);
      if (!read.success) return;
      const { discrepancies } = verifyFigure(read.data, RULES);
      expect([...discrepancies, ...verifyGroups(read.data, manifest)]).not.toEqual([]);
    }),
    { numRuns: CHANGES },
  );
}

const isPublished = (cell: Figure['cells'][number]) => cell.status === 'published';

/** Numbers that only single answers could tell. */
const isHashOnly = ({ kind }: Figure, path: readonly string[]) =>
  path.includes('inhabitants') ||
  path.includes('quartiles') ||
  (kind === 'ratio' && path.includes('interval'));

describe('verifyFigure', () => {
  it('finds every published value of every kind of figure again', () => {
    for (const figure of part.figures) {
      const { recomputed, hashOnly, discrepancies } = verifyFigure(figure, RULES);
      expect(discrepancies).toEqual([]);
      const cells = figure.cells.filter(isPublished);
      expect(cells.length).toBeGreaterThan(5);
      const numbers = numbersIn(cells).filter((path) => path[1] !== 'strata');
      expect(recomputed + hashOnly).toBe(numbers.length + cells.length); // „limited“ is no number
      expect(hashOnly).toBe(numbers.filter((path) => isHashOnly(figure, path)).length);
    }
  });

  it('covers groups that cross the strata, and census as well as samples', () => {
    const level = figureOf('eakte.stufe');
    const kinds = new Set(level.cells.filter(isPublished).map(({ group }) => group.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['total', 'state', 'stateBand', 'district']));
  });

  it('names group and field of a value that does not follow', () => {
    const figure = copyOf('eakte');
    if (figure.kind !== 'score') throw new Error('Not a score.');
    const cell = figure.cells.find(({ group }) => group.id === '13')!;
    if (cell.status !== 'published') throw new Error('Not published.');
    const mean = cell.mean;
    cell.mean += 0.1;
    expect(verifyFigure(figure, RULES).discrepancies).toEqual([
      {
        where: 'eakte',
        text: `Mecklenburg-Vorpommern: mean: veröffentlicht ${cell.mean}, nachgerechnet ${mean}.`,
      },
    ]);
  });

  it('finds any number of a cell that was changed, however little', () => {
    const places = placesIn((figure) =>
      figure.cells.flatMap((cell, at) => {
        if (cell.status !== 'published') return [];
        const isCrossing = !['total', 'state', 'stateBand'].includes(cell.group.kind);
        return numbersIn(cell)
          .filter((path) => !isHashOnly(figure, path) && !(isCrossing && path[0] === 'strata'))
          .map((path) => ['cells', String(at), ...path]);
      }),
    );
    expectFound(places, (place) => (isCount(place) ? 1 : 1e-9));
  });

  it('finds any count or size of a stratum that was changed', () => {
    const places = placesIn((figure) =>
      figure.kind === 'choice' ? [] : inStrata(figure, ['n', 'size', 'counts']),
    );
    expectFound(places, () => 1);
  });

  it('finds a sum of a stratum that was changed by more than rounding hides', () => {
    const sums = placesIn((figure) => inStrata(figure, ['sum', 'numerator', 'denominator']));
    expectFound(sums, () => 40);
    // Where all have answered there is no chance, and nothing follows from the squares.
    const squares = placesIn((figure) =>
      inStrata(figure, ['sumOfSquares']).filter(([, at]) => {
        const { n, size } = figure.strata[Number(at)]!;
        return n < size;
      }),
    );
    expectFound(squares, () => 20_000);
  });

  it('finds strata that were swapped, named twice or belong to nobody, and quartiles out of order', () => {
    const swapped = copyOf('eakte');
    swapped.strata.reverse();
    expect(verifyFigure(swapped, RULES).discrepancies).not.toEqual([]);
    const extra = copyOf('eakte');
    if (extra.kind === 'score') extra.strata.push({ ...extra.strata[0]!, id: 'mehr' });
    expect(verifyFigure(extra, RULES).discrepancies).toEqual([
      { where: 'eakte', text: 'Die Schätzschicht mehr gehört zu keiner Gruppe.' },
    ]);
    const named = copyOf('eakte');
    const [total] = named.cells;
    if (total?.status !== 'published') throw new Error('Not published.');
    total.strata.push(total.strata[0]!);
    expect(verifyFigure(named, RULES).discrepancies).toHaveLength(1);
    const quartiles = copyOf('eakte');
    const [all] = quartiles.cells;
    if (all?.status !== 'published' || !('quartiles' in all)) throw new Error('No quartiles.');
    all.quartiles.q1 = 100;
    expect(verifyFigure(quartiles, RULES).discrepancies).toHaveLength(1);
  });

  it('finds a value that the rules do not allow to be shown', () => {
    const rules = { ...RULES, reliability: { ...RULES.reliability, minRespondents: 1000 } };
    const { discrepancies } = verifyFigure(figureOf('eakte'), rules);
    expect(discrepancies[0]?.text).toMatch(/dürfte nach diesen Schätzschichten keinen Wert zeigen/);
  });
});
