import * as z from 'zod';
import { releaseId } from './figure.ts';

const count = z.int().nonnegative();

/** One thing the attacker finds out (Befund). */
const auditBreach = z.strictObject({
  kind: z.string().min(1),
  /** Feature of the figure: an option, „reached“, numerator … */
  feature: z.string().exactOptional(),
  /** Published sets that touch the respondents concerned. */
  groups: z.array(z.string()).readonly(),
  respondents: count,
});

/** What the attacker found on one figure. */
const auditedFigure = z.strictObject({
  id: z.string().min(1),
  /** Published sets the attacker knew, those of earlier releases included. */
  sets: count,
  breaches: z.array(auditBreach).readonly(),
});
export type AuditedFigure = z.infer<typeof auditedFigure>;

/** The report (Prüfbericht) on a candidate. Confidential: it says where respondents could be found out. */
export const auditReport = z.strictObject({
  /** Releases of the edition the attacker knew as well. */
  comparedWith: z.array(releaseId),
  figures: z.array(auditedFigure),
});
export type AuditReport = z.infer<typeof auditReport>;

/** Whether nothing was found in any figure. */
export function isClean(figures: readonly Pick<AuditedFigure, 'breaches'>[]): boolean {
  return figures.every(({ breaches }) => breaches.length === 0);
}
