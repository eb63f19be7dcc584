import type { Completeness } from '#survey';

/** How far a section is, in words: „7 von 15 beantwortet · etwa 6 Minuten“. */
export function progressText({ asked, answered, minutesLeft }: Completeness): string {
  const done = `${answered} von ${asked} beantwortet`;
  return answered >= asked ? `${done} · vollständig` : `${done} · etwa ${minutesText(minutesLeft)}`;
}

export function minutesText(minutes: number): string {
  return minutes === 1 ? '1 Minute' : `${minutes} Minuten`;
}
