import { dimensionId, instant, type DimensionId } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { answers, comments } from '../store/rows.ts';
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
});
export type SectionView = z.infer<typeof sectionView>;

type Names = Pick<Dependencies, 'accounts'>;

/** @param reader account of the person who reads */
export async function viewSection(
  { accounts }: Names,
  reader: string,
  { dimension, version, answers, comments, updatedAt, updatedBy }: Section,
): Promise<SectionView> {
  const name = updatedBy === reader ? 'Sie' : ((await accounts.get(updatedBy))?.name ?? 'Früheres Konto');
  return { dimension, version, answers, comments, updatedAt, updatedBy: name };
}

export function emptySection(dimension: DimensionId): SectionView {
  return { dimension, version: 0, answers: {}, comments: {} };
}
