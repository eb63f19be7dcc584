import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { ScoreFeature } from '../disclosure/problem.ts';
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
import { isSafeAlone, silentParts } from './safeAlone.ts';

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
 * The panel is smaller than the group, so a link is shown only where the figure of the group is, and where the panel,
 * those who joined and those who left are safe by themselves: with the figures of both editions, a link tells of each.
 * One state that is not shown could be computed from all and the others, see `silentParts`.
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

/** A group with the scores of its administrations, and the link if there is one. */
interface Candidate {
  readonly decision: Decision;
  readonly scores: GroupScores;
  readonly cell: ChainCell;
}

function chainCells(task: TrendTask, built: BuiltFigure, scores: MatchedScores): ChainCell[] {
  const parameters = task.rules.presets[built.preset];
  const candidates = built.decisions.groups
    .filter(({ group }) => group.kind === 'total' || group.kind === 'state')
    .map((decision): Candidate => {
      const own = scoresIn(task, scores, decision);
      return { decision, scores: own, cell: cellOf(task, built, own, decision) };
    });
  const silent = silentParts({
    all: candidates.filter(({ decision: { group, kind } }) => group.kind === 'state' && kind !== 'merged'),
    isHidden: ({ cell }) => cell.status !== 'published',
    areSafe: (some) => areSafe(together(some.map((one) => one.scores)), parameters),
    sizeOf: (one) => one.scores.panel.length,
    idOf: ({ decision }) => decision.group.id,
  });
  return candidates.map(({ decision: { group }, cell }) =>
    cell.status === 'published' && silent.has(group.id) ? { group, status: 'withheld' } : cell,
  );
}

function cellOf(
  { rules }: TrendTask,
  built: BuiltFigure,
  { units, earlier, later, ...scores }: GroupScores,
  decision: Decision,
): ChainCell {
  const { group } = decision;
  if (decision.kind === 'merged') return { group, status: 'merged', into: decision.into };
  const shown = built.figure.cells.find((cell) => cell.group.id === group.id);
  if (shown?.status !== 'published')
    return { group, status: shown?.status === 'unreliable' ? 'unreliable' : 'withheld' };
  if (scores.panel.length < rules.reliability.minRespondents) return { group, status: 'unreliable' };
  const parameters = rules.presets[built.preset];
  if (!areSafe(scores, parameters)) return { group, status: 'withheld' };
  const link = chainLink({ units, earlier, later, minimum: MIN_STRATUM + parameters.coalition });
  if (link === undefined) return { group, status: 'unreliable' };
  return {
    group,
    status: 'published',
    n: link.n,
    N: link.N,
    link: rounded(link.difference, 1),
    interval: roundedInterval(intervalAround(link.difference, link, OPEN_SCALE), 1),
  };
}

/** Scores of one group by who gave them. */
interface Answers {
  /** Of those who answered both times. */
  readonly panel: readonly { readonly before: number; readonly after: number }[];
  /** Of those who answered now only. */
  readonly joined: readonly number[];
  /** Of those who answered before only. */
  readonly left: readonly number[];
}

interface GroupScores extends Answers, MatchedScores {
  readonly units: Dataset['units'];
}

function scoresIn({ dataset, plan }: TrendTask, scores: MatchedScores, { atoms }: Decision): GroupScores {
  const own = new Set(atoms);
  const units = dataset.units.filter((_, unit) => own.has(plan.atomOf[unit] ?? -1));
  const both = units.map(({ key }) => ({ before: scores.earlier.get(key), after: scores.later.get(key) }));
  return {
    ...scores,
    units,
    panel: both.flatMap(({ before, after }) =>
      before === undefined || after === undefined ? [] : [{ before, after }],
    ),
    joined: both.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : [])),
    left: both.flatMap(({ before, after }) => (after === undefined && before !== undefined ? [before] : [])),
  };
}

function together(all: readonly Answers[]): Answers {
  return {
    panel: all.flatMap(({ panel }) => panel),
    joined: all.flatMap(({ joined }) => joined),
    left: all.flatMap(({ left }) => left),
  };
}

function areSafe({ panel, joined, left }: Answers, parameters: DisclosureParameters): boolean {
  const scores = (values: readonly number[]): ScoreFeature => ({
    kind: 'score',
    id: 'score',
    values: [values],
    scale: [0, 100],
    minWidth: parameters.minWidthPoints,
    rounding: 0,
  });
  const before = scores(panel.map((one) => one.before));
  const after = scores(panel.map((one) => one.after));
  // The interval of a link tells of the squares of gains, −100 … 100; half of them on the scale 0 … 100.
  const halfGains = scores(panel.map((one) => 50 + (one.after - one.before) / 2));
  const gains: ScoreFeature = { ...halfGains, minWidth: halfGains.minWidth / 2, withSquares: true };
  return (
    isSafeAlone(panel.length, [before, after, gains], parameters) &&
    isSafeAlone(joined.length, [scores(joined)], parameters) &&
    isSafeAlone(left.length, [scores(left)], parameters)
  );
}
