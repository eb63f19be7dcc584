import { auditReport, releaseId, type AuditReport, type ReleaseManifest } from '#survey';
import * as z from 'zod';

const breach = z.strictObject({
  kind: z.string(),
  feature: z.string().exactOptional(),
  /** German labels of the groups that touch it. */
  groups: z.array(z.string()),
  respondents: z.int(),
});

/** The report on a candidate (Prüfbericht) as the office reads it: what was looked at, and what was found. */
export const reportView = z.strictObject({
  id: releaseId,
  comparedWith: auditReport.shape.comparedWith,
  figures: z.int(),
  sets: z.int(),
  /** Only figures with a finding. */
  breached: z.array(z.strictObject({ id: z.string(), title: z.string(), breaches: z.array(breach) })),
});
export type ReportView = z.infer<typeof reportView>;

export function viewReport(
  { comparedWith, figures }: AuditReport,
  { releaseId: id, groups, figures: entries }: ReleaseManifest,
): ReportView {
  const labels = new Map(groups.map((group) => [group.id, group.label]));
  const titles = new Map(entries.map((entry) => [String(entry.id), entry.title]));
  return {
    id,
    comparedWith,
    figures: figures.length,
    sets: figures.reduce((sum, { sets }) => sum + sets, 0),
    breached: figures
      .filter(({ breaches }) => breaches.length > 0)
      .map((figure) => ({
        id: figure.id,
        title: titles.get(figure.id) ?? figure.id,
        breaches: figure.breaches.map((one) => ({
          ...one,
          groups: one.groups.map((group) => labels.get(group) ?? group),
        })),
      })),
  };
}
