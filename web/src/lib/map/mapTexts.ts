import { formatAmount } from '#lib/format.ts';
import { signOf } from '#lib/results/signs.ts';
import { countsOf, type MapArea, type MapGroup, type MapLayout } from './regionMap.layout.ts';

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

/** Says what the picture shows: each state, or how many districts are in which class. */
export function mapSummary(layout: MapLayout): string {
  const { level, title, areas, unions, classes, unit } = layout;
  const berlin = 'Berlin ist nicht Teil der Erhebungsgruppen';
  if (level === 'laender') {
    const values = areas.map(
      (area) => `${area.label} ${area.kind === 'shown' ? area.value : areaText(layout, area)}`,
    );
    return `Karte der Länder: ${title}${inUnit(unit)}. ${values.join(', ')}. ${berlin}.`;
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
  return `Karte mit ${areas.length} Kreisen und kreisfreien Städten: ${title}${inUnit(unit)}. ${parts.join(', ')}.${inClasses} ${berlin}. Alle Werte stehen in der Tabelle.`;
}

const inUnit = (unit: string): string => (unit === '' ? '' : ` (${unit})`);

/** „E-Akte, Mittelwert: 43,4 bis 48,6 Punkte in 5 von 5 Ländern“ */
export function mapSentence({ level, areas, title, span, unit }: MapLayout): string {
  const where = level === 'laender' ? 'Ländern' : 'Kreisen und kreisfreien Städten';
  if (span === undefined) return `${title}: in ${where} kein Wert veröffentlicht`;
  const shown = areas.filter(({ kind }) => kind === 'shown').length;
  return `${title}: ${span}${unit === '' ? '' : ` ${unit}`} in ${shown} von ${areas.length} ${where}`;
}
