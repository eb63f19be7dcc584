import type { DimensionId } from '#survey';

/** Short names of the eight dimensions (Handlungsfelder) for ways between them; they are the same in every edition. */
export const DIMENSION_NAMES: Readonly<Record<DimensionId, string>> = {
  eakte: 'E-Akte',
  ozg: 'Online-Zugang',
  dsgvo: 'Datenschutz',
  sicherheit: 'Informationssicherheit',
  strategie: 'Strategie',
  organisation: 'Organisation',
  prozesse: 'Prozesse',
  schriftgut: 'Schriftgut',
};

/** The sections (Abschnitte) in the order in which one goes through them. */
export const SECTION_ORDER: readonly DimensionId[] = [
  'eakte',
  'ozg',
  'dsgvo',
  'sicherheit',
  'strategie',
  'organisation',
  'prozesse',
  'schriftgut',
];
