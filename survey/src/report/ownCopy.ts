import * as z from 'zod';
import { instant } from '../edition/edition.ts';
import { askedState } from '../questionnaire/asked.ts';
import { dimensionId } from '../questionnaire/dimensionId.ts';
import type { Dimension, Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import { itemsFor, type Respondent } from '../questionnaire/respondent.ts';
import { UNIT_TYPE_NAMES, unitType } from '../region/unitType.ts';
import { unitName, type Unit } from '../region/unit.ts';
import { unitKey } from '../region/unitKey.ts';
import type { Answers } from '../response/answer.ts';
import type { Comments } from '../response/readComments.ts';
import { itemCopy, itemStateOf } from './itemCopy.ts';
import { ownResult, type ProfileEntry } from './ownResult.ts';

/** How a submission was approved (Freigabe): by a second person, or by one alone. Names as they stood then. */
const approval = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fourEyes'),
    submittedBy: z.string(),
    approvedBy: z.string(),
    approvedAt: instant,
  }),
  z.strictObject({ kind: z.literal('onePerson'), submittedBy: z.string() }),
]);

/** What the receipt (Quittung) of a submission says. */
const receiptFacts = z.strictObject({
  id: z.string(),
  submittedAt: instant,
  /** SHA-256 of the canonical content, hexadecimal. */
  hash: z.string(),
  approval: approval.optional(),
  /** Why an accepted submission was replaced by this one (Grund der Änderung). */
  amendmentReason: z.string().optional(),
});
export type ReceiptFacts = z.infer<typeof receiptFacts>;

const dimensionCopy = z.strictObject({
  id: dimensionId,
  label: z.string(),
  core: z.boolean(),
  /** Points 0 … 100, unrounded; absent below the minimum coverage. */
  score: z.number().optional(),
  level: z.int().optional(),
  /** Share of the weights that were answered, 0 … 1. */
  coverage: z.number(),
  provisional: z.boolean(),
  /** Why the score was capped (Deckelung), and the points without it. */
  gate: z.strictObject({ text: z.string(), uncapped: z.number() }).readonly().optional(),
  items: z.array(itemCopy),
});
export type DimensionCopy = z.infer<typeof dimensionCopy>;

/**
 * The own copy of a submission (eigene Kopie der Abgabe): everything an administration sent in, in the words
 * of its questionnaire, with the result in brief. Numbers are unrounded.
 */
export const ownCopySchema = z.strictObject({
  edition: z.int(),
  /** Whether the edition is invented to try with (Demodaten). */
  synthetic: z.boolean(),
  questionnaire: z.strictObject({ version: z.string(), title: z.string(), referenceDate: z.string() }),
  unit: z.strictObject({ key: unitKey, name: z.string(), type: unitType, typeLabel: z.string() }),
  mode: z.enum(['full', 'short']),
  receipt: receiptFacts,
  result: z.strictObject({
    /** Points 0 … 100; absent unless all four core dimensions have a score. */
    index: z.number().optional(),
    level: z.int().optional(),
    /** Names of the levels 0 … 5. */
    scale: z.array(z.string()).readonly(),
  }),
  dimensions: z.array(dimensionCopy),
});
export type OwnCopy = z.infer<typeof ownCopySchema>;

/** What an own copy is made from. */
export interface CopySource {
  readonly synthetic: boolean;
  /** The version which the submission names. */
  readonly questionnaire: Questionnaire;
  readonly unit: Pick<Unit, 'key' | 'name' | 'type' | 'designation'>;
  readonly mode: Respondent['mode'];
  readonly answers: Answers;
  readonly comments: Comments;
  readonly receipt: ReceiptFacts;
}

/**
 * Makes the own copy of a submission. It has every item the Langbogen asks administrations of this type, in
 * the order of the form; the Kurzbogen numbers only its own.
 */
export function ownCopy(source: CopySource): OwnCopy {
  const { synthetic, questionnaire, unit, mode, answers, receipt } = source;
  const { edition, version, title, referenceDate } = questionnaire;
  const respondent = { unitType: unit.type, mode };
  const { index, level, scale, profile } = ownResult(questionnaire, respondent, answers);
  return {
    edition,
    synthetic,
    questionnaire: { version, title, referenceDate },
    unit: {
      key: unit.key,
      name: unitName(unit),
      type: unit.type,
      typeLabel: UNIT_TYPE_NAMES[unit.type],
    },
    mode,
    receipt,
    result: { ...(index === undefined ? {} : { index }), ...(level === undefined ? {} : { level }), scale },
    dimensions: questionnaire.dimensions.flatMap((dimension) => {
      const entry = profile.find((candidate) => candidate.dimension === dimension.id);
      return entry === undefined ? [] : [copyDimension(source, dimension, entry)];
    }),
  };
}

function copyDimension(
  { questionnaire, unit, mode, answers, comments }: CopySource,
  dimension: Dimension,
  { dimension: id, ...entry }: ProfileEntry,
): DimensionCopy {
  const inForm = itemsFor({ unitType: unit.type, mode }, dimension);
  const all = itemsFor({ unitType: unit.type, mode: 'full' }, dimension);
  return {
    id,
    ...entry,
    items: all.map((item) => copyItem(item, inForm)),
  };

  function copyItem(item: Item, form: readonly Item[]): DimensionCopy['items'][number] {
    const position = form.indexOf(item);
    const comment = comments[item.id];
    const asked = position < 0 ? 'notInForm' : askedState(item, dimension, answers);
    return {
      id: item.id,
      ...(position < 0 ? {} : { number: position + 1 }),
      text: item.text,
      ...itemStateOf(item, questionnaire.scale, asked, answers[item.id]),
      ...(comment === undefined ? {} : { comment }),
    };
  }
}
