import { dimensionId, instant, type DimensionId } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { answers, comments } from '../store/rows.ts';
import { nameOf } from './nameOf.ts';
import type { Section } from '../store/sectionStore.ts';

/** A section as its editors see it. One never saved has version 0, is empty and names nobody. */
export const sectionView = z.strictObject({
  dimension: dimensionId,
  version: z.int().nonnegative(),
  answers,
  comments,
  updatedAt: instant.optional(),
  /** Name of the person who saved last; „Sie“ for the one who reads. */
  updatedBy: z.string().optional(),
  /** Somebody said that it is finished as it stands. */
  isDone: z.boolean(),
});
export type SectionView = z.infer<typeof sectionView>;

type Names = Pick<Dependencies, 'accounts'>;

/** @param reader account of the person who reads */
export async function viewSection(
  dependencies: Names,
  reader: string,
  { dimension, version, answers, comments, updatedAt, updatedBy, done }: Section,
): Promise<SectionView> {
  const name = await nameOf(dependencies, reader, updatedBy);
  const isDone = done?.version === version;
  return { dimension, version, answers, comments, updatedAt, updatedBy: name, isDone };
}

export function emptySection(dimension: DimensionId): SectionView {
  return { dimension, version: 0, answers: {}, comments: {}, isDone: false };
}
