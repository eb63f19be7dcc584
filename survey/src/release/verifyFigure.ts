import type { Cell, Figure, PublishedCell } from './figure.ts';
import { recomputedCell, valuesIn, type Values } from './recomputedCell.ts';
import type { ReleaseRules } from './rules.ts';
import { stratumFault } from './stratumFault.ts';
import type { Verification } from './verification.ts';

/**
 * Computes a published figure again (Nachrechnung) from the sums of its strata, cell by cell, and compares every value:
 * mean and interval, shares, „Stufe 3 und höher“, ratio, n, N, share of units, „eingeschränkt“.
 *
 * Quartiles, intervals of ratios and the share of inhabitants need single answers, which nobody publishes: they are only
 * counted here, and checked for what they must be beside the rest.
 *
 * A change too small for the rounded values of any cell is not found here, but by the hash of the part.
 */
export function verifyFigure(figure: Figure, rules: ReleaseRules): Verification {
  const where = figure.id;
  const fault = stratumFault(figure);
  if (fault !== undefined) {
    const text = `Die Schätzschicht ${fault.id} kann nicht stimmen: ${fault.reason}.`;
    return { recomputed: 0, hashOnly: 0, discrepancies: [{ where, text }] };
  }
  const shown = figure.cells.filter(isPublished);
  const checked = shown.map((cell) => verifyCell(figure, cell, rules));
  const used = new Set(shown.flatMap(({ strata }) => strata));
  const texts = [
    ...checked.flatMap((one) => one.texts),
    ...repeated(figure.strata.map(({ id }) => id)).map((id) => `Die Schätzschicht ${id} steht zweimal da.`),
    ...figure.strata.flatMap(({ id }, position) =>
      used.has(position) ? [] : [`Die Schätzschicht ${id} gehört zu keiner Gruppe.`],
    ),
  ];
  return {
    recomputed: checked.reduce((sum, { recomputed }) => sum + recomputed, 0),
    hashOnly: checked.reduce((sum, { hashOnly }) => sum + hashOnly, 0),
    discrepancies: texts.map((text) => ({ where, text })),
  };
}

const isPublished = (cell: Cell): cell is PublishedCell => cell.status === 'published';

interface CheckedCell {
  readonly recomputed: number;
  readonly hashOnly: number;
  readonly texts: readonly string[];
}

function verifyCell(figure: Figure, cell: PublishedCell, rules: ReleaseRules): CheckedCell {
  const { group, strata, status: _, ...shown } = cell;
  const published = [...valuesIn(shown)];
  const open = published.filter(([path]) => isHashOnly(figure, path));
  const closed = new Map(published.filter(([path]) => !isHashOnly(figure, path)));
  const say = (text: string) => `${group.label}: ${text}`;
  if (repeated(strata).length > 0 || strata.some((position) => figure.strata[position] === undefined))
    return { recomputed: 0, hashOnly: open.length, texts: [say('nennt Schätzschichten falsch.')] };
  const own = figure.strata.findIndex(({ id }) => id === group.id);
  if (own >= 0 && strata.join() !== String(own))
    return {
      recomputed: 0,
      hashOnly: open.length,
      texts: [say('beruht nicht auf ihrer eigenen Schätzschicht.')],
    };
  const expected = recomputedCell(figure, cell, rules.reliability);
  const texts =
    expected === undefined
      ? ['dürfte nach diesen Schätzschichten keinen Wert zeigen.']
      : [...differences(closed, expected), ...oddities(figure, cell, rules)];
  return { recomputed: closed.size, hashOnly: open.length, texts: texts.map(say) };
}

/** What only single answers could tell. */
function isHashOnly({ kind }: Figure, path: string): boolean {
  return (
    path === 'coverage.inhabitants' ||
    path.startsWith('quartiles.') ||
    (kind === 'ratio' && path.startsWith('interval.'))
  );
}

function differences(published: Values, expected: Values): readonly string[] {
  return [...new Set([...published.keys(), ...expected.keys()])]
    .filter((path) => published.get(path) !== expected.get(path))
    .map((path) => {
      const [shown, again] = [published.get(path), expected.get(path)];
      return `${path}: veröffentlicht ${inWords(shown)}, nachgerechnet ${inWords(again)}.`;
    });
}

const inWords = (value: unknown): string => (value === undefined ? 'nichts' : JSON.stringify(value));

/** What must hold of the values that cannot be computed again. */
function oddities(figure: Figure, cell: PublishedCell, { presets }: ReleaseRules): readonly string[] {
  if ('ratio' in cell) {
    const { ratio, interval } = cell;
    return ratio < interval.lower || ratio > interval.upper ? ['interval: enthält den Wert nicht.'] : [];
  }
  if (!('quartiles' in cell)) return [];
  const { q1, median, q3, medianInterval = { lower: median, upper: median } } = cell.quartiles;
  const isOrdered = q1 <= median && median <= q3;
  const isInside = medianInterval.lower <= median && median <= medianInterval.upper;
  if (cell.n < presets[figure.preset].minForQuantiles) return ['quartiles: zu wenige Antworten.'];
  return isOrdered && isInside ? [] : ['quartiles: nicht in ihrer Reihenfolge.'];
}

function repeated<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, position) => values.indexOf(value) !== position);
}
