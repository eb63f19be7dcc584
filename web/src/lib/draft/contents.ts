import type { Answer, Answers, Comments, ItemId } from '#survey';

/** What a section (Abschnitt) holds: answers and comments by item. */
export interface Contents {
  readonly answers: Answers;
  readonly comments: Comments;
}

/** A field set anew, or emptied where `value` is `undefined`. Answer and comment of an item are two fields. */
export type FieldChange =
  | { readonly part: 'answer'; readonly item: ItemId; readonly value: Answer | undefined }
  | { readonly part: 'comment'; readonly item: ItemId; readonly value: string | undefined };

/** Tells whether two changes meet in one field. */
export function isSameField(a: FieldChange, b: FieldChange): boolean {
  return a.part === b.part && a.item === b.item;
}

/** Tells whether two changes leave the same value. */
export function isSameValue(a: FieldChange['value'], b: FieldChange['value']): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a.kind !== b.kind) return a === b;
  if (a.kind === 'answered' && b.kind === 'answered') return String(a.value) === String(b.value);
  return a.kind !== 'notApplicable' || b.kind !== 'notApplicable' || a.reason === b.reason;
}

/** The contents after some changes; of several to one field the last counts. */
export function withChanges(contents: Contents, changes: readonly FieldChange[]): Contents {
  return {
    answers: merged(
      contents.answers,
      changes.flatMap((change) => (change.part === 'answer' ? [change] : [])),
    ),
    comments: merged(
      contents.comments,
      changes.flatMap((change) => (change.part === 'comment' ? [change] : [])),
    ),
  };
}

/** The changes that turn one state of a section into another, one for each field that differs. */
export function changesBetween(from: Contents, to: Contents): FieldChange[] {
  const answers = keysOf(from.answers, to.answers).map((item): FieldChange => ({
    part: 'answer',
    item,
    value: to.answers[item],
  }));
  const comments = keysOf(from.comments, to.comments).map((item): FieldChange => ({
    part: 'comment',
    item,
    value: to.comments[item],
  }));
  return [...answers, ...comments].filter((change) => !isSameValue(change.value, valueIn(from, change)));
}

/** The field of a change as it is in some contents. */
export function fieldIn({ answers, comments }: Contents, { part, item }: FieldChange): FieldChange {
  return part === 'answer' ? { part, item, value: answers[item] } : { part, item, value: comments[item] };
}

/** What the field of a change holds in some contents. */
export function valueIn(contents: Contents, { part, item }: FieldChange): FieldChange['value'] {
  return part === 'answer' ? contents.answers[item] : contents.comments[item];
}

function merged<T>(
  record: Readonly<Record<ItemId, T>>,
  changes: readonly { item: ItemId; value: T | undefined }[],
): Readonly<Record<ItemId, T>> {
  const values = new Map(Object.entries(record));
  for (const { item, value } of changes) {
    if (value === undefined) values.delete(item);
    else values.set(item, value);
  }
  return Object.fromEntries(values);
}

function keysOf(...records: readonly object[]): ItemId[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
