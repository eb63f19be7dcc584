import type { Attack } from '../disclosure/conflict.ts';
import { buildFigure, type BuiltFigure, type FigureTask } from '../release/buildFigure.ts';
import { partsOf } from '../release/buildRelease.ts';
import { INDEX } from '../release/measure.ts';
import { datasetOf } from '../release/dataset.ts';
import type { Figure } from '../release/figure.ts';
import type { Measure } from '../release/measure.ts';
import { publicationPlan, type Plan } from '../release/publicationPlan.ts';
import type { ReleaseInput } from '../release/releaseInput.ts';
import { selectedAtoms, type EarlierSelections, type Selection } from './selection.ts';
import { selectionFigure, type SelectionFigure } from './selectionFigure.ts';
import { turnoutOf, type Turnout } from './turnout.ts';

/** Unreleased figures (unveröffentlichte Ergebnisse) of a closed edition, each made when first asked for. */
export interface LiveBoard {
  readonly plan: Plan;
  /** `undefined` for what is no measure of the questionnaire. */
  figure(id: string): Figure | undefined;
  /**
   * The figure of an own selection, a single cell, and whether a sum more is known once it is shown.
   *
   * @param earlier selections of which this figure was shown before, to anybody
   * @returns `undefined` for what is no measure of the questionnaire
   */
  select(id: string, chosen: Selection, earlier: EarlierSelections): SelectionFigure | undefined;
  turnout(chosen: Selection): Turnout;
  /** The figures whose earlier selections `select` asks for. */
  needs(id: string): readonly string[];
}

/**
 * What a release made of these responses now would say, by the same rules and against the same attacker.
 *
 * @throws as `buildRelease`
 */
export function createLiveBoard(input: ReleaseInput, attack: Attack): LiveBoard {
  const dataset = datasetOf(input);
  const plan = publicationPlan(dataset.units);
  const task: FigureTask = { input, dataset, plan, attack };
  const known = new Map<string, BuiltFigure>();
  const scores = input.measures.filter(({ id, kind }) => kind === 'score' && id !== INDEX);

  function built(measure: Measure): BuiltFigure {
    const found = known.get(measure.id) ?? build(measure);
    known.set(measure.id, found);
    return found;
  }

  function build(measure: Measure): BuiltFigure {
    return measure.id === INDEX
      ? buildFigure(task, measure, partsOf(scores.map(built)))
      : buildFigure(task, measure);
  }

  const measureOf = (id: string) => input.measures.find((measure) => measure.id === id);

  return {
    plan,
    figure: (id) => {
      const measure = measureOf(id);
      return measure && built(measure).figure;
    },
    select: (id, chosen, earlier) => {
      const measure = measureOf(id);
      if (measure === undefined) return undefined;
      const parts = id === INDEX ? scores : [];
      return selectionFigure({ ...task, measure, built, parts, earlier }, chosen);
    },
    needs: (id) => (id === INDEX ? [id, ...scores.map((score) => score.id)] : [id]),
    turnout: (chosen) => turnoutOf(plan, dataset, selectedAtoms(plan, chosen)),
  };
}
