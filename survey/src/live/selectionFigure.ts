import type { BuiltFigure, FigureTask } from '../release/buildFigure.ts';
import type { Decision } from '../release/decision.ts';
import type { Figure, FigureGroup } from '../release/figure.ts';
import { figureContent } from '../release/figureContent.ts';
import type { Measure } from '../release/measure.ts';
import { over } from '../release/tabulation.ts';
import { decideSelection, type SelectionVerdict } from './decideSelection.ts';
import { turnoutOf } from './turnout.ts';
import { selectedAtoms, type EarlierSelections, type Selection } from './selection.ts';

/** A figure of one cell, the selection, and the figures of which it has to be remembered as shown. */
export interface SelectionFigure {
  readonly figure: Figure;
  /** The same as if it were not to be shown. */
  readonly withheld: Figure;
  /** Ids; empty where nothing new was told. */
  readonly toRemember: readonly string[];
}

export interface SelectionFigureTask extends FigureTask {
  readonly measure: Measure;
  readonly built: (measure: Measure) => BuiltFigure;
  /** What the measure is computed from: all of it must be fit to be shown. */
  readonly parts: readonly Measure[];
  readonly earlier: EarlierSelections;
}

/** Of a kind that crosses the strata: without quartiles, which would tell of single answers in several selections. */
const GROUP: FigureGroup = { id: 'auswahl', label: 'Eigene Auswahl', kind: 'stateType' };

/**
 * The figure of an own selection (eigene Auswahl). The index is shown only where every dimension might be: beside the
 * other seven it would betray one that is withheld. So they count as shown with it. It is empty only where nobody took
 * part: of a single unit it would otherwise be told that it left a question out.
 */
export function selectionFigure(task: SelectionFigureTask, chosen: Selection): SelectionFigure {
  const { plan, input, measure, built, parts } = task;
  const atoms = selectedAtoms(plan, chosen);
  const all = [measure, ...parts].map((one) => ({ id: one.id, verdict: verdictOn(task, one, atoms) }));
  const isRefused = all.some(({ verdict }) => verdict.kind === 'withheld');
  const tookPart = turnoutOf(plan, task.dataset, atoms).n > 0;
  const own = all[0]?.verdict;
  const verdict =
    own === undefined || isRefused || (own.kind === 'empty' && tookPart)
      ? { kind: 'withheld' as const }
      : own;
  const { tabulation, figure, preset } = built(measure);
  const contentBy = (one: SelectionVerdict) =>
    figureContent({
      measure,
      decisions: [decisionOf(one, atoms, over(atoms, plan.atomSizes))],
      tabulation,
      plan,
      parameters: input.rules.presets[preset],
      reliability: input.rules.reliability,
    });
  const content = contentBy(verdict);
  const isShown = content.cells.some(({ status }) => status === 'published');
  const fresh = all.filter((one) => one.verdict.kind === 'shown' && one.verdict.isNew);
  const withheld = { ...figure, ...contentBy({ kind: 'withheld' }) };
  return {
    figure: { ...figure, ...content },
    withheld,
    toRemember: isShown ? fresh.map(({ id }) => id) : [],
  };
}

function verdictOn(task: SelectionFigureTask, measure: Measure, atoms: readonly number[]): SelectionVerdict {
  const { plan, input, attack, built, earlier } = task;
  const found = built(measure);
  return decideSelection(
    {
      built: found,
      plan,
      attack,
      parameters: input.rules.presets[found.preset],
      earlier: earlier(measure.id).map((one) => selectedAtoms(plan, one)),
    },
    atoms,
  );
}

function decisionOf(verdict: SelectionVerdict, atoms: readonly number[], N: number): Decision {
  const frame = { group: GROUP, atoms, N };
  if (verdict.kind !== 'shown') return { ...frame, kind: verdict.kind };
  const { strata, crosses } = verdict;
  return { ...frame, kind: 'shown', strata, ...(crosses && { crosses }) };
}
