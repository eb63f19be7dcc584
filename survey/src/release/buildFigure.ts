import type { Attack } from '../disclosure/conflict.ts';
import { strictest, type PresetId } from '../disclosure/parameters.ts';
import type { Dataset } from './dataset.ts';
import { decideGroups } from './decideGroups.ts';
import type { Decisions } from './decision.ts';
import { figureId, releaseId, type Figure } from './figure.ts';
import { figureContent } from './figureContent.ts';
import type { Measure } from './measure.ts';
import { methodsOf } from './methods.ts';
import type { Plan } from './publicationPlan.ts';
import type { ReleaseInput } from './releaseInput.ts';
import { tabulate, type Tabulation } from './tabulation.ts';
import { withoutGroups } from './withoutGroups.ts';

/** A figure with what only those see who make the release. */
export interface BuiltFigure {
  readonly figure: Figure;
  readonly decisions: Decisions;
  /** The level of protection it was made with. */
  readonly preset: PresetId;
  readonly tabulation: Tabulation;
}

export interface FigureTask {
  readonly input: Omit<ReleaseInput, 'universe' | 'respondents'>;
  readonly dataset: Dataset;
  readonly plan: Plan;
  readonly attack: Attack;
  readonly thorough?: Attack | undefined;
}

/** What a figure is computed from, if it is computed from others. */
export interface Parts {
  readonly presets: readonly PresetId[];
  /** Whether the sums of all parts over these atoms are published. */
  readonly areTold: (atoms: readonly number[]) => boolean;
}

export const NO_PARTS: Parts = { presets: [], areTold: () => true };

/**
 * Builds the figure of one measure: decide what may be shown, then estimate that.
 *
 * A figure computed from others is silent where one of them is not published, for it would give that away.
 */
export function buildFigure(task: FigureTask, measure: Measure, parts: Parts = NO_PARTS): BuiltFigure {
  const { input, dataset, plan, attack, thorough } = task;
  const preset = strictest([measure.preset, ...parts.presets]);
  const parameters = input.rules.presets[preset];
  const tabulation = tabulate(dataset, plan, measure);
  const decided = decideGroups({ plan, tabulation, parameters, attack, thorough, isSafeToo: parts.areTold });
  const groups = withoutGroups(decided.groups, (atoms) => !parts.areTold(atoms));
  const sets = decided.problem.sets.filter(({ atoms }) => parts.areTold(atoms));
  const decisions: Decisions = { groups, problem: { ...decided.problem, sets } };
  const { reliability } = input.rules;
  const content = figureContent({
    measure,
    decisions: decisions.groups,
    tabulation,
    plan,
    parameters,
    reliability,
  });
  return { figure: { ...frame(input, measure, preset), ...content }, decisions, preset, tabulation };
}

function frame(input: FigureTask['input'], measure: Measure, preset: PresetId) {
  const { edition, number, questionnaireVersion, synthetic, source, rules } = input;
  return {
    id: figureId.parse(measure.id),
    title: measure.label,
    ...(measure.dimension === undefined ? {} : { dimension: measure.dimension }),
    unit: measure.unit,
    edition,
    releaseId: releaseId.parse(`${edition}.${number}`),
    questionnaireVersion,
    preset,
    synthetic,
    source,
    methods: methodsOf(measure.kind, rules.presets[preset], rules.reliability),
  };
}
