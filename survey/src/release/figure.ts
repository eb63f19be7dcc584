import * as z from 'zod';
import { presetId } from '../disclosure/parameters.ts';

/** Address of a figure: `index`, or the measure it shows, for example `eakte`. */
export const figureId = z
  .string()
  .regex(/^[a-z][a-z0-9.-]*$/)
  .brand<'FigureId'>();
export type FigureId = z.infer<typeof figureId>;

/** Edition and number of a release (Veröffentlichungsstand), for example `2026.1`. */
export const releaseId = z
  .string()
  .regex(/^\d{4}\.[1-9]\d*$/)
  .brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof releaseId>;

const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const group = z.strictObject({ id: z.string().min(1), label: z.string().min(1) });

/** What is shown for a group whose mean may be known. Points 0 … 100, shares 0 … 1, rounded. */
const publishedCell = z.strictObject({
  group,
  status: z.literal('published'),
  /** Respondents with a value. */
  n: z.int().positive(),
  /** Units of the group (Grundgesamtheit). */
  N: z.int().positive(),
  /** Share of units and of their inhabitants behind the mean. */
  coverage: z.strictObject({ units: share, inhabitants: share }),
  mean: points,
  /** „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“ */
  interval: z.strictObject({ lower: points, upper: points }),
  /** Of the respondents, unweighted, to 5 points; absent where there are too few of them. */
  quartiles: z.strictObject({ q1: points, median: points, q3: points }).optional(),
  /** „eingeschränkt“: low response rate, or a stratum of the group in which nobody answered. */
  limited: z.boolean(),
});
export type PublishedCell = z.infer<typeof publishedCell>;

/** A withheld group (gesperrt) shows neither why nor how many: every such cell looks the same. */
const withheldCell = z.strictObject({ group, status: z.literal('withheld') });

const cell = z.discriminatedUnion('status', [publishedCell, withheldCell]);
export type Cell = z.infer<typeof cell>;

/** One public figure: one measure (Kennzahl) over all groups, with everything that must stand beside it. */
export const figure = z.strictObject({
  id: figureId,
  title: z.string().min(1),
  unit: z.literal('Punkte 0–100'),
  edition: z.int(),
  releaseId,
  questionnaireVersion: z.string().min(1),
  /** Level of protection it was released under. */
  preset: presetId,
  /** Demodaten – synthetisch */
  synthetic: z.boolean(),
  source: z.string().min(1),
  /** German sentences: how it was estimated. */
  methods: z.array(z.string().min(1)),
  cells: z.array(cell),
});
export type Figure = z.infer<typeof figure>;
