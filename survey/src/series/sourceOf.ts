interface Sourced {
  readonly edition: number;
  /** „Digitalpegel 2025. …“ */
  readonly source: string;
}

/**
 * The source line (Quelle) of several releases: „Digitalpegel 2018 bis 2025. …“ where they name only their own year
 * differently, otherwise all of them.
 *
 * @param releases by edition, ascending
 */
export function sourceOf(releases: readonly Sourced[]): string {
  const years = releases.map(({ edition }) => edition);
  const patterns = new Set(releases.map(({ edition, source }) => source.replace(String(edition), YEAR)));
  const [pattern] = patterns;
  if (pattern !== undefined && patterns.size === 1) return pattern.replace(YEAR, () => yearsText(years));
  return [...new Set(releases.map(({ source }) => source))].join('; ');
}

/** Stands for the year; no source contains it. */
const YEAR = '\u{0}';

/** „2025“, „2018 und 2025“, „2018 bis 2025“, „2018, 2020 und 2025“ */
function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  const isWhole =
    years.length > 2 && years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1);
  if (isWhole) return `${first} bis ${last}`;
  return years.length < 2 ? String(first) : `${years.slice(0, -1).join(', ')} und ${last}`;
}
