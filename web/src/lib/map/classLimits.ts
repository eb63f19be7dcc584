import { formatCount, formatDecimals, formatShare, rounded } from '#lib/format.ts';
import type { Quantity } from '#lib/results/quantity.ts';

/** Shades of maps and of the table of fields, from the lowest class to the highest. */
export const CLASSES = 5;

/**
 * The four values that part the five classes of a map and of the table of fields (Klassengrenzen). They do not depend
 * on what is shown, so a shade means the same on both, for states and for districts, and of points and shares in every
 * year.
 *
 * Points are parted every 10, which is more than what an interval usually leaves open, and shares into fifths. An
 * amount has no natural scale: the middle class is the one in which all units together lie.
 *
 * @param whole the value of all units together; only amounts need it
 */
export function classLimits(
  { kind, scale }: Pick<Quantity, 'kind' | 'scale'>,
  whole: number,
): readonly number[] {
  if (kind === 'points') return [30, 40, 50, 60];
  if (kind === 'amount' || scale === undefined) return limitsAround(whole);
  const [from, to] = scale;
  return [1, 2, 3, 4].map((fifth) => exact(from + (fifth * (to - from)) / CLASSES));
}

/** The class of a value: its position, 0 … 4. A value that is a limit belongs to the class above. */
export function classOf(limits: readonly number[], value: number): number {
  return limits.filter((limit) => value >= limit).length;
}

/** The class of a value as it is written: who reads „40 %“ finds it where 40 % belong, though it is 39.6 %. */
export function classOfWritten(
  { kind, decimals }: Pick<Quantity, 'kind' | 'decimals'>,
  limits: readonly number[],
  value: number,
): number {
  return classOf(limits, rounded(value, kind === 'share' ? decimals + 2 : decimals));
}

/** The rule of the classes, to stand in a legend. */
export function classRule({ kind }: Pick<Quantity, 'kind'>): string {
  const limits =
    kind === 'amount'
      ? 'In der mittleren Klasse liegt der Wert aller fünf Länder zusammen.'
      : 'Die Klassengrenzen sind auf jeder Karte und im Raster dieselben.';
  return `${limits} Ein Wert auf der Grenze gehört zur oberen Klasse.`;
}

/** „unter 30“, „30 bis unter 40“, „60 und mehr“ */
export function classNames({ kind }: Pick<Quantity, 'kind'>, limits: readonly number[]): readonly string[] {
  const decimals = Math.max(0, ...limits.map(decimalsOf));
  const [before, format] = FORMATS[kind](decimals);
  const names = limits.map((limit, i) => {
    const from = limits[i - 1];
    return from === undefined ? `unter ${format(limit)}` : `${before(from)} bis unter ${format(limit)}`;
  });
  return [...names, `${format(limits.at(-1) ?? 0)} und mehr`];
}

type Format = (value: number) => string;
const FORMATS: Readonly<Record<Quantity['kind'], (decimals: number) => readonly [Format, Format]>> = {
  points: () => [formatCount, formatCount],
  share: () => [(share) => formatCount(exact(100 * share)), formatShare],
  percent: (decimals) => [
    (value) => formatDecimals(value, decimals),
    (value) => `${formatDecimals(value, decimals)}\u00a0%`,
  ],
  amount: (decimals) => [
    (value) => formatDecimals(value, decimals),
    (value) => formatDecimals(value, decimals),
  ],
};

function limitsAround(whole: number): readonly number[] {
  const step = roundStep(Math.abs(whole) / 6);
  const below = Math.max(2, Math.floor(whole / step));
  return [below - 1, below, below + 1, below + 2].map((times) => exact(times * step));
}

/** The smallest of 1, 2 and 5 times a power of ten that is no less. */
function roundStep(atLeast: number): number {
  if (atLeast <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return ([1, 2, 5, 10].find((times) => times * power >= atLeast) ?? 10) * power;
}

/** Without the traces of binary fractions. */
const exact = (value: number): number => Number(value.toPrecision(10));

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;
