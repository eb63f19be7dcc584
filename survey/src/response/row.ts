import * as z from 'zod';
import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from './answer.ts';

const cell = z.union([z.number(), z.string(), z.array(z.string()), z.null()]);

/**
 * The accepted answers of one unit in compact form (Antwortzeile): one cell for each item in the order of
 * the questionnaire. A number or an option stands for itself; `null` is keine Angabe or not asked;
 * `-` is „trifft nicht zu“ and `?` „nicht bekannt“. Reasons and comments are left out.
 */
export const responseRow = z.strictObject({
  questionnaire: z.string(),
  mode: z.enum(['full', 'short']),
  cells: z.array(cell),
});

export type ResponseRow = z.infer<typeof responseRow>;
type Cell = z.infer<typeof cell>;

const NOT_APPLICABLE = '-';
const UNKNOWN = '?';

/** Packs effective answers into a row. */
export function packRow(
  questionnaire: Questionnaire,
  mode: ResponseRow['mode'],
  answers: Answers,
): ResponseRow {
  const cells = itemsInOrder(questionnaire).map(({ id }) => packCell(answers[id]));
  return { questionnaire: questionnaire.version, mode, cells };
}

function packCell(answer: Answer | undefined): Cell {
  switch (answer?.kind) {
    case 'answered':
      return typeof answer.value === 'object' ? [...answer.value] : answer.value;
    case 'notApplicable':
      return NOT_APPLICABLE;
    case 'unknown':
      return UNKNOWN;
    case 'skipped':
    case undefined:
      return null;
  }
}

/**
 * Unpacks a row into answers.
 *
 * @throws {RangeError} when the row belongs to another version of the questionnaire: a row read against
 *   the wrong items would bias every figure
 */
export function unpackRow(questionnaire: Questionnaire, row: ResponseRow): Answers {
  const items = itemsInOrder(questionnaire);
  if (row.questionnaire !== questionnaire.version || row.cells.length !== items.length) {
    throw new RangeError(`The row answers questionnaire ${row.questionnaire}, not ${questionnaire.version}.`);
  }
  return Object.fromEntries(
    items.flatMap(({ id }, index): [string, Answer][] => {
      const answer = unpackCell(row.cells[index] ?? null);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

function unpackCell(value: Cell): Answer | undefined {
  if (value === null) return undefined;
  if (value === NOT_APPLICABLE) return { kind: 'notApplicable', reason: '' };
  if (value === UNKNOWN) return { kind: 'unknown' };
  return { kind: 'answered', value };
}

function itemsInOrder(questionnaire: Questionnaire): readonly Item[] {
  return [...itemIndex(questionnaire).items.values()];
}
