import * as z from 'zod';
import { forecastFigure } from '../forecast/forecastFigure.ts';
import { robustnessPack } from '../robustness/robustnessPack.ts';
import { figure, figureId, group, releaseId } from './figure.ts';
import { releaseRules } from './rules.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const share = z.number().min(0).max(1);

/** How many took part in a group (Teilnahme); who takes part is public, so nothing is protected here. */
const participation = z.strictObject({
  group: z.string().min(1),
  n: z.int().nonnegative(),
  N: z.int().nonnegative(),
  inhabitants: share,
});
export type GroupParticipation = z.infer<typeof participation>;

/** What a release (Veröffentlichungsstand) is about, how it was made and what it consists of. */
export const manifest = z.strictObject({
  /** Of this description. */
  format: z.literal(2),
  releaseId,
  edition: z.int(),
  number: z.int().positive(),
  /** When it was made; it is public from the moment a second person lets it out. */
  publishedAt: z.iso.datetime(),
  questionnaireVersion: z.string().min(1),
  rules: releaseRules,
  synthetic: z.boolean(),
  source: z.string().min(1),
  /** Day of the area status (Gebietsstand), ISO date. */
  areaStatus: z.iso.date(),
  /** What a correction changes and why, in German; absent for the first release of an edition. */
  correction: z.string().min(1).exactOptional(),
  /** The plan's groups, each before the groups inside it. */
  groups: z.array(group),
  participation: z.array(participation),
  figures: z.array(
    z.strictObject({
      id: figureId,
      title: z.string().min(1),
      kind: z.enum(['score', 'level', 'choice', 'number', 'ratio']),
      dimension: z.string().min(1).exactOptional(),
      /** The part it is in. */
      part: z.string().min(1),
    }),
  ),
  /** Items that no figure shows, and why, in German. */
  unpublished: z.array(z.strictObject({ id: z.string().min(1), reason: z.string().min(1) })),
  /** SHA-256 of the canonical JSON of each part. */
  parts: z.array(z.strictObject({ id: z.string().min(1), sha256, bytes: z.int().positive() })),
});
export type Manifest = z.infer<typeof manifest>;

/** A part (Teil) of figures: the index, or everything of one dimension. */
export const figurePart = z.strictObject({ id: z.string().min(1), figures: z.array(figure) });
export type FigurePart = z.infer<typeof figurePart>;

const forecastCell = z.discriminatedUnion('status', [
  z.strictObject({ group, status: z.literal('published'), forecast: forecastFigure }),
  z.strictObject({ group, status: z.literal('unreliable') }),
]);
export type ForecastCell = z.infer<typeof forecastCell>;

/** The E-Akte forecast (Prognose) of all, the states and the size classes. */
export const forecastPartSchema = z.strictObject({ id: z.literal('forecast'), cells: z.array(forecastCell) });
export type ForecastPart = z.infer<typeof forecastPartSchema>;

/** The robustness pack (Robustheitsprüfung). */
const robustnessPartSchema = z.strictObject({
  id: z.literal('robustness'),
  pack: robustnessPack,
  /** What was varied and how to read it, in German. */
  methods: z.array(z.string().min(1)),
});
export type RobustnessPart = z.infer<typeof robustnessPartSchema>;

const chainCell = z.discriminatedUnion('status', [
  z.strictObject({
    group,
    status: z.literal('published'),
    /** Administrations that answered both times, of all of the group. */
    n: z.int().positive(),
    N: z.int().positive(),
    /** What they gained, in points. */
    link: z.number(),
    interval: z.strictObject({ lower: z.number(), upper: z.number() }),
  }),
  z.strictObject({ group, status: z.literal('withheld') }),
  z.strictObject({ group, status: z.literal('unreliable') }),
  z.strictObject({ group, status: z.literal('merged'), into: z.string().min(1) }),
]);
export type ChainCell = z.infer<typeof chainCell>;

/** Chain links (Kettenglieder) from the edition before. */
export const trendPartSchema = z.strictObject({
  id: z.literal('trend'),
  from: z.int(),
  isBreak: z.boolean(),
  links: z.array(z.strictObject({ figure: figureId, cells: z.array(chainCell) })),
});
export type TrendPart = z.infer<typeof trendPartSchema>;

/** Any part (Teil) of a release. */
export const releasePart = z.union([forecastPartSchema, robustnessPartSchema, trendPartSchema, figurePart]);
export type ReleasePart = z.infer<typeof releasePart>;
