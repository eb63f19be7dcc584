import type { FigureGroup } from '#survey';
import { TOTAL } from '#lib/results/groups.ts';
import { DISTRICTS } from './districts.data.ts';

export const WHOLE: FigureGroup = { id: TOTAL, label: 'Fünf Länder (ohne Berlin)', kind: 'total' };

const state = (id: string, label: string): FigureGroup => ({ id, label, kind: 'state', parent: TOTAL });
export const STATES: readonly FigureGroup[] = [
  state('12', 'Brandenburg'),
  state('13', 'Mecklenburg-Vorpommern'),
  state('14', 'Sachsen'),
  state('15', 'Sachsen-Anhalt'),
  state('16', 'Thüringen'),
];

export const DISTRICT_GROUPS: readonly FigureGroup[] = DISTRICTS.map(([id, label]) => ({
  id,
  label,
  kind: 'district',
  parent: id.slice(0, 2),
}));

const band = (id: string, label: string): FigureGroup => ({ id, label, kind: 'band', parent: TOTAL });
/** Size classes, two of them put together. */
export const LONG_NAMED: readonly FigureGroup[] = [
  band('10000-24999', 'Gemeinden und Verbände 10.000 bis unter 25.000'),
  {
    ...band('zusammen', 'Gemeinden und Verbände unter 5.000 mit Kreisfreie Städte mit Landkreise'),
    members: ['unter-5000', '5000-9999', 'kreisfrei', 'landkreis'],
  },
  { id: 'typ', label: 'Verwaltungsgemeinschaft', kind: 'unitType', parent: TOTAL },
  {
    id: 'uebrige',
    label: 'Übrige Verwaltungstypen in Mecklenburg-Vorpommern',
    kind: 'stateType',
    parent: '13',
    members: ['13-typ-gemeinde', '13-typ-kreisfreie-stadt'],
  },
  { id: '13071', label: 'Landkreis Mecklenburgische Seenplatte', kind: 'district', parent: '13' },
  { id: '14628', label: 'Landkreis Sächsische Schweiz-Osterzgebirge', kind: 'district', parent: '14' },
];

/** Some number between two others, always the same for a position. */
export function invented(position: number, from: number, to: number): number {
  const noise = Math.sin(12.9898 * (position + 1)) * 43758.5453;
  return from + (to - from) * (noise - Math.floor(noise));
}
