import { measuresOf, type Edition, type FigureId } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { isComplete } from '../views/liveView.ts';
import { interimOf } from './interim.ts';
import { liveBoardOf } from './liveBoards.ts';
import type { LiveFigureOutcome } from './liveFigureOutcome.ts';
import { named } from './named.ts';

/** The figure as it stands: an interim state while answers come, afterwards what a release would say. */
export async function liveFigure(
  dependencies: Dependencies,
  edition: Edition,
  id: FigureId,
): Promise<LiveFigureOutcome> {
  const outcome = await asItStands(dependencies, edition, id);
  return outcome.kind === 'shown' ? { ...outcome, figure: named(outcome.figure) } : outcome;
}

async function asItStands(
  dependencies: Dependencies,
  edition: Edition,
  id: FigureId,
): Promise<LiveFigureOutcome> {
  const isKnown = measuresOf(questionnaireOf(dependencies, edition)).some((measure) => measure.id === id);
  if (!isKnown) return { kind: 'notFound' };
  if (edition.state === 'planned') return { kind: 'later' };
  if (!isComplete(edition)) return interimOf(dependencies, edition, id);
  const { board, asOf, responses } = await liveBoardOf(dependencies, edition);
  const figure = board.figure(id);
  return figure === undefined ? { kind: 'notFound' } : { kind: 'shown', figure, asOf, responses };
}
