/**
 * How far one section (Abschnitt) is on its way: being filled in (`open`), said to be finished by whoever fills it
 * in (`done`, fertig), sent for approval as it stands (`inApproval`) or approved as it stands (`approved`).
 */
export type SectionStatus = 'open' | 'done' | 'inApproval' | 'approved';

/** Versions of one section; a section never saved has version 0. */
export interface SectionVersions {
  readonly current: number;
  readonly done?: number | undefined;
  readonly pending?: number | undefined;
  readonly accepted?: number | undefined;
}

/** Every mark holds for one version: a later save makes the section open again. */
export function sectionStatus({ current, done, pending, accepted }: SectionVersions): SectionStatus {
  if (current === 0) return 'open';
  if (accepted === current) return 'approved';
  if (pending === current) return 'inApproval';
  return done === current ? 'done' : 'open';
}
