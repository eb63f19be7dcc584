import type { ForecastPart, ReleaseManifest } from '#survey';
import { formatCount, formatRoundEur, formatShare } from '#lib/format.ts';
import { forecastCaveat } from './forecastCaveat.ts';

/** One number of a forecast, as it is read. */
export interface Reading {
  readonly term: string;
  readonly value: string;
  /** The 80 % range. */
  readonly range?: string;
  /** How much of it is estimated, and from how many. */
  readonly basis?: string;
}

/** The published forecast of one group (Prognose) in words, with what must stand beside it. */
export interface ShownForecast {
  /** „Fünf Länder (ohne Berlin)“, „Sachsen“ */
  readonly where: string;
  /** „47 % der Arbeitsplätze sind angebunden, alle wahrscheinlich um 2036“ */
  readonly finding: string;
  /** Where the workplaces stand today; absent where it cannot be estimated. */
  readonly connected?: Reading & { readonly share: number; readonly range80?: Range<number> | undefined };
  /** What is left, when it may be done and what it costs, as far as it can be estimated. */
  readonly readings: readonly Reading[];
  /** Which of its totals rest on few answers. */
  readonly caveat?: string;
  readonly counts: string;
  /** How it is made. */
  readonly notes: readonly string[];
}

type Cell = ForecastPart['cells'][number];
type Forecast = Extract<Cell, { status: 'published' }>['forecast'];
type Total = NonNullable<Forecast['restWorkplaces']>;
type Year = NonNullable<Forecast['completion']>['year'];
interface Range<T> {
  readonly lower: T;
  readonly upper: T;
}

/** @returns `undefined` where no forecast is published */
export function shownForecast(
  cell: Cell | undefined,
  rules: ReleaseManifest['rules'],
): ShownForecast | undefined {
  if (cell?.status !== 'published') return undefined;
  const { connected, n, N, coverage, notes } = cell.forecast;
  const where = cell.group.label;
  const caveat = forecastCaveat(cell, rules);
  return {
    where,
    finding: findingOf(cell.forecast),
    ...(connected && {
      connected: { ...connectedReading(connected), share: connected.share, range80: connected.range80 },
    }),
    readings: readingsOf(cell.forecast),
    ...(caveat !== undefined && { caveat }),
    counts: `n = ${formatCount(n)} von N = ${formatCount(N)} Verwaltungen (${formatShare(coverage.units)}), zuständig für ${formatShare(coverage.inhabitants)} der Einwohnerinnen und Einwohner, ${where}.`,
    notes,
  };
}

function connectedReading({ share, range80 }: NonNullable<Forecast['connected']>): Reading {
  return {
    term: 'Anteil angebundener Arbeitsplätze',
    value: formatShare(share),
    ...spanned(range80, formatShare),
  };
}

function findingOf({ connected, completion }: Forecast): string {
  const year =
    completion && (typeof completion.year === 'number' ? `um ${completion.year}` : 'erst nach 2045');
  const parts = [
    connected && `${formatShare(connected.share)} der Arbeitsplätze sind angebunden`,
    year && `alle wahrscheinlich ${year}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'Was noch fehlt' : parts.join(', ');
}

function readingsOf(forecast: Forecast): readonly Reading[] {
  const { restWorkplaces: rest, completion, plannedEur: eur, personDays: days, N } = forecast;
  return [
    rest && total('Arbeitsplätze sind noch anzubinden', rest, N, formatCount),
    completion && {
      term: 'wahrscheinliches Jahr des Abschlusses, wenn das Tempo bleibt',
      value: yearText(completion.year),
      ...spanned(completion.range80, yearText),
    },
    eur && total('Kosten bis zum Abschluss, ohne eigenes Personal', eur, N, formatRoundEur),
    days && total('Personentage bis zum Abschluss', days, N, formatCount),
  ].filter((reading) => reading !== undefined);
}

function total(term: string, one: Total, N: number, write: (value: number) => string): Reading {
  const { total: value, range80, estimated, n } = one;
  const basis = `davon ${write(estimated)} geschätzt; ${formatCount(n)} von ${formatCount(N)} Verwaltungen nannten eine Zahl`;
  return { term, value: write(value), ...spanned(range80, write), basis };
}

const yearText = (year: Year): string => (typeof year === 'number' ? String(year) : 'nach 2045');

function spanned<T>(range: Range<T> | undefined, write: (value: T) => string): Pick<Reading, 'range'> {
  if (range === undefined) return {};
  const [lower, upper] = [write(range.lower), write(range.upper)];
  return { range: lower === upper ? lower : `${lower} bis ${upper}` };
}
