import { expect } from 'vitest';
import { collapseStrata } from './collapseStrata.ts';
import reference from './reference/reference.json' with { type: 'json' };
import sample from './reference/sample.json' with { type: 'json' };

type Column = 'population' | 'score' | 'level' | 'workplaces' | 'connected';

/** A collapsed stratum of the invented sample that R estimated from. */
export interface SampleStratum {
  readonly ids: readonly string[];
  readonly state: string;
  readonly size: number;
  readonly column: (name: Column) => number[];
  /** Scores of those who answered last year too. */
  readonly panel: readonly { readonly previous: number; readonly score: number }[];
}

export const COLLAPSED = collapseStrata(sample.strata);

const STRATA: readonly SampleStratum[] = COLLAPSED.map(({ ids, size }) => {
  const { stratum, score, previous } = sample.respondents;
  const rows = [...stratum.keys()].filter((row) => ids.includes(stratum[row]!));
  return {
    ids,
    state: ids[0]!.slice(0, 2),
    size,
    column: (name) => rows.map((row) => sample.respondents[name][row]!),
    panel: rows.flatMap((row) => {
      const before = previous[row] ?? undefined;
      return before === undefined ? [] : [{ previous: before, score: score[row]! }];
    }),
  };
});

/** What R found for the whole and for each state, with the strata it found it from. */
export const GROUPS = reference.design.groups.map((expected) => ({
  expected,
  id: expected.id,
  strata: STRATA.filter(({ state }) => expected.id === 'gesamt' || expected.id === state),
}));

/** Agreement to nine digits. */
export function expectNear(found: number | undefined, expected: number): void {
  expect(found).toBeDefined();
  expect(Math.abs((found ?? NaN) - expected), `${found} instead of ${expected}`).toBeLessThanOrEqual(
    1e-9 * Math.max(1, Math.abs(expected)),
  );
}
