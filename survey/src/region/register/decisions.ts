import * as z from 'zod';
import type { Refused } from './rawRecord.ts';

const isoDate = z.iso.date();
const gemeinde = z.string().regex(/^\d{12}$/);

/** Somebody looked it up: `confirmed`, where it stands (`source`), from which day it counts (`date`). */
const confirmation = {
  confirmed: z.boolean(),
  date: isoDate.optional(),
  source: z.string().optional(),
  note: z.string().optional(),
};

const decisions = z.strictObject({
  /** Gebietsstand of the file these decisions are about */
  asOf: isoDate,
  /** first day of the new area status; without it, the day after the register that is kept */
  validFrom: isoDate.optional(),
  successions: z.array(
    z.strictObject({ from: gemeinde, to: gemeinde, share: z.number().gt(0).lte(1), ...confirmation }),
  ),
  /** `by` is the answering Gemeinde, or „verband“ where the association has an administration of its own */
  answers: z.array(
    z.strictObject({
      association: z.string().regex(/^\d{9}$/),
      by: z.union([gemeinde, z.literal('verband'), z.literal('')]),
      ...confirmation,
    }),
  ),
});

/** What people decided about one file of the register: who follows whom, and who answers. */
export type Decisions = z.infer<typeof decisions>;
export type DecidedSuccession = Decisions['successions'][number];

export type DecisionsReading = { readonly outcome: 'decisions'; readonly decisions: Decisions } | Refused;

/** Reads a file of decisions; says for each entry that is wrong where it stands. */
export function readDecisions(json: unknown): DecisionsReading {
  const reading = decisions.safeParse(json);
  if (reading.success) return { outcome: 'decisions', decisions: reading.data };
  const problems = reading.error.issues.map(({ path }) => ({
    at: `Entscheidungen, ${path.length > 0 ? path.join('.') : 'Anfang'}`,
    sentence: 'Diese Angabe fehlt, ist unbekannt oder hat die falsche Form.',
  }));
  return { outcome: 'refused', problems };
}
