import * as z from 'zod';
import { figureId, releaseId } from '#survey';

/** Years of editions until 2225, or all districts of the plan. */
const MOST = 200;

/** Values with commas between them, each once. */
const listOf = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(one).max(MOST))
    .refine((list) => new Set(list).size === list.length);

/** Which series is asked for, and what of it. */
export const seriesQuery = z.strictObject({
  /** One release for each edition; absent: the latest of each. */
  releases: listOf(releaseId)
    .refine((ids) => new Set(ids.map((id) => id.split('.')[0])).size === ids.length)
    .exactOptional(),
  /** Groups in the order in which they are shown; absent: all. */
  groups: listOf(z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)).exactOptional(),
  /** Option whose share is read; absent: the first. */
  option: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,60}$/i)
    .exactOptional(),
  /** First edition shown. */
  since: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number)
    .exactOptional(),
  /** Only the first and the last edition with a value. */
  ends: z.literal('yes').exactOptional(),
});

/** A figure by its plain name, or as a file with this ending. */
export const seriesParams = (ending: 'json' | 'csv' | 'xlsx') =>
  z.strictObject({
    figure: z
      .string()
      .transform((name) => (name.endsWith(`.${ending}`) ? name.slice(0, -(ending.length + 1)) : name))
      .pipe(figureId),
  });
