import type { ForecastPart } from '#survey';
import { formatCount, formatRoundEur, formatShare } from '#lib/format.ts';
import type { PlainTable } from './plainTable.ts';

/** The published forecast of one group (Prognose). */
export type Forecast = Extract<ForecastPart['cells'][number], { status: 'published' }>['forecast'];

/** One number of a forecast, as it is read. */
export interface Reading {
  readonly term: string;
  readonly value: string;
  /** The 80 % range. */
  readonly range: string | undefined;
  /** How much of it is estimated, and from how many. */
  readonly basis?: string;
}

/** Where the workplaces stand today; `undefined` where it cannot be estimated. */
export function connectedReading({ connected }: Forecast): Reading | undefined {
  return (
    connected && {
      term: 'Anteil angebundener Arbeitsplätze',
      value: formatShare(connected.share),
      range: spanned(connected.range80, formatShare),
    }
  );
}

/** What is left, when it may be done and what it costs, as far as it can be estimated. */
export function forecastReadings(forecast: Forecast): readonly Reading[] {
  const { restWorkplaces: rest, completion, plannedEur: eur, personDays: days, N } = forecast;
  return [
    rest && total('Arbeitsplätze sind noch anzubinden', rest, N, formatCount),
    completion && {
      term: 'wahrscheinliches Jahr des Abschlusses, wenn das Tempo bleibt',
      value: yearText(completion.year),
      range: spanned(completion.range80, yearText),
    },
    eur && total('Kosten bis zum Abschluss, ohne eigenes Personal', eur, N, formatRoundEur),
    days && total('Personentage bis zum Abschluss', days, N, formatCount),
  ].filter((reading) => reading !== undefined);
}

/** The forecast as a table to paste into another site. */
export function forecastTable(caption: string, forecast: Forecast): PlainTable {
  const connected = connectedReading(forecast);
  return {
    caption,
    columns: ['Größe', 'Wert', '80-%-Spanne', 'Grundlage'],
    rows: [...(connected ? [connected] : []), ...forecastReadings(forecast)].map(
      ({ term, value, range = '', basis = '' }) => ({
        group: term,
        cells: [{ text: value }, { text: range }, { text: basis }],
      }),
    ),
  };
}

type Total = NonNullable<Forecast['restWorkplaces']>;
type Year = NonNullable<Forecast['completion']>['year'];
interface Range<T> {
  readonly lower: T;
  readonly upper: T;
}

function total(term: string, one: Total, N: number, write: (value: number) => string): Reading {
  const { total: value, range80, estimated, n } = one;
  const basis = `davon ${write(estimated)} geschätzt; ${formatCount(n)} von ${formatCount(N)} Verwaltungen nannten eine Zahl`;
  return { term, value: write(value), range: spanned(range80, write), basis };
}

const yearText = (year: Year): string => (typeof year === 'number' ? String(year) : 'nach 2045');

function spanned<T>(range: Range<T> | undefined, write: (value: T) => string): string | undefined {
  if (range === undefined) return undefined;
  const [lower, upper] = [write(range.lower), write(range.upper)];
  return lower === upper ? lower : `${lower} bis ${upper}`;
}
