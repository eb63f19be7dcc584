import type { Dimension, ItemId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from '../response/answer.ts';
import type { Concordance, ConcordanceEntry } from './concordance.ts';

/** What two editions have in common (vergleichbare Fragen). */
export interface Matching {
  /** The later questionnaire with matched items only: both editions are assessed by its weights, filters and gates. */
  readonly questionnaire: Questionnaire;
  /** For each matched item the entry of the concordance, if there is one. */
  readonly items: ReadonlyMap<ItemId, ConcordanceEntry | undefined>;
}

/**
 * Matches the items of two editions: unchanged ones, class A, and class B with a bridge. What depends on an unmatched
 * item is left out too: items filtered by it, indicators derived from it, gates on it.
 *
 * @throws on a concordance of other editions, or one that does not say what became of an item found in one edition only
 */
export function matchEditions(
  concordance: Concordance,
  earlier: Questionnaire,
  later: Questionnaire,
): Matching {
  if (concordance.from !== earlier.edition || concordance.to !== later.edition)
    throw new RangeError(`A concordance of ${concordance.from} and ${concordance.to}.`);
  const before = new Set(idsOf(earlier));
  const byNewId = new Map(concordance.entries.map((entry) => [entry.newId, entry]));
  const byOldId = new Map(concordance.entries.map((entry) => [entry.oldId, entry]));
  const after = idsOf(later);
  const unexplained = [
    ...after.filter((id) => !byNewId.has(id) && (!before.has(id) || byOldId.has(id))),
    ...[...before].filter((id) => !byOldId.has(id) && (!after.includes(id) || byNewId.has(id))),
  ];
  if (unexplained.length > 0) throw new RangeError(`No entry in the concordance: ${unexplained.join(', ')}.`);
  const items = new Map(
    after.map((id) => [id, byNewId.get(id)] as const).filter(([, entry]) => isMatched(entry)),
  );
  const dimensions = later.dimensions.map((dimension) => matchedPart(dimension, items));
  return { questionnaire: { ...later, dimensions, hints: [] }, items };
}

/** The answers of the earlier edition, as answers to the matched items. */
export function earlierAnswers({ items }: Matching, answers: Answers): Answers {
  return Object.fromEntries(
    [...items].flatMap(([id, entry]): [ItemId, Answer][] => {
      const answer = answers[entry?.oldId ?? id];
      return answer === undefined ? [] : [[id, bridged(answer, entry)]];
    }),
  );
}

function bridged(answer: Answer, entry: ConcordanceEntry | undefined): Answer {
  if (answer.kind !== 'answered' || entry?.mapping === undefined) return answer;
  const value = entry.mapping[String(answer.value)];
  return value === undefined ? { kind: 'unknown' } : { kind: 'answered', value };
}

const isMatched = (entry: ConcordanceEntry | undefined): boolean =>
  entry === undefined || entry.class === 'A' || entry.mapping !== undefined;

function matchedPart(dimension: Dimension, matched: ReadonlyMap<ItemId, unknown>): Dimension {
  const stays = (id: ItemId): boolean => {
    const parent = dimension.items.find((item) => item.id === id)?.askedIf?.item;
    return matched.has(id) && (parent === undefined || stays(parent));
  };
  return {
    ...dimension,
    items: dimension.items.filter(({ id }) => stays(id)),
    derived: dimension.derived.filter(({ id, inputs }) => matched.has(id) && inputs.every(stays)),
    gates: dimension.gates.filter(({ when }) => stays(when.item)),
  };
}

const idsOf = ({ dimensions }: Questionnaire): ItemId[] =>
  dimensions.flatMap(({ items, derived }) => [...items, ...derived].map(({ id }) => id));
