import { formatCount, formatPoints, formatShare } from '#lib/format.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { upper } from './placeText.ts';
import type { ProfileColumn } from './regionProfile.ts';

/** „92 von 207 Verwaltungen haben geantwortet (44 %). Sie sind für 48 % der Einwohnerinnen und Einwohner zuständig.“ */
export function takingText({
  n,
  N,
  inhabitants,
}: {
  readonly n: number;
  readonly N: number;
  readonly inhabitants: number;
}): string {
  if (n === 0)
    return N === 1
      ? 'Die Verwaltung hat nicht geantwortet.'
      : `Keine der ${formatCount(N)} Verwaltungen hat geantwortet.`;
  if (N === 1) return `Die einzige Verwaltung hat geantwortet (${formatShare(1)}).`;
  const units = `${formatCount(n)} von ${formatCount(N)} Verwaltungen ${n === 1 ? 'hat' : 'haben'} geantwortet`;
  const those = n === 1 ? 'Sie ist' : 'Sie sind';
  return `${units} (${formatShare(n / N)}). ${those} für ${formatShare(inhabitants)} der Einwohnerinnen und Einwohner zuständig.`;
}

/** Why no score of a region is published; `undefined` where at least one is. */
export function reasonOf({ cells }: ProfileColumn): string | undefined {
  const has = (status: ViewCell['status']): boolean => cells.some((cell) => cell?.status === status);
  if (has('published')) return undefined;
  if (has('merged'))
    return 'Die Region ist mit anderen zusammengefasst, weil für eigene Werte zu wenige geantwortet haben oder Angaben einzelner Verwaltungen erkennbar wären.';
  if (has('unreliable')) return 'Es haben zu wenige geantwortet für belastbare Werte.';
  if (has('empty')) return 'Es hat niemand geantwortet.';
  return 'Eigene Werte werden nicht veröffentlicht, um Angaben einzelner Verwaltungen zu schützen.';
}

/** „Gesamtindex: In Sachsen liegen die Verwaltungen im Mittel bei 49,6 Punkten, in den fünf Ländern bei 50,4“ */
export function profileSentence(
  [lead, all]: readonly ProfileColumn[],
  scores: readonly Pick<FigureView, 'title'>[],
): string {
  const position = lead?.cells.findIndex((cell) => cell?.status === 'published') ?? -1;
  const [own, whole] = [lead?.cells[position], all?.cells[position]];
  const title = scores[position]?.title ?? '';
  if (lead === undefined || own?.status !== 'published') return 'Hier sind keine Punktwerte veröffentlicht';
  const beside =
    all === undefined || whole?.status !== 'published'
      ? ''
      : `, ${all.place} bei ${formatPoints(whole.value)}`;
  return `${title}: ${upper(lead.place)} liegen die Verwaltungen im Mittel bei ${formatPoints(own.value)} Punkten${beside}`;
}
