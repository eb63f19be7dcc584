import * as z from 'zod';
import { forecastYear } from './forecastYear.ts';

const amount = z.number().min(0);
const share = z.number().min(0).max(1);
const rangeOf = <T extends z.ZodType>(bound: T) => z.strictObject({ lower: bound, upper: bound });

/** The 80 % and the 95 % range; absent where the answers do not tell how far off the estimate may be. */
const ranges = <T extends z.ZodType>(bound: T) => ({
  range80: rangeOf(bound).optional(),
  range95: rangeOf(bound).optional(),
});

/** A total (Summe) of a group, to two significant digits, with what in it was reported and what is estimated. */
const forecastTotal = z.strictObject({
  /** Respondents who state it. */
  n: z.int().min(0),
  reported: amount,
  estimated: amount,
  total: amount,
  ...ranges(amount),
});
export type ForecastTotal = z.infer<typeof forecastTotal>;

const verdictShare = z.strictObject({ share, ...ranges(share) });

/**
 * Forecast of one group (Prognose zur E-Akte), as a release can carry it. What is absent cannot be estimated.
 *
 * It is not yet decided here whether it may be published: see `GroupForecast.contributions`.
 */
export const forecastFigure = z.strictObject({
  edition: z.int(),
  /** Respondents who say how much is left, of so many units. */
  n: z.int().min(0),
  N: z.int().min(0),
  /** Share of units and of their inhabitants behind the forecast. */
  coverage: z.strictObject({ units: share, inhabitants: share }),
  /** Editions (Erhebungsrunden) the pace rests on; 1 where there is none yet. */
  editions: z.int().min(0),
  restWorkplaces: forecastTotal.optional(),
  /** EUR still planned until completion, without internal staff. */
  plannedEur: forecastTotal.optional(),
  personDays: forecastTotal.optional(),
  /** Connected workplaces as a share of all (Anteil angebundener Arbeitsplätze), estimated by inhabitants. */
  connected: z.strictObject({ share, ...ranges(share) }).optional(),
  /** Change of that share in a year, among `n` units or more in both of two editions. */
  pace: z.strictObject({ n: z.int().min(0), sharePerYear: z.number(), ...ranges(z.number()) }).optional(),
  /** Year in which nothing is left at this pace. */
  completion: z.strictObject({ year: forecastYear, ...ranges(forecastYear) }).optional(),
  /** What their pace says about the plans of `n` administrations: shares of administrations. */
  verdicts: z
    .strictObject({
      n: z.int().positive(),
      completed: verdictShare,
      onSchedule: verdictShare,
      ambitious: verdictShare,
      implausible: verdictShare,
    })
    .optional(),
  /** Share of the same administrations that are done by the end of a year: by their plan, and at their pace. */
  schedule: z.array(z.strictObject({ year: z.int(), planned: share, likely: share })),
  /** German sentences that must stand beside the figures. */
  notes: z.array(z.string().min(1)),
});
export type ForecastFigure = z.infer<typeof forecastFigure>;
