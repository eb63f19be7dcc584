import { atFirstUse } from '../atFirstUse.ts';
import type { ForecastFigure, ForecastTotal } from './forecastFigure.ts';
import { VERDICT_LABELS } from './unitForecast.ts';

const number = atFirstUse(() => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 }));

/** The German sentences that must stand beside a forecast: what in it is estimated, how, and what it leaves out. */
export function notesOf(figure: Omit<ForecastFigure, 'notes'>, replicates: number): string[] {
  if (!figure.restWorkplaces)
    return [
      'Für eine Prognose liegen zu wenige Angaben vor, die auch für die übrigen Verwaltungen stehen können.',
    ];
  return [
    ...(figure.connected
      ? [
          'Der Anteil angebundener Arbeitsplätze ist nach Einwohnerzahl hochgerechnet, die Kennzahl „Anschlussgrad der Arbeitsplätze“ nach der Zahl der Verwaltungen; deshalb weichen beide Werte voneinander ab.',
        ]
      : []),
    ...estimatedNote(figure.restWorkplaces, 'Arbeitsplätze', figure.N),
    ...estimatedNote(figure.plannedEur, 'EUR', figure.N),
    ...estimatedNote(figure.personDays, 'Personentage', figure.N),
    ...(figure.plannedEur?.estimated || figure.personDays?.estimated
      ? [
          'Wer Mittel oder Personentage nicht angibt, für den werden sie aus den noch anzubindenden Arbeitsplätzen und dem Verhältnis bei den Verwaltungen ähnlicher Größe geschätzt.',
        ]
      : []),
    paceNote(figure),
    ...rangeNotes(figure, replicates),
    ...(figure.verdicts
      ? [
          `Ob Pläne zum Tempo passen, ist für ${number().format(figure.verdicts.n)} Verwaltungen bekannt: ${VERDICT_LABELS.onSchedule} heißt, dass sie bei gleichbleibendem Tempo bis zum eigenen Zieljahr fertig sind; ${VERDICT_LABELS.ambitious}, dass sie bis zu drei Jahre länger brauchen; ${VERDICT_LABELS.implausible}, dass sie noch länger brauchen oder nicht vorankommen.`,
        ]
      : []),
  ];
}

function estimatedNote(total: ForecastTotal | undefined, unit: string, N: number): string[] {
  if (!total) return [`${unit}: Es liegen zu wenige Angaben vor.`];
  if (total.n === N) return [`${unit}: Alle Verwaltungen haben geantwortet, es ist nichts geschätzt.`];
  const [n, all, estimated] = [total.n, N, total.estimated].map((value) => number().format(value));
  return [
    `Darin geschätzt: rund ${estimated} ${unit}; ${n} von ${all} Verwaltungen haben eine Zahl angegeben.`,
  ];
}

function paceNote({ connected, pace, completion, editions }: Omit<ForecastFigure, 'notes'>): string {
  if (pace) {
    const late =
      completion?.year === 'after2045'
        ? ' Bei diesem Tempo ist der Abschluss bis 2045 nicht zu erwarten.'
        : '';
    return `Das Tempo beruht auf ${number().format(editions)} Erhebungsrunden und je mindestens ${number().format(pace.n)} Verwaltungen, die in zwei aufeinanderfolgenden geantwortet haben; es wird fortgeschrieben, wie es ist.${late}`;
  }
  return connected?.share === 1
    ? 'Wer geantwortet hat, hat alle vorgesehenen Arbeitsplätze angebunden.'
    : 'Ein Tempo lässt sich erst angeben, wenn genügend Verwaltungen in zwei aufeinanderfolgenden Erhebungsrunden geantwortet haben.';
}

function rangeNotes({ restWorkplaces, n, N }: Omit<ForecastFigure, 'notes'>, replicates: number): string[] {
  if (n === N) return [];
  if (!restWorkplaces?.range80)
    return [
      'Die Antworten gleichen sich; wie weit die Schätzung danebenliegen kann, lässt sich daraus nicht ablesen.',
    ];
  return [
    `Die Spannen (80 % und 95 %) stammen aus ${number().format(replicates)} Ziehungen je Schicht (Bootstrap). Dass die Verwaltungen selbst entscheiden, ob sie teilnehmen, ist darin nicht enthalten.`,
  ];
}
