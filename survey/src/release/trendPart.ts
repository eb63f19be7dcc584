import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { isUnsafe } from '../disclosure/primary.ts';
import { MIN_STRATUM } from '../statistics/collapseStrata.ts';
import { intervalAround, OPEN_SCALE } from '../statistics/interval.ts';
import { chainLink } from '../trend/chainLink.ts';
import type { BuiltFigure } from './buildFigure.ts';
import type { Dataset } from './dataset.ts';
import type { Decision } from './decision.ts';
import type { MatchedScores, PreviousEdition } from './previousEdition.ts';
import type { Plan } from './publicationPlan.ts';
import type { ChainCell, TrendPart } from './release.ts';
import { rounded, roundedInterval } from './rounding.ts';
import type { ReleaseRules } from './rules.ts';

export interface TrendTask {
  readonly previous: PreviousEdition;
  readonly figures: readonly BuiltFigure[];
  readonly dataset: Dataset;
  readonly plan: Plan;
  readonly rules: ReleaseRules;
}

/**
 * Chain links (Kettenglieder) to the edition before: what the administrations that answered both times gained on the
 * items both times asked, for all and each state.
 *
 * The panel is smaller than the group, so a link is shown only where the figure of the group is, and where the panel
 * and the respondents outside it are safe by themselves.
 */
export function trendPart(task: TrendTask): TrendPart {
  const { previous, figures } = task;
  const links = figures
    .filter(({ figure }) => figure.kind === 'score')
    .flatMap((built) => {
      const scores = previous.scores.get(built.figure.id);
      return scores ? [{ figure: built.figure.id, cells: chainCells(task, built, scores) }] : [];
    });
  return { id: 'trend', from: previous.edition, isBreak: previous.isBreak, links };
}

function chainCells(task: TrendTask, built: BuiltFigure, scores: MatchedScores): ChainCell[] {
  const published = new Set(
    built.figure.cells.flatMap(({ status, group }) => (status === 'published' ? [group.id] : [])),
  );
  return built.decisions.groups
    .filter(({ group }) => group.kind === 'total' || group.kind === 'state')
    .map((decision): ChainCell => {
      const { group } = decision;
      if (decision.kind === 'merged') return { group, status: 'merged', into: decision.into };
      const isShown = published.has(group.id);
      const link = isShown ? linkOf(task, built, scores, decision) : undefined;
      return link ?? { group, status: isShown ? 'unreliable' : 'withheld' };
    });
}

function linkOf(
  { dataset, plan, rules }: TrendTask,
  built: BuiltFigure,
  { earlier, later }: MatchedScores,
  { group, atoms }: Decision,
): ChainCell | undefined {
  const own = new Set(atoms);
  const units = dataset.units.filter((_, unit) => own.has(plan.atomOf[unit] ?? -1));
  const parameters = rules.presets[built.preset];
  const isInPanel = (key: string) => earlier.has(key) && later.has(key);
  const answered = units.flatMap(({ key }) => (later.has(key) ? [key] : []));
  const panel = answered.filter(isInPanel);
  const others = answered.filter((key) => !isInPanel(key));
  if (panel.length < rules.reliability.minRespondents) return undefined;
  const valuesOf = (keys: readonly string[]) => keys.map((key) => later.get(key) ?? 0);
  if (!areSafe(valuesOf(panel), parameters) || !areSafe(valuesOf(others), parameters))
    return { group, status: 'withheld' };
  const link = chainLink({ units, earlier, later, minimum: MIN_STRATUM + parameters.coalition });
  if (link === undefined) return undefined;
  return {
    group,
    status: 'published',
    n: link.n,
    N: link.N,
    link: rounded(link.difference, 1),
    interval: roundedInterval(intervalAround(link.difference, link, OPEN_SCALE), 1),
  };
}

/** Nobody there to protect, or safe by themselves. */
function areSafe(values: readonly number[], parameters: DisclosureParameters): boolean {
  const { minRespondents, coalition, minWidthPoints } = parameters;
  return !isUnsafe(
    {
      atoms: [{ id: 'all', n: values.length }],
      sets: [],
      features: [
        {
          kind: 'score',
          id: 'score',
          values: [values],
          scale: [0, 100],
          minWidth: minWidthPoints,
          rounding: 0,
        },
      ],
      minRespondents: minRespondents + coalition,
      coalition,
    },
    { id: 'all', atoms: [0] },
  );
}
