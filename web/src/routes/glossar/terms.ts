/** A word of the results pages, explained for readers without statistics. */
export interface Term {
  /** Part of the address: `/glossar#abdeckung`. */
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
}

/** Words of the results, in alphabetical order. */
export const TERMS: readonly Term[] = [
  {
    id: 'abdeckung',
    name: 'Abdeckung',
    meaning:
      'Welchen Anteil einer Gruppe die Antworten ausmachen: als Anteil der Verwaltungen und als Anteil der Einwohnerinnen und Einwohner, für die diese zuständig sind.',
  },
  {
    id: 'anschlussgrad',
    name: 'Anschlussgrad',
    meaning:
      'Arbeitsplätze, die mit der E-Akte arbeiten, geteilt durch alle, die nach Planung damit ausgestattet werden sollen; hochgerechnet nach der Zahl der Verwaltungen. Nicht zu verwechseln mit dem Anteil angebundener Arbeitsplätze.',
  },
  {
    id: 'anteil-angebunden',
    name: 'Anteil angebundener Arbeitsplätze',
    meaning:
      'Derselbe Anteil in der Prognose der E-Akte, dort hochgerechnet nach der Einwohnerzahl. Er weicht deshalb vom Anschlussgrad ab.',
  },
  {
    id: 'bruch',
    name: 'Bruch',
    meaning:
      'Stelle in einer Zeitreihe, an der sich eine Frage oder die Methode so geändert hat, dass Werte davor und danach nicht vergleichbar sind. Die Linie wird dort unterbrochen.',
  },
  {
    id: 'deckelung',
    name: 'Deckelung',
    meaning:
      'Regel, nach der ein Handlungsfeld ohne eine bestimmte Grundlage nicht über einen Punktwert hinauskommt.',
  },
  {
    id: 'demodaten',
    name: 'Demodaten',
    meaning:
      'Erfundene Antworten, mit denen sich das Programm ausprobieren lässt. Sie sagen nichts über wirkliche Verwaltungen.',
  },
  {
    id: 'eingeschraenkt',
    name: 'Eingeschränkt belastbar („e“)',
    meaning: 'Die Rücklaufquote der Gruppe ist niedrig; der Wert ist mit Vorsicht zu lesen.',
  },
  {
    id: 'erfuellende-gemeinde',
    name: 'Erfüllende Gemeinde',
    meaning:
      'Eine Gemeinde, deren Verwaltung die Aufgaben anderer Gemeinden miterledigt, vor allem in Sachsen und Thüringen. Sie antwortet für alle, die sie mitverwaltet.',
  },
  {
    id: 'erhebungsrunde',
    name: 'Erhebungsrunde',
    meaning: 'Die Erhebung eines Jahres mit ihrem Fragebogen, ihren Terminen und ihren Regeln.',
  },
  {
    id: 'gebietsstand',
    name: 'Gebietsstand',
    meaning: 'Der Tag, nach dessen Grenzen und Zugehörigkeiten die Verwaltungen gruppiert sind.',
  },
  {
    id: 'gesamtindex',
    name: 'Gesamtindex',
    meaning:
      'Gewichtetes Mittel der Punktwerte der acht Handlungsfelder einer Verwaltung. Ohne Punktwert in allen vier Kernfeldern gibt es keinen.',
  },
  {
    id: 'groessenklasse',
    name: 'Größenklasse',
    meaning:
      'Verwaltungen mit ähnlich vielen Einwohnerinnen und Einwohnern; Landkreise und kreisfreie Städte bilden eigene Klassen.',
  },
  {
    id: 'grundgesamtheit',
    name: 'Grundgesamtheit (N)',
    meaning: 'Alle Verwaltungen einer Gruppe, ob sie geantwortet haben oder nicht.',
  },
  {
    id: 'handlungsfeld',
    name: 'Handlungsfeld',
    meaning:
      'Ein Thema des Fragebogens mit eigenem Punktwert, etwa E-Akte oder Datenschutz. Es gibt acht, vier davon sind Kernfelder.',
  },
  {
    id: 'hochrechnung',
    name: 'Hochrechnung',
    meaning:
      'Aus den Antworten wird auf alle Verwaltungen einer Gruppe geschlossen. Jede Schätzschicht zählt dabei so viel, wie sie Verwaltungen hat.',
  },
  {
    id: 'intervall',
    name: 'Intervall (95 %)',
    meaning:
      'Bereich, in dem der wahre Wert vermutlich liegt, obwohl nicht alle geantwortet haben. Es erfasst den Zufall, nicht die Selbstauswahl. Überschneiden sich zwei Intervalle, lässt sich keine Rangfolge ablesen.',
  },
  {
    id: 'kernfelder',
    name: 'Kernfelder',
    meaning: 'E-Akte, Online-Zugang (OZG), Datenschutz (DSGVO) und Informationssicherheit.',
  },
  {
    id: 'langbogen',
    name: 'Langbogen und Kurzbogen',
    meaning:
      'Der ganze Fragebogen oder eine Auswahl daraus. Ein Kurzbogen zählt bei einzelnen Fragen mit, hat aber keinen Punktwert in den Ergebnissen.',
  },
  {
    id: 'median',
    name: 'Median',
    meaning: 'Die Hälfte der Verwaltungen liegt darunter, die Hälfte darüber.',
  },
  {
    id: 'mindestzahl',
    name: 'Mindestzahl',
    meaning:
      'So viele Antworten braucht ein Wert, damit er niemanden verrät; sie hängt von der Schutzstufe ab. Damit er auch belastbar ist, muss zusätzlich eine höhere Grenze erreicht sein.',
  },
  {
    id: 'n',
    name: 'n',
    meaning: 'Verwaltungen, von denen für diesen Wert eine Antwort vorliegt.',
  },
  {
    id: 'nicht-belastbar',
    name: 'Nicht belastbar („/“)',
    meaning: 'Zu wenige Antworten oder zu wenig Rücklauf für einen verlässlichen Wert.',
  },
  {
    id: 'nicht-veroeffentlicht',
    name: 'Nicht veröffentlicht („·“)',
    meaning:
      'Der Wert könnte Angaben einzelner Verwaltungen verraten und wird deshalb nicht gezeigt. Das Zeichen sagt nicht, warum.',
  },
  {
    id: 'punktwert',
    name: 'Punktwert',
    meaning:
      'Ergebnis eines Handlungsfelds auf einer Skala von 0 bis 100, aus den Stufen und Kennzahlen der Fragen mit ihren Gewichten.',
  },
  {
    id: 'quartil',
    name: 'Quartile',
    meaning:
      'Ein Viertel der Verwaltungen liegt unter dem unteren Quartil, ein Viertel über dem oberen. Veröffentlicht werden sie auf 5 Punkte gerundet.',
  },
  {
    id: 'ruecklaufquote',
    name: 'Rücklaufquote',
    meaning: 'Anteil der Verwaltungen einer Gruppe, die geantwortet haben.',
  },
  {
    id: 'schaetzschicht',
    name: 'Schätzschicht',
    meaning: 'Ähnliche Verwaltungen eines Landes, die bei der Hochrechnung füreinander stehen.',
  },
  {
    id: 'selbstauswahl',
    name: 'Selbstauswahl',
    meaning:
      'Jede Verwaltung entscheidet selbst, ob sie antwortet. Wer antwortet, kann weiter sein als andere; kein Intervall erfasst das.',
  },
  {
    id: 'spanne',
    name: 'Spanne (80 %)',
    meaning: 'Bereich, in dem eine Prognose mit 80 % Wahrscheinlichkeit liegt, wenn ihre Annahmen stimmen.',
  },
  {
    id: 'stand',
    name: 'Stand (Veröffentlichungsstand)',
    meaning:
      'Eine unveränderliche Veröffentlichung mit eigener Nummer, etwa 2025.1. Eine Berichtigung bekommt eine neue Nummer.',
  },
  {
    id: 'stufe',
    name: 'Stufe',
    meaning:
      'Antwort auf eine Reifegradfrage, von 0 bis 5. Eine Stufe gilt erst, wenn alles erfüllt ist, was sie beschreibt.',
  },
  {
    id: 'uebrige',
    name: 'Übrige, zusammengefasst („x“)',
    meaning:
      'Gruppen, die für eigene Werte zu klein sind oder geschützt werden müssen, stehen gemeinsam als eine Gruppe da.',
  },
  {
    id: 'verkettete-reihe',
    name: 'Verkettete Reihe',
    meaning:
      'Zeitreihe aus den Veränderungen der Verwaltungen, die in zwei aufeinanderfolgenden Jahren geantwortet haben. Wer neu hinzukommt, verschiebt sie nicht.',
  },
  {
    id: 'verwaltung',
    name: 'Verwaltung',
    meaning:
      'Eine Stelle, die eine Kommunalverwaltung betreibt und für den Digitalpegel antwortet: Landkreis, kreisfreie Stadt, Gemeinde mit eigener Verwaltung, Amt, Verbandsgemeinde, Verwaltungsgemeinschaft oder Verwaltungsverband.',
  },
];
