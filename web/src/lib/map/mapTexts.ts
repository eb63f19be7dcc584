import { formatAmount } from '#lib/format.ts';
import { signOf } from '#lib/results/signs.ts';
import { countsOf, type MapArea, type MapGroup, type MapLayout } from './regionMap.layout.ts';

/** What stands on the map in place of a value for Berlin. */
export const BERLIN = 'Berlin: eine einzige Verwaltung, deshalb ohne Wert';
const BERLIN_SENTENCE = 'Berlin ist eine einzige Verwaltung und deshalb ohne Wert.';

/** How to go over the map by keyboard, for those who come to it so. */
export function mapHint(leadsOn: boolean): string {
  const enter = leadsOn ? ', Eingabetaste: mehr zu diesem Gebiet' : '';
  return `Pfeiltasten: von Gebiet zu Gebiet${enter}, Escape: Auswahl aufheben`;
}

/** What of an area is read out and written below the map, without its name. */
export function areaText({ unit }: Pick<MapLayout, 'unit'>, area: MapArea | MapGroup): string {
  switch (area.kind) {
    case 'hidden':
      return signOf(area.status).meaning;
    case 'shared':
      return `kein eigener Wert, gemeinsam mit anderen in „${area.union}“`;
    case 'shown': {
      const range = area.range === undefined ? '' : ` (Unsicherheitsintervall ${area.range})`;
      const limited = area.limited ? ', eingeschränkt belastbar' : '';
      return `${area.value}${unit === '' ? '' : ` ${unit}`}${range}, ${countsOf(area)}${limited}`;
    }
  }
}

/** What the shades stand for: „Mittelwert in Punkten“, „Stufe 3 und höher, Anteil der Verwaltungen“ */
export function scaleText({ kind, quantity, unit }: Pick<MapLayout, 'kind' | 'quantity' | 'unit'>): string {
  switch (kind) {
    case 'points':
      return `${quantity} in Punkten`;
    case 'share':
      return `${quantity}, Anteil ${unit}`;
    case 'percent':
    case 'amount':
      return unit === '' ? quantity : `${quantity} in ${unit}`;
  }
}

/** Says what the picture shows: each state, or how many districts are in which class. */
export function mapSummary(layout: MapLayout): string {
  const { level, title, areas, unions, classes, unit } = layout;
  if (level === 'laender') {
    const values = areas.map(
      (area) => `${area.label} ${area.kind === 'shown' ? area.value : areaText(layout, area)}`,
    );
    return `Karte der Länder: ${asHeading(title, unit)} ${values.join(', ')}. ${BERLIN_SENTENCE}`;
  }
  const count = (kind: MapArea['kind']) => areas.filter((area) => area.kind === kind).length;
  const filled = classes.filter(({ groups }) => groups > 0).map(({ name, groups }) => `${name}: ${groups}`);
  const parts = [
    `${formatAmount(count('shown'), 'Kreis', 'Kreise')} mit eigenem Wert`,
    ...(count('shared') > 0
      ? [
          `${count('shared')} mit einem gemeinsamen Wert in ${formatAmount(unions.length, 'Gruppe', 'Gruppen')}`,
        ]
      : []),
    ...(count('hidden') > 0 ? [`${count('hidden')} ohne Wert`] : []),
  ];
  const inClasses = filled.length === 0 ? '' : ` Gruppen je Klasse: ${filled.join(', ')}.`;
  return `Karte mit ${areas.length} Kreisen und kreisfreien Städten: ${asHeading(title, unit)} ${parts.join(', ')}.${inClasses} ${BERLIN_SENTENCE} Alle Werte stehen in der Tabelle.`;
}

const asHeading = (title: string, unit: string): string => `${title}${unit === '' ? '' : ` (${unit})`}.`;
