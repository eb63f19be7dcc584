/**
 * In place of the colour library of Chart.js, 3 kB on every page with a chart: it mixes colours for what lies under the
 * pointer and for what moves, and our charts do neither.
 */
export function Color(): never {
  throw new Error('Charts have the colours of their palette only.');
}
