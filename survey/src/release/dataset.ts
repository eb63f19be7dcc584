import { SURVEY_STATES } from '../region/state.ts';
import type { Measure, MeasureValue } from './measure.ts';
import type { ReleaseInput, Respondent, UniverseUnit } from './releaseInput.ts';

/**
 * The answers to one measure, column by column. Row i belongs to the unit at `units[i]` of the dataset.
 *
 * Columns: the value of a score, number or level; the position of a chosen option; 0 or 1 for each option of several;
 * numerator and denominator of a ratio.
 */
export interface MeasureColumns {
  readonly units: Int32Array;
  readonly columns: readonly Float64Array[];
}

/** Units and respondents of a release as columns, in the order of the keys; so not Berlin. */
export interface Dataset {
  readonly units: readonly UniverseUnit[];
  /** By position: inhabitants. */
  readonly population: Float64Array;
  /** By position: 1 where the unit took part. */
  readonly responded: Uint8Array;
  /** By position: number of the independent body that answered, -1 where nobody did. */
  readonly bodies: Int32Array;
  /** By number: the key of the body, the same in every release. */
  readonly bodyKeys: readonly string[];
  /** Kept, not made anew. @throws {RangeError} on a measure the dataset was not made with */
  readonly columnsOf: (measure: Pick<Measure, 'id'>) => MeasureColumns;
}

/**
 * The units any group of the plan contains, with their respondents.
 *
 * @throws on respondents outside the universe, keys given twice and values off their scale: each would bias figures
 */
export function datasetOf({
  universe,
  respondents,
  measures,
}: Pick<ReleaseInput, 'universe' | 'respondents' | 'measures'>): Dataset {
  const states: readonly string[] = SURVEY_STATES;
  const known = new Set(universe.map(({ key }) => key));
  const byKey = new Map(respondents.map((respondent) => [respondent.key, respondent]));
  if (byKey.size < respondents.length || known.size < universe.length)
    throw new Error('A unit is given twice.');
  for (const { key } of respondents)
    if (!known.has(key)) throw new Error(`Respondent outside the universe: ${key}.`);
  const units = universe
    .filter(({ state }) => states.includes(state))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const answers = units.map(({ key }) => byKey.get(key));
  const columns = columnsOf(measures, answers);
  return {
    units,
    population: Float64Array.from(units, ({ population }) => population),
    responded: Uint8Array.from(answers, (answer) => Number(answer !== undefined)),
    ...bodiesOf(answers),
    columnsOf: ({ id }) => {
      const known = columns.get(id);
      if (known === undefined) throw new RangeError(`No measure of this dataset: ${id}.`);
      return known;
    },
  };
}

function bodiesOf(answers: readonly (Respondent | undefined)[]): Pick<Dataset, 'bodies' | 'bodyKeys'> {
  const numbers = new Map<string, number>();
  const bodies = Int32Array.from(answers, (answer) => {
    if (answer === undefined) return -1;
    const body = answer.body ?? answer.key;
    const number = numbers.get(body) ?? numbers.size;
    numbers.set(body, number);
    return number;
  });
  return { bodies, bodyKeys: [...numbers.keys()] };
}

/** The columns of all measures in one pass over the respondents, each of whom is looked at once. */
function columnsOf(
  measures: readonly Measure[],
  answers: readonly (Respondent | undefined)[],
): ReadonlyMap<string, MeasureColumns> {
  const respondents = answers.reduce((count, answer) => count + Number(answer !== undefined), 0);
  const growing = measures.map((measure) => ({
    measure,
    rows: 0,
    units: new Int32Array(respondents),
    columns: Array.from({ length: columnCount(measure) }, () => new Float64Array(respondents)),
  }));
  answers.forEach((answer, unit) => {
    if (answer === undefined) return;
    const { key, values } = answer;
    for (const own of growing) {
      const value = values[own.measure.id];
      if (value === undefined) continue;
      checkValue(own.measure, value, key);
      own.units[own.rows] = unit;
      enter(value, own.measure, own.columns, own.rows);
      own.rows += 1;
    }
  });
  return new Map(
    growing.map(({ measure, rows, units, columns }) => [
      measure.id,
      { units: units.subarray(0, rows), columns: columns.map((column) => column.subarray(0, rows)) },
    ]),
  );
}

function columnCount(measure: Measure): number {
  if (measure.kind === 'ratio') return 2;
  return measure.kind === 'choice' && measure.multiple ? measure.options.length : 1;
}

function enter(value: MeasureValue, { kind }: Measure, columns: readonly Float64Array[], row: number): void {
  const [first] = columns;
  if (typeof value === 'number') {
    if (first) first[row] = value;
    return;
  }
  value.forEach((part, position) => {
    const column = columns[kind === 'ratio' ? position : part];
    if (column) column[row] = kind === 'ratio' ? part : 1;
  });
}

function checkValue(measure: Measure, value: MeasureValue, key: string): void {
  const isFine = typeof value === 'number' ? isOnScale(measure, value) : areParts(measure, value);
  if (!isFine) throw new RangeError(`Value off the scale of ${measure.id}: ${key}.`);
}

function isOnScale(measure: Measure, value: number): boolean {
  switch (measure.kind) {
    case 'score':
    case 'number':
      return value >= measure.scale[0] && value <= measure.scale[1];
    case 'level':
      return Number.isInteger(value) && value >= 0 && value < measure.options.length;
    case 'choice':
      return !measure.multiple && Number.isInteger(value) && value >= 0 && value < measure.options.length;
    case 'ratio':
      return false;
  }
}

function areParts(measure: Measure, parts: readonly number[]): boolean {
  if (measure.kind === 'ratio')
    return parts.length === 2 && parts.every((part) => part >= 0 && Number.isFinite(part));
  if (measure.kind !== 'choice' || !measure.multiple) return false;
  const isOption = (at: number) => Number.isInteger(at) && at >= 0 && at < measure.options.length;
  return parts.every(isOption) && new Set(parts).size === parts.length;
}
