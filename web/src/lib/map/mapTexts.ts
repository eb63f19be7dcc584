import { formatAmount, formatCount } from '#lib/format.ts';
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

/**
 * The title of a map: from where to where the values go, and in how many areas. It names the range and no ranking.
 *
 * „E-Akte: Mittelwerte zwischen 43,4 und 48,6 Punkten in allen fünf Ländern“, „E-Akte: Mittelwerte zwischen 41,2 und
 * 55,9 Punkten in 8 von 75 Kreisen und kreisfreien Städten“
 */
export function mapSentence(layout: MapLayout): string {
  const { areas, span } = layout;
  const shown = areas.filter(({ kind }) => kind === 'shown').length;
  const where = span === undefined ? nowhere(layout) : `${rangeOf(layout, span)} ${placesOf(layout, shown)}`;
  return `${layout.subject}: ${where}`;
}

function rangeOf(
  { kind, unit, quantity }: MapLayout,
  { lower, upper }: NonNullable<MapLayout['span']>,
): string {
  const after = unit === '' ? '' : ` ${unit}`;
  const isMean = quantity === 'Mittelwert';
  if (lower === upper) return `${isMean ? 'Mittelwert ' : ''}${lower}${after}`;
  const many = kind === 'points' ? ' Punkten' : after;
  return `${isMean ? 'Mittelwerte ' : ''}zwischen ${lower} und ${upper}${many}`;
}

const WORDS = ['keinem', 'einem', 'zwei', 'drei', 'vier', 'fünf'];

/** „in allen fünf Ländern“, „in 8 von 75 Kreisen und kreisfreien Städten“, „in 7 von 13 … in Sachsen“ */
function placesOf({ level, areas, state, states }: MapLayout, shown: number): string {
  const inWords = (count: number): string =>
    level === 'laender' || count === 1 ? (WORDS[count] ?? formatCount(count)) : formatCount(count);
  const places = level === 'laender' ? 'Ländern' : 'Kreisen und kreisfreien Städten';
  const whole = states.find(({ id }) => id === state)?.label;
  const within = whole === undefined ? '' : ` in ${whole}`;
  if (shown === areas.length && shown > 1) return `in allen ${inWords(shown)} ${places}${within}`;
  return `in ${inWords(shown)} von ${inWords(areas.length)} ${places}${within}`;
}

function nowhere({ level, areas }: MapLayout): string {
  if (areas.length === 0) return 'Für einzelne Kreise gibt es keine Werte';
  return level === 'laender'
    ? 'Für kein Land ist ein Wert veröffentlicht'
    : 'Für keinen Kreis und keine kreisfreie Stadt ist ein eigener Wert veröffentlicht';
}
