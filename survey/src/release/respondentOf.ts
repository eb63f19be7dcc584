import { evaluate, type Formula } from '../questionnaire/formula.ts';
import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { DerivedIndicator, Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import { numberOf, valueOf, type Answers } from '../response/answer.ts';
import { readEakteState } from '../forecast/eakteState.ts';
import { robustnessRow } from '../robustness/robustnessRow.ts';
import { unpackRow, type ResponseRow } from '../response/row.ts';
import type { Unit } from '../region/unit.ts';
import { assess, type Assessment } from '../scoring/assess.ts';
import { INDEX, type Measure, type MeasureValue } from './measure.ts';
import { measuresOf, yearClassOf } from './measuresOf.ts';
import { ratioOf } from './ratioOf.ts';
import { REACHED_LEVEL } from './reachedLevel.ts';
import type { Respondent } from './releaseInput.ts';

/** Points are kept to four decimals: sums of them are exact, so their order does not matter. */
const PRECISION = 10_000;

/**
 * What one accepted row says on every measure, for a release.
 *
 * A Kurzbogen takes part, but has no scores here: its Kurzindex rests on fewer items and is never mixed into means of
 * the full form. Its answers to items count.
 */
export function respondentOf(
  questionnaire: Questionnaire,
  { key, type, population }: Pick<Unit, 'key' | 'type' | 'population'>,
  row: ResponseRow,
  edition: number,
): Respondent {
  const answers = unpackRow(questionnaire, row);
  const assessment =
    row.mode === 'short' ? undefined : assess(questionnaire, { unitType: type, mode: row.mode }, answers);
  const { items, derived } = itemIndex(questionnaire);
  const values = measuresOf(questionnaire).flatMap((measure): [string, MeasureValue][] => {
    const item = items.get(measure.id);
    const indicator = derived.get(measure.id);
    const value =
      item === undefined
        ? indicator === undefined
          ? scoreValue(measure.id, assessment)
          : parts(indicator, answers)
        : itemValue(item, measure, answers, population);
    return value === undefined ? [] : [[measure.id, value]];
  });
  const common = { key, values: Object.fromEntries(values), eakte: readEakteState(answers, edition) };
  if (row.mode === 'short') return common;
  return { ...common, robustness: robustnessRow(questionnaire, { unitType: type, mode: row.mode }, answers) };
}

function scoreValue(id: string, assessment: Assessment | undefined): number | undefined {
  if (assessment === undefined) return undefined;
  const score = id === INDEX ? assessment.index : scoreOfDimension(assessment, id);
  return score === undefined ? undefined : Math.round(score * PRECISION) / PRECISION;
}

function scoreOfDimension({ dimensions }: Assessment, id: string): number | undefined {
  return Object.entries(dimensions).find(([dimension]) => dimension === id)?.[1].score;
}

function itemValue(
  item: Item,
  measure: Measure,
  answers: Answers,
  population: number,
): MeasureValue | undefined {
  const value = valueOf(answers[item.id]);
  if (value === undefined) return undefined;
  switch (measure.kind) {
    case 'score':
      return undefined;
    case 'level':
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'ratio':
      return typeof value === 'number' ? ratioValue(item.id, value, answers, population) : undefined;
    case 'choice':
      if (typeof value === 'number')
        return item.type === 'year' ? yearClassOf(value) : Number(value < REACHED_LEVEL);
      return positions(measure.options, typeof value === 'string' ? [value] : value, measure.multiple);
  }
}

function positions(
  options: readonly { readonly id: string }[],
  chosen: readonly string[],
  multiple: boolean,
): MeasureValue | undefined {
  const found = chosen.map((value) => options.findIndex(({ id }) => id === value)).filter((at) => at >= 0);
  return multiple ? found : found[0];
}

function ratioValue(
  id: string,
  value: number,
  answers: Answers,
  population: number,
): MeasureValue | undefined {
  const per = ratioOf(id)?.per;
  if (per === undefined) return undefined;
  if (per === 'inhabitants') return [value, population];
  const whole = numberOf(answers[per.item]);
  const part = numberOf(answers[per.minus]);
  return whole === undefined || part === undefined ? undefined : [value, whole - part];
}

/** Numerator and denominator of an indicator `a / b` or `a / b * 100`. */
function parts({ formula }: DerivedIndicator, answers: Answers): MeasureValue | undefined {
  const quotient = quotientOf(formula);
  if (quotient === undefined) return undefined;
  const numerator = evaluate(quotient.left, (item) => numberOf(answers[item]));
  const denominator = evaluate(quotient.right, (item) => numberOf(answers[item]));
  return numerator === undefined || denominator === undefined ? undefined : [numerator, denominator];
}

function quotientOf(formula: Formula): { readonly left: Formula; readonly right: Formula } | undefined {
  if (formula.kind === '/') return formula;
  return formula.kind === '*' && formula.left.kind === '/' ? formula.left : undefined;
}
