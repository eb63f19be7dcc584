import * as z from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9.-]*$/);

/**
 * What became of one item from one edition to the next: **A** editorial, the series goes on; **B** sharpened or
 * anchored anew, comparable only over a bridge (Brücke); **C** a new concept: the old id is retired, the new one is new.
 */
const entry = z
  .strictObject({
    oldId: id.optional(),
    newId: id.optional(),
    class: z.enum(['A', 'B', 'C']),
    /** The bridge of a class B item: old value, as text, to new value. A value it lacks counts as unknown. */
    mapping: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
    comment: z.string().min(1),
    decidedBy: z.string().min(1),
    date: z.iso.date(),
  })
  .refine(({ oldId, newId, class: kind }) =>
    kind === 'C' ? oldId !== undefined || newId !== undefined : oldId !== undefined && newId !== undefined,
  )
  .refine(({ mapping, class: kind }) => mapping === undefined || kind === 'B');
export type ConcordanceEntry = z.infer<typeof entry>;

/**
 * Concordance table (Konkordanz) of two editions that follow each other. It lists what changed: an item with the same id
 * in both and no entry is unchanged.
 */
export const concordance = z
  .strictObject({ from: z.int(), to: z.int(), entries: z.array(entry) })
  .refine(({ from, to }) => from < to)
  .refine(({ entries }) => isUnique(entries.flatMap(({ oldId }) => oldId ?? [])))
  .refine(({ entries }) => isUnique(entries.flatMap(({ newId }) => newId ?? [])));
export type Concordance = z.infer<typeof concordance>;

/** Whether the level series breaks between the two editions (Bruch): something was not only reworded. */
export const isBreak = ({ entries }: Concordance): boolean => entries.some(({ class: kind }) => kind !== 'A');

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
