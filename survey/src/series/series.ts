import * as z from 'zod';
import { figureId, group, releaseId } from '../release/figure.ts';

const text = z.string().min(1);
const share = z.number().min(0).max(1);
const count = z.int().nonnegative();

const edition = {
  edition: z.int(),
  releaseId,
  /** Bruch: values before this edition cannot be compared with it and later ones. */
  isBreak: z.boolean(),
  /** The chained series (verkettete Reihe), in points; only of all together, and where it is one without a gap. */
  chained: z.number().exactOptional(),
};

/** One group in one edition: what is read off its figure, or why there is nothing. */
const point = z.discriminatedUnion('status', [
  z.strictObject({
    ...edition,
    status: z.literal('published'),
    value: z.number(),
    /** „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“ */
    interval: z.strictObject({ lower: z.number(), upper: z.number() }),
    n: z.int().positive(),
    N: z.int().positive(),
    coverage: z.strictObject({ units: share, inhabitants: share }),
    limited: z.boolean(),
  }),
  z.strictObject({ ...edition, status: z.literal('withheld') }),
  z.strictObject({ ...edition, status: z.literal('unreliable') }),
  z.strictObject({ ...edition, status: z.literal('merged'), into: text }),
  z.strictObject({ ...edition, status: z.literal('empty'), N: count }),
  /** The release has no such figure or group, or the figure was measured differently. */
  z.strictObject({ ...edition, status: z.literal('absent') }),
]);
export type SeriesPoint = z.infer<typeof point>;

const line = z.strictObject({ group, points: z.array(point) });
export type SeriesLine = z.infer<typeof line>;

/** What is read off every group: a mean, a ratio, the share of an option or of level 3 and above. */
const shown = z.strictObject({
  statistic: z.enum(['mean', 'share', 'atLeast3', 'ratio']),
  option: z.strictObject({ id: text, label: text }).exactOptional(),
  unit: text,
});
export type SeriesShown = z.infer<typeof shown>;

const release = z.strictObject({
  edition: z.int(),
  releaseId,
  publishedAt: z.iso.datetime(),
  questionnaireVersion: text,
  source: text,
  synthetic: z.boolean(),
  /** Wording and level of protection in this release; absent where it does not have the figure. */
  figure: z.strictObject({ title: text, preset: text }).exactOptional(),
});

/**
 * A figure over the editions (Zeitreihe, Verlauf), one release for each: what its chart, its table and its files show.
 */
export const series = z.strictObject({
  /** As the latest of the releases has it. */
  figure: z.strictObject({
    id: figureId,
    title: text,
    kind: z.enum(['score', 'level', 'choice', 'number', 'ratio']),
    dimension: text.exactOptional(),
    unit: text,
    multiple: z.boolean(),
  }),
  shown,
  /** The editions that are shown, ascending. */
  releases: z.array(release),
  lines: z.array(line),
  /** What is to be named when they are used, with all years that are shown. */
  source: text,
  /** Demodaten – synthetisch */
  synthetic: z.boolean(),
  /** German sentences: how it was estimated. */
  methods: z.array(text),
});
export type Series = z.infer<typeof series>;
