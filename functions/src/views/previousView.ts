import {
  comparableAnswers,
  instant,
  itemIndex,
  type DimensionId,
  type Item,
  type Questionnaire,
} from '#survey';
import * as z from 'zod';
import { answer } from '../store/rows.ts';
import type { PreviousResponse } from '../submission/previousResponse.ts';
import { described } from './described.ts';

const comparable = z.strictObject({
  item: z.string(),
  /** What the earlier answer is worth to the question of today. */
  kind: z.enum(['same', 'reworded', 'incompatible', 'new']),
  /** Absent where nothing was answered. */
  answer: answer.exactOptional(),
  was: described<Item>(
    'Die Frage, wie sie damals gestellt wurde; nur wo sie heute anders lautet',
  ).exactOptional(),
});

/** The last accepted response before an edition, item by item; `previous` is absent where there is none. */
export const previousView = z.strictObject({
  previous: z
    .strictObject({
      edition: z.int(),
      submittedAt: instant,
      /** Names of the levels then. */
      scale: z.array(z.string()).readonly(),
      items: z.array(comparable),
    })
    .exactOptional(),
});
export type PreviousView = z.infer<typeof previousView>;

/** @param dimension only the items which that dimension has today */
export function viewPrevious(
  found: PreviousResponse | undefined,
  questionnaire: Questionnaire,
  dimension?: DimensionId,
): PreviousView {
  if (found === undefined) return {};
  const { edition, submittedAt, answers } = found;
  const { items } = itemIndex(questionnaire);
  const compared = comparableAnswers(found.questionnaire, answers, questionnaire);
  return {
    previous: {
      edition,
      submittedAt,
      scale: found.questionnaire.scale,
      items: compared.filter(
        ({ item }) => dimension === undefined || items.get(item)?.dimension === dimension,
      ),
    },
  };
}
