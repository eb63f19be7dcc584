import type { FigureView, ValueCell } from './figureView.ts';
import { TOTAL } from './groups.ts';

/** A figure of the year (Zahl des Jahres), with its definition in a sentence. */
export interface YearFigure {
  /** Whose number it is and how it is written; the whole figure would travel with the page for nothing. */
  readonly view: Pick<FigureView, 'id' | 'releaseId' | 'quantity'>;
  readonly cell: ValueCell;
  /** What the number counts, to be read after it. */
  readonly what: string;
  readonly definition: string;
}

interface Wanted {
  readonly id: string;
  readonly what: string;
  readonly definition: string;
}

/** The five, each with what takes its place where a release has no value of it for all. */
export const YEAR_FIGURES: readonly (readonly Wanted[])[] = [
  [
    {
      id: 'index',
      what: 'Punkte von 100 im Gesamtindex',
      definition:
        'Gewichtetes Mittel der acht Handlungsfelder je Verwaltung, gemittelt und auf alle Verwaltungen hochgerechnet.',
    },
  ],
  [
    {
      id: 'eakte.vorgang.laufweg',
      what: 'der Verwaltungen haben in mehreren Bereichen verbindliche elektronische Laufwege für Vorgänge',
      definition:
        'Anteil mit Stufe 3 und höher bei der Frage, wie durchgängig Vorgänge elektronisch bearbeitet, mitgezeichnet und abgeschlossen werden: „Standardlaufwege mit Vertretung und Wiedervorlage sind in mehreren Bereichen verbindlich.“',
    },
    score('eakte', 'Punkte von 100 bei der E-Akte'),
  ],
  [
    {
      id: 'ozg.d.onlinequote',
      what: 'der Verwaltungs\u00adleistungen können online beantragt werden',
      definition:
        'Leistungen, die zum Stichtag online beantragt werden können, geteilt durch alle, für die eine Verwaltung nach dem Zuständigkeitsfinder vollziehend zuständig ist. Summe über Summe.',
    },
    score('ozg', 'Punkte von 100 beim Online-Zugang (OZG)'),
  ],
  [
    {
      id: 'dsgvo.vvt.abdeckung',
      what: 'der Verarbeitungs\u00adtätigkeiten stehen aktuell im Verzeichnis (VVT)',
      definition:
        'Anteil, für den ein aktueller Eintrag im Verzeichnis von Verarbeitungstätigkeiten vorliegt: in den letzten 24 Monaten erstellt oder geprüft. Mittel über die Verwaltungen.',
    },
    score('dsgvo', 'Punkte von 100 beim Datenschutz (DSGVO)'),
  ],
  [
    {
      id: 'sicherheit.identitaet.mfa',
      what: 'der Verwaltungen verlangen für Fernzugriff und Administration mehrere Faktoren und haben Ein- und Austritte geregelt',
      definition:
        'Anteil mit Stufe 3 und höher bei der Frage, wie gut Konten und Berechtigungen abgesichert sind: „Mehr-Faktor-Anmeldung gilt für Fernzugriff und Administration, Ein- und Austritte sind geregelt.“',
    },
    score('sicherheit', 'Punkte von 100 bei der Informationssicherheit'),
  ],
];

function score(id: string, what: string): Wanted {
  return {
    id,
    what,
    definition: 'Mittel der Punktwerte je Verwaltung, auf alle Verwaltungen hochgerechnet.',
  };
}

/** The figures of the year, as far as a release has a value for all. */
export function yearFigures(views: readonly FigureView[]): readonly YearFigure[] {
  return YEAR_FIGURES.flatMap((alternatives) => {
    const found = alternatives.flatMap(({ id, ...words }) =>
      views
        .filter((view) => view.id === id)
        .flatMap(({ id: figure, releaseId, quantity, cells }) =>
          cells.flatMap((cell) =>
            cell.group.id === TOTAL && cell.status === 'published'
              ? [{ view: { id: figure, releaseId, quantity }, cell, ...words }]
              : [],
          ),
        ),
    );
    return found.slice(0, 1);
  });
}
