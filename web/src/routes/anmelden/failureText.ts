import { formatAmount } from '#lib/format.ts';

interface FailureText {
  readonly title: string;
  readonly advice: string;
}

const TEXTS: Readonly<Record<string, FailureText>> = {
  abgelaufen: {
    title: 'Die Anmeldung hat zu lange gedauert.',
    advice: 'Aus Sicherheitsgründen gilt sie nur wenige Minuten. Bitte melden Sie sich noch einmal an.',
  },
  abgelehnt: {
    title: 'Der Anmeldedienst hat die Anmeldung nicht bestätigt.',
    advice:
      'Bitte versuchen Sie es noch einmal. Gelingt es wieder nicht, hilft Ihnen die Stelle, die Ihnen den Zugang gegeben hat.',
  },
  'kein-konto': {
    title: 'Zu dieser Anmeldung gibt es hier kein Konto.',
    advice:
      'Sie haben sich richtig ausgewiesen, gehören hier aber noch zu keiner Verwaltung. Haben Sie eine Einladung, öffnen Sie zuerst deren Link. Arbeiten Sie schon mit, melden Sie sich mit dem Konto an, mit dem Sie die Einladung angenommen haben. Sonst hilft Ihnen der Betreiber (siehe Impressum).',
  },
  'einladung-unbekannt': {
    title: 'Diese Einladung gibt es nicht.',
    advice: 'Bitte öffnen Sie den Link aus der E-Mail oder dem Brief noch einmal vollständig.',
  },
  'einladung-unbestaetigt': {
    title: 'Diese Einladung ist noch nicht bestätigt.',
    advice:
      'Eine zweite Person der Geschäftsstelle muss ihr zustimmen. Bitte versuchen Sie es später noch einmal.',
  },
  'einladung-benutzt': {
    title: 'Diese Einladung wurde schon angenommen.',
    advice:
      'Ein Link gilt nur einmal. Haben Sie ihn selbst benutzt, melden Sie sich einfach an. Sonst bitten Sie um eine neue Einladung.',
  },
  'einladung-zurueckgezogen': {
    title: 'Diese Einladung wurde inzwischen zurückgezogen.',
    advice: 'Wenn das ein Versehen ist, bitten Sie die einladende Person um eine neue Einladung.',
  },
  'einladung-abgelaufen': {
    title: 'Diese Einladung ist abgelaufen.',
    advice: 'Einladungen gelten 14 Tage. Bitten Sie die einladende Person um eine neue.',
  },
  'anderes-konto': {
    title: 'Mit diesem Konto arbeiten Sie schon für eine andere Verwaltung.',
    advice:
      'Ein Konto gehört zu genau einer Verwaltung. Öffnen Sie den Link der Einladung noch einmal und melden Sie sich mit einem anderen Konto an, oder lassen Sie das bisherige zuerst entfernen. Die Einladung gilt weiter.',
  },
  'letzte-bearbeitung': {
    title: 'Sie sind zurzeit die einzige Bearbeitung Ihrer Verwaltung.',
    advice:
      'Mit dieser Einladung würden Sie die Bearbeitung abgeben, und niemand könnte den Fragebogen mehr ausfüllen. Laden Sie zuerst jemanden für die Bearbeitung ein. Die Einladung gilt weiter.',
  },
};

function tooOften(wait: number): FailureText {
  const isSpan = Number.isInteger(wait) && wait > 0 && wait <= HOUR;
  return {
    title: 'Von Ihrem Anschluss aus gab es gerade zu viele Anmeldungen.',
    advice: `Bitte versuchen Sie es in ${isSpan ? formatAmount(wait, 'Sekunde', 'Sekunden') : 'einer Minute'} noch einmal. Es ist nichts verloren gegangen.`,
  };
}

const HOUR = 3_600;

const OTHER: FailureText = {
  title: 'Die Anmeldung ist nicht gelungen.',
  advice: 'Bitte versuchen Sie es noch einmal.',
};

/**
 * Why a sign-in failed and what to do about it; `undefined` when none failed.
 *
 * @param wait seconds until the next attempt, where there were too many; anything else than a number of seconds
 *   within an hour counts for nothing
 */
export function failureText(failure: string | undefined, wait: number): FailureText | undefined {
  if (failure === undefined) return undefined;
  if (failure === 'zu-oft') return tooOften(wait);
  return (Object.hasOwn(TEXTS, failure) ? TEXTS[failure] : undefined) ?? OTHER;
}
