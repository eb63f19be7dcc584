import type { RobustnessPack } from './robustnessPack.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What stands beside the robustness pack: what was varied and how to read it, in plain German. */
export function robustnessMethods({ draws, spread, seed }: RobustnessPack): string[] {
  return [
    'Gesamtindex unter anderen Annahmen: alle Handlungsfelder gleich gewichtet; geometrisches statt arithmetisches Mittel (Punktwerte unter 1 zählen dabei als 1); ohne Deckelungen; jeweils ohne ein Handlungsfeld. Gewichtung der Verwaltungen wie beim Gesamtindex.',
    `Zufällige Gewichte: ${draws} Ziehungen, jedes Gewicht gleichverteilt bis zu ${percent(spread)} über oder unter dem eigenen (Generator sfc32, Startwert ${seed}). Die Spanne enthält die mittleren 90 % der Ziehungen. Rangtausch: Anteil der Ziehungen, in denen zwei Länder in umgekehrter Reihenfolge stehen.`,
    'Cronbachs Alpha je Handlungsfeld und Trennschärfe jeder Frage (Korrelation mit der Summe der übrigen), ungewichtet über alle Langbögen, paarweise vollständige Angaben. Markiert sind Fragen mit einer Trennschärfe unter 0,2. Fragen, für die weniger als die Hälfte der Verwaltungen Punkte hat, bleiben außen vor.',
  ];
}
