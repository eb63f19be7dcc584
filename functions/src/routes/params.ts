import { dimensionId, figureId, releaseId, TABLE_IDS, unitKey } from '#survey';
import * as z from 'zod';

/** Year of an edition in a path. */
const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number);

export const yearParams = z.strictObject({ year });
export const dimensionParams = z.strictObject({ year, dimension: dimensionId });
export const unitParams = z.strictObject({ key: unitKey });
export const unitYearParams = z.strictObject({ key: unitKey, year });
/** A request for security answers. */
export const accessParams = z.strictObject({ id: z.uuid() });
export const liveParams = z.strictObject({ year, figure: figureId });
export const releaseParams = z.strictObject({ id: releaseId });
export const partParams = z.strictObject({ id: releaseId, part: z.string().regex(/^[a-z][a-z0-9-]*$/) });
/** A group of a release's plan: all, a Land, a district, a size class or a type. */
export const groupParams = z.strictObject({
  id: releaseId,
  group: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
});
export const fileParams = z.strictObject({ id: releaseId, name: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/) });
export const trendParams = z.strictObject({ figure: figureId });

/** A figure of a release, by its plain name or as a file. */
export const figureParams = z.strictObject({
  id: releaseId,
  figure: z
    .string()
    .transform((name) => name.replace(/\.json$/, ''))
    .pipe(figureId),
});
/** A submission of the own unit as a file with this ending. */
export const copyParams = (ending: 'pdf' | 'json' | 'csv') =>
  z.strictObject({
    year,
    id: z
      .string()
      .transform((name) => name.slice(0, -(ending.length + 1)))
      .pipe(z.uuid()),
  });
/** A figure of a release as a file with this ending. */
export const figureFileParams = (ending: 'csv' | 'xlsx') =>
  z.strictObject({
    id: releaseId,
    figure: z
      .string()
      .transform((name) => (name.endsWith(`.${ending}`) ? name.slice(0, -(ending.length + 1)) : name))
      .pipe(figureId),
  });

/** A table of a release beside its figures, by its plain name or as a file with this ending. */
export const tableParams = (ending: 'json' | 'csv' | 'xlsx') =>
  z.strictObject({
    id: releaseId,
    table: z
      .string()
      .transform((name) => (name.endsWith(`.${ending}`) ? name.slice(0, -(ending.length + 1)) : name))
      .pipe(z.enum(TABLE_IDS)),
  });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An account by its id, an invitation by the SHA-256 of its token: nobody guesses either, nor gets in with it. */
export const accountParams = z.strictObject({ account: sha256 });
export const invitationParams = z.strictObject({ id: sha256 });
