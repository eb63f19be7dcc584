import * as z from 'zod';
import { groupKind } from '../disclosure/groupKind.ts';
import { presetId } from '../disclosure/parameters.ts';

/** Address of a figure: `index`, a dimension, an item or a derived indicator, for example `eakte.konzept.rollout`. */
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

const text = z.string().min(1);
const share = z.number().min(0).max(1);
const count = z.int().nonnegative();

export const group = z.strictObject({
  id: text,
  /** German, as shown. */
  label: text,
  kind: groupKind,
  /** The group it divides. */
  parent: text.exactOptional(),
  /** Groups put together to protect their answers („Übrige“). */
  members: z.array(text).min(2).exactOptional(),
});
export type FigureGroup = z.infer<typeof group>;

/** „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“, in the unit of the value. */
const interval = z.strictObject({ lower: z.number(), upper: z.number() });
const estimatedShare = z.strictObject({ share, interval });

const published = {
  group,
  status: z.literal('published'),
  /** Respondents with a value. */
  n: z.int().positive(),
  /** Units of the group (Grundgesamtheit). */
  N: z.int().positive(),
  /** Share of units and of their inhabitants behind the figure. */
  coverage: z.strictObject({ units: share, inhabitants: share }),
  /** „eingeschränkt“: low response rate. */
  limited: z.boolean(),
  /** The strata (Schätzschichten) it is computed from, as positions in `Figure.strata`. */
  strata: z.array(count).min(1),
};

const mean = { mean: z.number(), interval };
/** Quartiles of all units, estimated and rounded; absent where too few have answered. */
const quartiles = z
  .strictObject({
    q1: z.number(),
    median: z.number(),
    q3: z.number(),
    /** After Woodruff, rounded away from the median; absent where the sample is too small for one. */
    medianInterval: interval.exactOptional(),
  })
  .exactOptional();

const scoreCell = z.strictObject({ ...published, ...mean, quartiles });
const levelCell = z.strictObject({
  ...published,
  ...mean,
  /** Shares of the levels 0 … 5, estimated for all units. */
  shares: z.array(share),
  /** „Stufe 3 und höher“ */
  atLeast3: estimatedShare,
});
/** Types and districts: only whether level 3 is reached. */
const reachedCell = z.strictObject({ ...published, atLeast3: estimatedShare });
const choiceCell = z.strictObject({ ...published, shares: z.array(estimatedShare) });
const ratioCell = z.strictObject({ ...published, ratio: z.number(), interval });

/** Protected (gesperrt, „·“): neither why nor how many; every such cell looks the same. */
const withheldCell = z.strictObject({ group, status: z.literal('withheld') });
/** Too few answers or too low a response rate for a figure („/“, nicht belastbar); no reason of disclosure. */
const unreliableCell = z.strictObject({ group, status: z.literal('unreliable') });
/** Shown together with others, in the group named (zusammengefasst). */
const mergedCell = z.strictObject({ group, status: z.literal('merged'), into: text });
/** „0 Teilnehmende“ */
const emptyCell = z.strictObject({ group, status: z.literal('empty'), N: count });

const HIDDEN = [withheldCell, unreliableCell, mergedCell, emptyCell] as const;
const cellOf = <T extends z.ZodRawShape>(shown: z.ZodObject<T, z.core.$strict>) =>
  z.union([shown, ...HIDDEN]);

/** So many units, n of them with a value, whose sums are published: whoever wants can estimate with them. */
const stratum = { id: text, size: z.int().positive(), n: z.int().positive() };
const momentStratum = z.strictObject({ ...stratum, sum: z.number(), sumOfSquares: z.number() });
/** Counts by level or option; two counts (reached, below) for what crosses the strata of a maturity item. */
const countStratum = z.strictObject({ ...stratum, counts: z.array(count) });
const ratioStratum = z.strictObject({ ...stratum, numerator: z.number(), denominator: z.number() });

const common = {
  id: figureId,
  title: text,
  /** The dimension (Handlungsfeld) it belongs to; absent for the index. */
  dimension: text.exactOptional(),
  unit: text,
  edition: z.int(),
  releaseId,
  questionnaireVersion: text,
  /** Level of protection (Schutzstufe) it was released under. */
  preset: presetId,
  /** Demodaten – synthetisch */
  synthetic: z.boolean(),
  source: text,
  /** German sentences: how it was estimated. */
  methods: z.array(text),
};

const scale = z.tuple([z.number(), z.number()]);
const option = z.strictObject({ id: text, label: text });

/** Points 0 … 100 of the index or a dimension. */
export const scoreFigure = z.strictObject({
  kind: z.literal('score'),
  ...common,
  cells: z.array(cellOf(scoreCell)),
  strata: z.array(momentStratum),
});
/** A maturity item (Reifegradfrage): how many have reached which level. */
const levelFigure = z.strictObject({
  kind: z.literal('level'),
  ...common,
  options: z.array(option),
  cells: z.array(z.union([levelCell, reachedCell, ...HIDDEN])),
  strata: z.array(countStratum),
});
/** One or several of some options; with `multiple` the shares do not add up to 1. */
const choiceFigure = z.strictObject({
  kind: z.literal('choice'),
  ...common,
  multiple: z.boolean(),
  options: z.array(option),
  cells: z.array(cellOf(choiceCell)),
  strata: z.array(countStratum),
});
/** A number on a bounded scale, such as a percentage. */
const numberFigure = z.strictObject({
  kind: z.literal('number'),
  ...common,
  scale,
  cells: z.array(cellOf(scoreCell)),
  strata: z.array(momentStratum),
});
/** A ratio of totals (Verhältnis von Summen), such as connected to all workplaces. */
const ratioFigure = z.strictObject({
  kind: z.literal('ratio'),
  ...common,
  /** What the ratio of the totals is multiplied with, and the decimals it is rounded to. */
  factor: z.number().positive(),
  decimals: count,
  cells: z.array(cellOf(ratioCell)),
  strata: z.array(ratioStratum),
});

/** One public figure: one measure (Kennzahl) over all groups, with everything that must stand beside it. */
export const figure = z.discriminatedUnion('kind', [
  scoreFigure,
  levelFigure,
  choiceFigure,
  numberFigure,
  ratioFigure,
]);
export type Figure = z.infer<typeof figure>;
export type ScoreFigure = z.infer<typeof scoreFigure>;
export type LevelFigure = z.infer<typeof levelFigure>;
export type ChoiceFigure = z.infer<typeof choiceFigure>;

export type RatioFigure = z.infer<typeof ratioFigure>;

export type Cell = Figure['cells'][number];
export type PublishedCell = Extract<Cell, { status: 'published' }>;
export type ScoreCell = Extract<ScoreFigure['cells'][number], { status: 'published' }>;
export type HiddenCell = Exclude<Cell, { status: 'published' }>;
