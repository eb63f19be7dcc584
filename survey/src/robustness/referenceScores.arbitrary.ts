import { byDimension, DIMENSION_IDS } from '../questionnaire/dimensionId.ts';
import scores from '../statistics/reference/scores.json' with { type: 'json' };
import type { RobustnessGroup } from './buildRobustness.ts';
import type { IndexWeights } from './indexPatterns.ts';
import type { RobustnessRow } from './robustnessRow.ts';

const at = (column: readonly (number | null)[], row: number) => column[row] ?? undefined;

/** The invented responses R computed with. */
export const ROWS: readonly RobustnessRow[] = scores.group.map((_, row) => ({
  gated: byDimension((id) => at(scores.gated[id], row)),
  ungated: byDimension((id) => at(scores.ungated[id], row)),
  points: new Map(
    Object.entries(scores.points).flatMap(([id, column]) => {
      const points = at(column, row);
      return points === undefined ? [] : [[id, points] as const];
    }),
  ),
}));

export const COLUMNS = Object.entries(scores.points).map(([id, column]) => ({
  id,
  points: column.map((one) => one ?? undefined),
}));

export const GROUPS: readonly RobustnessGroup[] = ['14', '16'].map((id) => ({
  id,
  isCompared: true,
  strata: scores.sizes.flatMap((size, stratum) => {
    const rows = ROWS.filter((_, row) => scores.group[row] === id && scores.stratum[row] === stratum + 1);
    return rows.length === 0 ? [] : [{ size, rows }];
  }),
}));

const SHARES = [20, 20, 17.5, 17.5, 6.25, 6.25, 6.25, 6.25];
export const WEIGHTS: IndexWeights = byDimension((id) => SHARES[DIMENSION_IDS.indexOf(id)]!);

export const DIMENSIONS = DIMENSION_IDS.map((id, i) => ({
  id,
  core: i < 4,
  indexWeight: WEIGHTS[id],
  items: [],
  derived: [],
}));
