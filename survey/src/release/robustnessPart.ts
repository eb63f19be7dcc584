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
import { isSafeAlone, silentParts } from './safeAlone.ts';
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
 * about Informationssicherheit, on either side. Of one state that does not show it, it could be computed from all and the
 * others, see `silentParts`.
 */
export function robustnessPart(task: RobustnessTask): RobustnessPart {
  const { index, dimensions, rows } = task;
  const published = index.figure.cells.flatMap(({ status, group }) =>
    status === 'published' ? [group.id] : [],
  );
  const silent = silentAboutCaps(task, published);
  const groups = index.decisions.groups.flatMap((decision): RobustnessGroup[] => {
    const { group, kind } = decision;
    const isState = group.kind === 'state' && group.members === undefined;
    if (kind !== 'shown' || !(isState || group.kind === 'total') || !published.includes(group.id)) return [];
    const strata = decision.strata.map(({ atoms }) => ({
      size: over(atoms, task.plan.atomSizes),
      rows: rowsIn(task, new Set(atoms)),
    }));
    if (strata.some((stratum) => stratum.rows.length === 0)) return [];
    return [{ id: group.id, isCompared: isState, mayTellCaps: !silent.has(group.id), strata }];
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

/** Ids of the groups that do not tell how many were capped. */
function silentAboutCaps(task: RobustnessTask, published: readonly string[]): ReadonlySet<string> {
  const groups = task.index.decisions.groups
    .filter(({ group, kind }) => kind !== 'merged' && (group.kind === 'state' || group.kind === 'total'))
    .map(({ group, atoms }) => ({ group, rows: rowsIn(task, new Set(atoms)) }));
  const mayTell = (rows: readonly RobustnessRow[]) => mayTellCaps(rows, task.parameters);
  const states = silentParts({
    all: groups.filter(({ group }) => group.kind === 'state'),
    isHidden: ({ group, rows }) =>
      !published.includes(group.id) || group.members !== undefined || !mayTell(rows),
    areSafe: (some) => mayTell(some.flatMap(({ rows }) => rows)),
    sizeOf: ({ rows }) => rows.length,
    idOf: ({ group }) => group.id,
  });
  const total = groups.filter(({ group, rows }) => group.kind === 'total' && !mayTell(rows));
  return new Set([...states, ...total.map(({ group }) => group.id)]);
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
