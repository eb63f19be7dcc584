import type { Completeness, SectionStatus } from '#survey';

/** How far a section (Abschnitt) is, as a list shows it: `begun` is an open one with answers. */
export type SectionProgress = SectionStatus | 'begun';

export const SECTION_PROGRESS_NAMES: Readonly<Record<SectionProgress, string>> = {
  open: 'Offen',
  begun: 'In Arbeit',
  done: 'Fertig',
  inApproval: 'In Freigabe',
  approved: 'Freigegeben',
};

export function isBegun(status: SectionStatus, { answered }: Pick<Completeness, 'answered'>): boolean {
  return status === 'open' && answered > 0;
}
