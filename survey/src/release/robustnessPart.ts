import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { DIMENSION_IDS } from '../questionnaire/dimensionId.ts';
import {
  buildRobustness,
  type RobustnessDimension,
  type RobustnessGroup,
} from '../robustness/buildRobustness.ts';
import { robustnessMethods } from '../robustness/robustnessMethods.ts';
import type { RobustnessRow } from '../robustness/robustnessRow.ts';
import type { BuiltFigure } from './buildFigure.ts';
import type { Dataset } from './dataset.ts';
import type { Plan } from './publicationPlan.ts';
import type { RobustnessPart } from './release.ts';
import { isSafeAlone } from './safeAlone.ts';
import { over } from './tabulation.ts';

export interface RobustnessTask {
  readonly dimensions: readonly RobustnessDimension[];
  readonly dataset: Dataset;
  readonly plan: Plan;
  /** By key of the unit. */
  readonly rows: ReadonlyMap<string, RobustnessRow>;
  readonly index: BuiltFigure;
  readonly parameters: DisclosureParameters;
}

const DRAWS = 1_000;
/** Where the chance of the draws begins; the same for every release, so that editions compare. */
const SEED = 2026;

/**
 * The robustness pack (Robustheitsprüfung) of a release: all groups and states whose index is published.
 *
 * Switched-off gates tell how many were capped: that variant is shown only where this number is as protected as an answer
 * about Informationssicherheit, on either side.
 */
export function robustnessPart(task: RobustnessTask): RobustnessPart {
  const { index, dimensions, rows } = task;
  const published = index.figure.cells.flatMap(({ status, group }) =>
    status === 'published' ? [group.id] : [],
  );
  const groups = index.decisions.groups.flatMap((decision): RobustnessGroup[] => {
    const { group, kind } = decision;
    const isState = group.kind === 'state' && group.members === undefined;
    if (kind !== 'shown' || !(isState || group.kind === 'total') || !published.includes(group.id)) return [];
    const strata = decision.strata.map(({ atoms }) => ({
      size: over(atoms, task.plan.atomSizes),
      rows: rowsIn(task, new Set(atoms)),
    }));
    if (strata.some((stratum) => stratum.rows.length === 0)) return [];
    const respondents = strata.flatMap((stratum) => stratum.rows);
    const mayTell = mayTellCaps(respondents, task.parameters);
    return [{ id: group.id, isCompared: isState, mayTellCaps: mayTell, strata }];
  });
  const hasTotal = groups.some(({ isCompared }) => !isCompared);
  const all = hasTotal ? [...rows.values()] : [];
  const pack = buildRobustness({ dimensions, groups, rows: all, draws: DRAWS, seed: SEED });
  return { id: 'robustness', pack, methods: robustnessMethods(pack) };
}

/** The respondents with an index in these atoms. */
function rowsIn(
  { dataset, plan, rows, index }: RobustnessTask,
  atoms: ReadonlySet<number>,
): readonly RobustnessRow[] {
  return [...dataset.columnsOf(index.tabulation.measure).units].flatMap((unit) => {
    const row = atoms.has(plan.atomOf[unit] ?? -1) ? rows.get(dataset.units[unit]?.key ?? '') : undefined;
    return row === undefined ? [] : [row];
  });
}

function mayTellCaps(rows: readonly RobustnessRow[], parameters: DisclosureParameters): boolean {
  const capped = rows.filter(({ gated, ungated }) =>
    DIMENSION_IDS.some((id) => gated[id] !== ungated[id]),
  ).length;
  return isSafeAlone(
    rows.length,
    [{ kind: 'count', id: 'capped', yes: [capped], protect: 'both' }],
    parameters,
  );
}
