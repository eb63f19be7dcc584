import * as z from 'zod';
import consumption from './consumption.json' with { type: 'json' };

/** What one operation asks of the table: requests, and read and write request units. */
const used = z.strictObject({ reads: z.number(), writes: z.number(), rru: z.number(), wru: z.number() });

const consumed = z.strictObject({
  unit: z.strictObject({
    operations: z.strictObject({
      firstSave: used,
      save: used,
      responseView: used,
      submit: used,
      approve: used,
      resultView: used,
      invite: used,
    }),
    /** Of one response with one submission, in the table and its index. */
    storedBytes: z.int(),
  }),
  association: z.strictObject({
    operations: z.strictObject({
      closing: used,
      releaseBuild: used,
      releasePublish: used,
      publicFigure: used,
      publicManifest: used,
    }),
    units: z.int(),
    respondents: z.int(),
  }),
});
export type Consumed = z.infer<typeof consumed>;

/** What was measured; `npm run bench capacity` writes it. */
export const CONSUMED: Consumed = consumed.parse(consumption);
