import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { Measure } from './measure.ts';
import type { ReliabilityRules } from './rules.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const ESTIMATE: Readonly<Record<Measure['kind'], string>> = {
  score: 'Mittelwert der Punkte je Verwaltung.',
  number: 'Mittelwert je Verwaltung.',
  level:
    'Anteil der Verwaltungen auf jeder Stufe und Mittelwert der Stufen; in Kreisen und Verwaltungstypen nur der Anteil mit Stufe 3 und höher.',
  choice: 'Anteil der Verwaltungen mit dieser Antwort.',
  ratio: 'Verhältnis der hochgerechneten Summen; große Verwaltungen zählen darin mehr als kleine.',
};

const INTERVAL: Readonly<Record<Measure['kind'], string>> = {
  score: 't-Verteilung, Freiheitsgrade nach Satterthwaite.',
  number: 't-Verteilung, Freiheitsgrade nach Satterthwaite.',
  level: 'für Mittelwerte t-Verteilung, für Anteile Wilson mit effektiver Fallzahl.',
  choice: 'Wilson mit effektiver Fallzahl.',
  ratio: 'linearisierte Varianz, t-Verteilung; nach außen gerundet.',
};

/** What stands beside every figure: how it was estimated and what is withheld, in plain German. */
export function methodsOf(
  kind: Measure['kind'],
  disclosure: DisclosureParameters,
  reliability: ReliabilityRules,
): string[] {
  const quartiles = `Quartile für Gesamtwert, Länder und Größenklassen ab ${disclosure.minForQuantiles} Antworten, hochgerechnet auf alle Verwaltungen und auf 5 gerundet; Intervall des Medians nach Woodruff.`;
  return [
    `${ESTIMATE[kind]} Hochgerechnet in Schichten aus Land, Verwaltungstyp und Größenklasse, gewichtet mit der Zahl aller Verwaltungen jeder Schicht. Schichten, die zu klein sind oder zu einheitlich geantwortet haben, sind mit benachbarten zusammengelegt; die Summen der Schichten stehen bei den Daten. Kreise und Verwaltungstypen sind ohne weitere Schichtung hochgerechnet.`,
    `Unsicherheitsintervall (95 %, endliche Grundgesamtheit): ${INTERVAL[kind]} Das Intervall erfasst den Zufall, nicht die Selbstauswahl der Antwortenden.`,
    ...(kind === 'score' || kind === 'number' ? [quartiles] : []),
    'n: Antworten mit Wert; N: alle Verwaltungen der Gruppe. Einwohnerinnen und Einwohner zählen bei jeder Verwaltung, die für sie zuständig ist, beim Landkreis und in der Gemeinde.',
    `„Eingeschränkt“: Rücklaufquote unter ${percent(reliability.limitedBelowRate)}. Kein Wert („/“) unter ${percent(reliability.minResponseRate)} Rücklauf oder unter ${reliability.minRespondents} Antworten.`,
    '„·“: Der Wert wird nicht veröffentlicht, um Angaben einzelner Verwaltungen zu schützen. „x“: Die Gruppe ist mit anderen zusammengefasst. Berlin ist in keiner Gruppe enthalten.',
  ];
}
