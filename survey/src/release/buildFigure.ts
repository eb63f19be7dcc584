import { strictest, type PresetId } from '../disclosure/parameters.ts';
import { groupsOf, STATE_PLAN } from '../disclosure/plan.ts';
import { suppress } from '../disclosure/suppress.ts';
import { estimateGroup, type GroupEstimate } from './estimateGroup.ts';
import { figureId, releaseId, type Cell, type Figure } from './figure.ts';
import { measureStrata } from './measureStrata.ts';
import { methodsOf } from './methods.ts';
import type { Measure, ReleaseInput, ScoredUnit } from './releaseInput.ts';
import type { WithheldCell } from './releaseReport.ts';

/** A figure with what only those see who make the release. */
export interface BuiltFigure {
  readonly figure: Figure;
  readonly withheld: readonly WithheldCell[];
  /** Groups withheld to protect respondents; a figure computed from this one must be silent there, too. */
  readonly protectedGroups: ReadonlySet<string>;
}

/** What a figure is computed from, if it is computed from others. */
export interface Parts {
  readonly presets: readonly PresetId[];
  readonly protectedGroups: ReadonlySet<string>;
}

/** Builds the figure of one measure: estimate every group, then withhold what must not be known. */
export function buildFigure(
  input: ReleaseInput,
  units: readonly ScoredUnit[],
  measure: Measure,
  parts: Parts,
): BuiltFigure {
  const preset = strictest([measure.preset, ...parts.presets]);
  const disclosure = input.rules.presets[preset];
  const states = measureStrata(units, measure.id, disclosure.coalition);
  const estimates = groupsOf(STATE_PLAN).map((group) =>
    estimateGroup({
      group,
      units,
      measure: measure.id,
      states,
      reliability: input.rules.reliability,
      disclosure,
    }),
  );
  const unreliable = estimates.flatMap(({ group, outcome }) =>
    outcome.kind === 'unreliable' ? [group.id] : [],
  );
  const suppressed = suppress({
    plan: STATE_PLAN,
    strataOf: (state) => states.get(state)?.strata ?? [],
    parameters: disclosure,
    withheldAnyway: new Set([...unreliable, ...parts.protectedGroups]),
  });
  const protectedGroups = new Set([...suppressed.keys(), ...parts.protectedGroups]);
  return {
    figure: { ...frame(input, measure, preset), cells: estimates.map((one) => cellOf(one, protectedGroups)) },
    withheld: estimates
      .map(({ group: { id }, n, N, outcome }) => ({
        figure: measure.id,
        group: id,
        n,
        N,
        reasons: [
          ...(outcome.kind === 'unreliable' ? [outcome.reason] : []),
          ...(parts.protectedGroups.has(id) ? ['partWithheld' as const] : []),
          ...(suppressed.get(id) ?? []),
        ],
      }))
      .filter(({ reasons }) => reasons.length > 0),
    protectedGroups,
  };
}

function cellOf(
  { group: { id, label }, outcome }: GroupEstimate,
  protectedGroups: ReadonlySet<string>,
): Cell {
  const isShown = outcome.kind === 'estimated' && !protectedGroups.has(id);
  return isShown ? outcome.cell : { group: { id, label }, status: 'withheld' };
}

function frame(input: ReleaseInput, { id, label }: Measure, preset: PresetId): Omit<Figure, 'cells'> {
  const { edition, number, questionnaireVersion, synthetic, source, rules } = input;
  return {
    id: figureId.parse(id),
    title: label,
    unit: 'Punkte 0–100',
    edition,
    releaseId: releaseId.parse(`${edition}.${number}`),
    questionnaireVersion,
    preset,
    synthetic,
    source,
    methods: methodsOf(rules.presets[preset], rules.reliability),
  };
}
