import type { Attack } from '../disclosure/conflict.ts';
import { buildFigure } from '../release/buildFigure.ts';
import { datasetOf } from '../release/dataset.ts';
import type { Figure, ScoreFigure } from '../release/figure.ts';
import type { Measure } from '../release/measure.ts';
import { publicationPlan, type Plan, type PlanGroup } from '../release/publicationPlan.ts';
import type { ReleaseInput, Respondent } from '../release/releaseInput.ts';
import { safetyOf } from '../release/safetyOf.ts';
import { tabulate } from '../release/tabulation.ts';
import { admit, type Admitted } from './admit.ts';
import { interimCells } from './interimCells.ts';

/** A respondent and when the submission was sent that counts. */
export interface TimedRespondent extends Respondent {
  readonly at: string;
}

export interface InterimTask {
  readonly input: Omit<ReleaseInput, 'respondents'>;
  readonly measure: Measure;
}

/** What is shown of figures while answers still come. Informationssicherheit and the index wait for the end. */
export const mayBeInterim = ({ preset }: Measure): boolean => preset !== 'sicherheit';

/**
 * The next interim state (Zwischenstand) of one measure: every cell lets in what it may, see `admit`. The same list as
 * before where nothing may.
 */
export function nextInterim(
  { input, measure }: InterimTask,
  admitted: readonly Admitted[],
  respondents: readonly TimedRespondent[],
): readonly Admitted[] {
  const { units } = datasetOf({ universe: input.universe, respondents: [], measures: [] });
  const plan = publicationPlan(units);
  const cellOf = cellsByUnit(plan, units, interimCells(plan, input.rules.presets[measure.preset]));
  const isSafe = safetyOfPieces({ input, measure });
  const current = respondents.flatMap(({ key, at, values }): Admitted[] => {
    const value = values[measure.id];
    return value === undefined ? [] : [{ key, at, value }];
  });
  const before = Map.groupBy(admitted, ({ key }) => cellOf.get(key));
  const now = Map.groupBy(current, ({ key }) => cellOf.get(key));
  const cells = [...new Set(cellOf.values())].toSorted((a, b) => a - b);
  const states = cells.map((cell) => {
    const own = before.get(cell) ?? NOBODY;
    return { own, next: admit({ admitted: own, current: now.get(cell) ?? NOBODY, isSafe }) };
  });
  return states.every(({ own, next }) => own === next) ? admitted : states.flatMap(({ next }) => next);
}

const NOBODY: readonly Admitted[] = [];

/**
 * The figure of an interim state: all, the states and their size classes, made of whole cells. Types, districts and
 * quartiles wait for the end, because they would cross the batches.
 */
export function interimFigure(
  { input, measure }: InterimTask,
  admitted: readonly Admitted[],
  attack: Attack,
): Figure {
  const respondents = admitted.map(({ key, value }) => ({ key, values: { [measure.id]: value } }));
  const dataset = datasetOf({ universe: input.universe, respondents, measures: [measure] });
  const whole = publicationPlan(dataset.units);
  const cells = interimCells(whole, input.rules.presets[measure.preset]);
  const plan = ofCells(whole, cells);
  return withoutQuartiles(buildFigure({ input, dataset, plan, attack }, measure).figure);
}

/** The plan with the states and, as their size classes, the cells. */
function ofCells(plan: Plan, cells: readonly PlanGroup[]): Plan {
  const families = plan.families.flatMap((family) => {
    if (family.kind === 'state') return [family];
    const groups = cells.filter(({ parent }) => parent === family.parent);
    return family.kind === 'stateBand' ? [{ ...family, groups }] : [];
  });
  return { ...plan, families };
}

function cellsByUnit(
  { atomOf }: Plan,
  units: readonly { readonly key: string }[],
  cells: readonly PlanGroup[],
): ReadonlyMap<string, number> {
  const byAtom = new Map(cells.flatMap(({ atoms }, cell) => atoms.map((atom) => [atom, cell] as const)));
  return new Map(
    units.flatMap(({ key }, i) => {
      const cell = byAtom.get(atomOf[i] ?? -1);
      return cell === undefined ? [] : [[key, cell] as const];
    }),
  );
}

/** Whether some answers, all of one cell, would be safe if their sums were all that is known of them. */
function safetyOfPieces({ input, measure }: InterimTask): (piece: readonly Admitted[]) => boolean {
  const parameters = input.rules.presets[measure.preset];
  const byKey = new Map(input.universe.map((unit) => [unit.key, unit]));
  return (piece) => {
    const universe = piece.flatMap(({ key }) => byKey.get(key) ?? []);
    if (universe.length < parameters.minRespondents) return false;
    const respondents = piece.map(({ key, value }) => ({ key, values: { [measure.id]: value } }));
    const dataset = datasetOf({ universe, respondents, measures: [measure] });
    const plan = publicationPlan(dataset.units);
    const tabulation = tabulate(dataset, plan, measure);
    return safetyOf({ tabulation, parameters })(plan.total.atoms);
  };
}

const BATCHES =
  'Zwischenstand: Antworten gehen in Schüben ein, damit sich aus zwei Ständen nicht auf einzelne Verwaltungen schließen lässt.';

/** Quartiles of two states, compared, could tell of single answers. */
function withoutQuartiles(figure: Figure): Figure {
  const methods = [...figure.methods.filter((text) => !text.startsWith('Quartile')), BATCHES];
  switch (figure.kind) {
    case 'score':
    case 'number':
      return { ...figure, methods, cells: figure.cells.map(withoutQuartilesIn) };
    case 'level':
    case 'choice':
    case 'ratio':
      return { ...figure, methods };
  }
}

function withoutQuartilesIn(cell: ScoreFigure['cells'][number]): ScoreFigure['cells'][number] {
  if (cell.status !== 'published') return cell;
  const { quartiles: _quartiles, ...rest } = cell;
  return rest;
}
