/**
 * To some significant digits (geltende Ziffern): two for a total, which promises no more; three for the bounds of its
 * range, so that rounding neither widens nor narrows it noticeably.
 */
export function toDigits(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Coverage in whole per cent: finer, it could tell which units left a question out. */
export function wholePercent(share: number): number {
  return Math.round(share * 100) / 100;
}

/** To a thousandth: a share 0 … 1, or a change of one. */
export function roundedShare(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
