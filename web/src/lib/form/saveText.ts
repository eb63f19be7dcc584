import type { Hindrance } from '#lib/draft/saveOutcome.ts';
import type { Phase } from '#lib/draft/phase.ts';
import type { Saved } from '#lib/draft/sectionDraft.ts';
import { KEPT_DAYS } from '#lib/device/vaults.ts';
import { formatDate, formatDateTime, formatTime } from '#lib/format.ts';

/** The state of saving in words: what is seen, and what is read aloud without chatter at every keystroke. */
export interface SaveText {
  readonly shown: string;
  readonly spoken: string;
}

/**
 * @param unready number of inputs that are no answers yet and therefore not saved
 * @param isBuffered whether what is unsent is kept on the device
 * @param now an instant
 */
export function saveText(
  phase: Phase,
  { updatedAt }: Saved,
  unready: number,
  isBuffered: boolean,
  now: string,
): SaveText {
  const calm = updatedAt === undefined ? 'Antworten werden laufend gespeichert' : savedText(updatedAt, now);
  const settled = unready === 0 ? calm : `${calm}, außer ${unreadyText(unready)}`;
  switch (phase.kind) {
    case 'resting':
      return { shown: settled, spoken: settled };
    case 'waiting':
    case 'saving':
      return { shown: 'Wird gespeichert …', spoken: settled };
    case 'retrying':
      return {
        shown: '',
        spoken: `Nicht gespeichert: ${hindranceText(phase.cause)}. ${keptText(isBuffered)} Ein neuer Versuch folgt von selbst.`,
      };
    case 'signedOut':
      return {
        shown: '',
        spoken: `Nicht gespeichert. Ihre Sitzung ist abgelaufen, bitte melden Sie sich neu an. ${keptText(isBuffered)}`,
      };
    case 'foreign':
      return { shown: '', spoken: 'Nicht gespeichert. Sie sind mit einem anderen Konto angemeldet.' };
    case 'closed':
      return { shown: '', spoken: 'Nicht gespeichert. Die Erhebung ist beendet.' };
    case 'refused':
      return { shown: '', spoken: `Nicht gespeichert. ${phase.message}` };
    case 'conflict':
      return {
        shown: 'Nicht gespeichert – bitte entscheiden Sie',
        spoken: 'Nicht gespeichert. Bitte entscheiden Sie, welche Angaben gelten.',
      };
  }
}

/** Why a save did not get through. */
export function hindranceText(cause: Hindrance): string {
  return cause === 'noConnection' ? 'keine Verbindung' : 'der Dienst ist gerade überlastet oder gestört';
}

/** Where what is not saved can be found again. */
export function keptText(isBuffered: boolean): string {
  return isBuffered
    ? `Ihre Eingaben sind auf diesem Gerät gesichert, bis zu ${KEPT_DAYS} Tage lang.`
    : 'Ihre Eingaben stehen nur in diesem Fenster, bitte lassen Sie es offen.';
}

function savedText(updatedAt: string, now: string): string {
  const isToday = formatDate(updatedAt) === formatDate(now);
  return isToday ? `Gespeichert um ${formatTime(updatedAt)}` : `Gespeichert am ${formatDateTime(updatedAt)}`;
}

function unreadyText(count: number): string {
  return count === 1 ? '1 unvollständigen Eingabe' : `${count} unvollständigen Eingaben`;
}
