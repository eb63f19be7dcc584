/** „2026-09-30“ as „30.09.2026“. */
export function germanDate(iso: string): string {
  return iso.split('-').toReversed().join('.');
}

/** Whole numbers with points between thousands. */
export function germanNumber(number: number): string {
  return number.toLocaleString('de-DE');
}
