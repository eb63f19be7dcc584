import type { FigureGroup } from '#survey';

type GroupKind = FigureGroup['kind'];

const NAMES: Readonly<Record<GroupKind, string>> = {
  total: 'Gesamtwert',
  state: 'Länder',
  band: 'Größenklassen',
  stateBand: 'Größenklassen je Land',
  unitType: 'Verwaltungstypen',
  stateType: 'Verwaltungstypen je Land',
  district: 'Kreise',
};
const KINDS: readonly GroupKind[] = [
  'total',
  'state',
  'band',
  'stateBand',
  'unitType',
  'stateType',
  'district',
];

/** For which groups figures are published: „alle“, or „alle außer: Verwaltungstypen je Land“. */
export function groupKindsText(kinds: readonly GroupKind[]): string {
  const missing = KINDS.filter((kind) => !kinds.includes(kind)).map((kind) => NAMES[kind]);
  return missing.length === 0 ? 'alle' : `alle außer: ${missing.join(', ')}`;
}
