import { formatShare } from '#lib/format.ts';
import type { Definition } from '#lib/results/definition.ts';

const [SOME, ALL] = [7, 20];

/** What counts as taking part (Teilnahme). */
export const PARTICIPATION_DEFINITION: Definition = {
  description:
    'Wie viele Verwaltungen ihre Angaben gültig abgegeben haben. Ob eine Verwaltung teilnimmt, ist öffentlich; was sie antwortet, nicht.',
  denominator: 'Alle Verwaltungen des Gebiets, die zur Erhebung gehören',
  rule: 'Verwaltungen mit gültiger Abgabe, geteilt durch alle Verwaltungen des Gebiets. Es wird gezählt und nicht geschätzt, deshalb gibt es kein Intervall.',
  leftOut: [
    'Angefangene Fragebogen und solche, die bis zum Schluss niemand freigegeben hat. Berlin ist in keinem Gebiet enthalten.',
  ],
  example: `In einem Kreis gibt es ${ALL} Verwaltungen, ${SOME} haben gültig abgegeben: ${SOME} : ${ALL} = ${formatShare(SOME / ALL)}.`,
  questions: [],
  gates: [],
};
