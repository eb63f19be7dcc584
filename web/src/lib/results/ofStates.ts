import type { Figure, HiddenCell, ScoreCell, ScoreFigure } from '#survey';
import { ofStateGroups } from './stateGroups.ts';

/** A published mean of points, without the strata it is computed from. */
export type PublishedScore = Omit<ScoreCell, 'strata'>;
/** A value, or the sign in its place. */
export type StateCell = PublishedScore | HiddenCell;

/** What pages that compare states show of a score. */
export interface StatesFigure extends Pick<
  ScoreFigure,
  'id' | 'title' | 'unit' | 'edition' | 'releaseId' | 'questionnaireVersion' | 'source' | 'methods'
> {
  readonly cells: readonly StateCell[];
}

/**
 * Takes from a figure what pages that compare states show; all the rest would make them ten times as large.
 *
 * @throws on a figure that is no score: these pages offer no other
 */
export function ofStates(figure: Figure): StatesFigure {
  if (figure.kind !== 'score') throw new Error(`${figure.id} is not a score.`);
  const { id, title, unit, edition, releaseId, questionnaireVersion, source, methods } = figure;
  const cells = ofStateGroups(figure.cells).map(withoutStrata);
  return { id, title, unit, edition, releaseId, questionnaireVersion, source, methods, cells };
}

function withoutStrata(cell: ScoreFigure['cells'][number]): StateCell {
  if (cell.status !== 'published') return cell;
  const { strata: _, ...shown } = cell;
  return shown;
}
