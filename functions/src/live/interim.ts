import { attack, interimFigure, mayBeInterim, nextInterim, type Edition, type FigureId } from '#survey';
import type { LiveFigureOutcome } from './liveFigureOutcome.ts';
import type { Dependencies } from '../dependencies.ts';
import type { InterimState } from '../store/liveStore.ts';
import { liveInput } from './liveInput.ts';

type Needs = Pick<Dependencies, 'registry' | 'questionnaires' | 'responses' | 'live' | 'now'>;

/**
 * The figure of an edition that still takes answers. The state lies in the table, so that everybody is shown the same
 * one and nobody a new one before a whole batch came in.
 */
export async function interimOf(needs: Needs, edition: Edition, id: FigureId): Promise<LiveFigureOutcome> {
  const { live, responses, now } = needs;
  const key = { edition: edition.year, figure: id };
  const seen = await live.interim(key);
  const at = now().toISOString();
  const input = liveInput(needs, edition, await responses.rowsOf(edition.year), seen?.asOf ?? at);
  const measure = input.measures.find((one) => one.id === id);
  if (measure === undefined) return { kind: 'notFound' };
  if (!mayBeInterim(measure)) return { kind: 'later' };
  const task = { input, measure };
  const before = seen?.admitted ?? [];
  const admitted = nextInterim(task, before, input.respondents);
  const state: InterimState =
    admitted === before
      ? (seen ?? { rev: 0, asOf: at, admitted })
      : { rev: (seen?.rev ?? 0) + 1, asOf: at, admitted };
  // Somebody else was shown another one meanwhile.
  if (admitted !== before && (await live.putInterim(key, state)) === 'changedMeanwhile')
    return interimOf(needs, edition, id);
  const figure = interimFigure(task, state.admitted, attack);
  return { kind: 'shown', figure, asOf: state.asOf, responses: state.admitted.length };
}
