import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { MIN_STRATUM } from '../statistics/collapseStrata.ts';
import type { ReliabilityRules } from './rules.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What stands beside every figure: how it was estimated and what is withheld, in plain German. */
export function methodsOf(disclosure: DisclosureParameters, reliability: ReliabilityRules): string[] {
  return [
    `Mittelwert je Verwaltung: geschichtet nach Land, Verwaltungstyp und Größenklasse, gewichtet mit der Zahl aller Verwaltungen jeder Schicht. Schichten mit weniger als ${MIN_STRATUM + disclosure.coalition} Antworten sind mit benachbarten Schichten desselben Landes zusammengelegt.`,
    'Unsicherheitsintervall (95 %, endliche Grundgesamtheit): t-Verteilung, Freiheitsgrade nach Satterthwaite. Das Intervall erfasst den Zufall, nicht die Selbstauswahl der Antwortenden.',
    `Quartile der antwortenden Verwaltungen, ungewichtet (R, Typ 7), auf 5 Punkte gerundet, ab ${disclosure.minForQuantiles} Antworten.`,
    'n: Antworten mit Punktwert; N: alle Verwaltungen der Gruppe. Einwohnerinnen und Einwohner zählen bei jeder Verwaltung, die für sie zuständig ist, beim Landkreis und in der Gemeinde.',
    `„Eingeschränkt“: Rücklaufquote unter ${percent(reliability.limitedBelowRate)} oder eine Schicht ganz ohne Antwort, die im Mittelwert fehlt. Kein Mittelwert unter ${percent(reliability.minResponseRate)} Rücklauf oder unter ${reliability.minRespondents} Antworten.`,
    '„·“: Der Wert wird nicht veröffentlicht, weil er zu unsicher ist oder Angaben einzelner Verwaltungen geschützt werden. Berlin ist in keiner Gruppe enthalten.',
  ];
}
