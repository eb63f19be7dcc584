import * as z from 'zod';

/** Where a part of a trail begins, as the part before it said. */
const before = z
  .string()
  .max(300)
  .regex(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z#[\w:.-]+$/);

export const trailQuery = z.strictObject({ before: before.exactOptional() });

/** A month, `2026-11`, and where in it to begin. */
export const auditQuery = trailQuery.extend({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
});
