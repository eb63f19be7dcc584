/** Short names of the groups (Länderkürzel) where space is scarce; other groups go by their label. */
const CODES = new Map([
  ['12', 'BB'],
  ['13', 'MV'],
  ['14', 'SN'],
  ['15', 'ST'],
  ['16', 'TH'],
]);

/** All units of the plan together. */
export const TOTAL = 'gesamt';

export function groupCode({ id, label }: { readonly id: string; readonly label: string }): string {
  return CODES.get(id) ?? label;
}

/** Short names of measures for ways between them; others go by their title. */
const MEASURES = new Map([
  ['ozg', 'Online-Zugang'],
  ['dsgvo', 'Datenschutz'],
  ['sicherheit', 'Sicherheit'],
  ['strategie', 'Strategie'],
  ['organisation', 'Organisation'],
  ['prozesse', 'Prozesse'],
  ['schriftgut', 'Schriftgut'],
]);

export function measureName({ id, title }: { readonly id: string; readonly title: string }): string {
  return MEASURES.get(id) ?? title;
}
