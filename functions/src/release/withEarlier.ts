import {
  assess,
  readEakteState,
  unpackRow,
  type Assessment,
  type EakteState,
  type PreviousEdition,
  type Questionnaire,
  type Registry,
  type ReleaseInput,
  type ResponseRow,
  type UnitKey,
} from '#survey';

/** The accepted rows of one edition with the questionnaire they answer. */
export interface EditionRows {
  readonly edition: number;
  readonly questionnaire: Questionnaire;
  readonly rows: readonly { readonly unit: UnitKey; readonly row: ResponseRow }[];
}

/**
 * Adds to a release what comes from earlier editions: the history of the E-Akte for its forecast, and the scores of the
 * edition before for the chain links.
 *
 * Links need the same questionnaire in both editions; a changed one has to be matched by a concordance first, and until
 * there is one the series breaks.
 *
 * @param now the edition of the release itself
 * @param earlier in any order
 */
export function withEarlier(
  input: ReleaseInput,
  registry: Registry,
  now: EditionRows,
  earlier: readonly EditionRows[],
): ReleaseInput {
  const before = earlier
    .filter(({ edition }) => edition < now.edition)
    .toSorted((a, b) => b.edition - a.edition);
  const last = before.find(({ questionnaire }) => questionnaire.version === now.questionnaire.version);
  const previous = last && before[0] === last ? previousOf(registry, last, now) : undefined;
  return {
    ...input,
    dimensions: now.questionnaire.dimensions,
    eakteHistory: historyOf(before),
    ...(previous ? { previous } : {}),
  };
}

function historyOf(editions: readonly EditionRows[]): ReadonlyMap<string, readonly EakteState[]> {
  const history = new Map<string, EakteState[]>();
  for (const { edition, questionnaire, rows } of editions)
    for (const { unit, row } of rows) {
      const state = readEakteState(unpackRow(questionnaire, row), edition);
      history.set(unit, [...(history.get(unit) ?? []), state]);
    }
  return history;
}

function previousOf(registry: Registry, last: EditionRows, now: EditionRows): PreviousEdition {
  const earlier = assessments(registry, last);
  const later = assessments(registry, now);
  const measures = ['index', ...now.questionnaire.dimensions.map(({ id }) => id)];
  const scores = measures.map(
    (measure) => [measure, { earlier: scoresOf(earlier, measure), later: scoresOf(later, measure) }] as const,
  );
  return { edition: last.edition, isBreak: false, scores: new Map(scores) };
}

/** A Kurzbogen is never mixed in. */
function assessments(
  registry: Registry,
  { questionnaire, rows }: EditionRows,
): ReadonlyMap<string, Assessment> {
  return new Map(
    rows.flatMap(({ unit: key, row }) => {
      const unit = registry.find(key);
      if (unit?.inUniverse !== true || row.mode === 'short') return [];
      const answers = unpackRow(questionnaire, row);
      return [[key, assess(questionnaire, { unitType: unit.type, mode: row.mode }, answers)] as const];
    }),
  );
}

function scoresOf(all: ReadonlyMap<string, Assessment>, measure: string): ReadonlyMap<string, number> {
  return new Map(
    [...all].flatMap(([key, { index, dimensions }]) => {
      const score =
        measure === 'index' ? index : Object.entries(dimensions).find(([id]) => id === measure)?.[1].score;
      return score === undefined ? [] : [[key, score] as const];
    }),
  );
}
