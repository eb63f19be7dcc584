import * as z from 'zod';
import { unitType } from '../region/unitType.ts';
import { parseCondition } from './condition.ts';
import { dimensionId } from './dimensionId.ts';
import { parseFormula } from './formula.ts';

/** Shape of an edition file: what an editor writes. Reading it parses conditions and formulas into data. */

const itemId = z.string().regex(/^[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, 'is no item id');
const text = z.string().trim().min(1);
const weight = z.number().positive().max(2);
const nextSteps = z.tuple([text, text, text]);
const goalposts = z
  .tuple([z.number(), z.number()])
  .refine(([from, to]) => from < to, 'goalposts must rise')
  .readonly();

const condition = z.string().transform((value, context) => {
  const parsed = parseCondition(value);
  if (parsed !== undefined) return parsed;
  context.addIssue(`„${value}“ is no condition`);
  return z.NEVER;
});

const formula = z.string().transform((value, context) => {
  const parsed = parseFormula(value);
  if (parsed !== undefined) return parsed;
  context.addIssue(`„${value}“ is no formula`);
  return z.NEVER;
});

const itemBase = {
  id: itemId,
  text,
  help: text,
  weight: weight.default(0),
  shortForm: z.boolean().default(false),
  naAllowed: z.boolean().default(false),
  applicableTo: z.array(unitType).min(1).default(unitType.options),
  askedIf: condition.exactOptional(),
  sensitivity: z.enum(['standard', 'confidential', 'restricted']).default('standard'),
  source: text,
  sourceStatus: text,
  history: text.exactOptional(),
  since: z.int(),
  nextSteps: z.union([nextSteps, z.tuple([])]).default([]),
};

const option = z.strictObject({
  value: z.string().regex(/^[a-z0-9-]+$/),
  label: text,
  points: z.number().min(0).max(100).exactOptional(),
});

const item = z.discriminatedUnion('type', [
  z.strictObject({ ...itemBase, type: z.literal('maturity'), levels: z.array(text).length(6) }),
  z.strictObject({
    ...itemBase,
    type: z.enum(['yes-no-planned', 'single-choice']),
    options: z.array(option).min(2),
  }),
  z.strictObject({
    ...itemBase,
    type: z.literal('multi-choice'),
    options: z.array(option).min(2),
    maxSelections: z.int().min(2).exactOptional(),
    exclusiveOption: z.string().exactOptional(),
  }),
  z.strictObject({
    ...itemBase,
    type: z.enum(['count', 'decimal', 'eur', 'percent', 'year']),
    unit: text,
    min: z.number(),
    max: z.number(),
    step: z.number().positive().default(1),
    atMost: itemId.exactOptional(),
    goalposts: goalposts.exactOptional(),
  }),
]);

const derived = z.strictObject({
  id: itemId,
  label: text,
  formula,
  unit: text,
  weight: weight.default(0),
  goalposts: goalposts.exactOptional(),
  note: text.exactOptional(),
});

const gate = z.strictObject({ id: itemId, when: condition, cap: z.number().gt(0).lt(100), text });

const dimension = z.strictObject({
  id: dimensionId,
  label: text,
  description: text,
  core: z.boolean(),
  indexWeight: z.number().positive(),
  items: z.array(item).min(1),
  derived: z.array(derived),
  gates: z.array(gate),
});

const share = z.number().gt(0).lt(1);
const minutes = z.number().positive();

export const editionFile = z.strictObject({
  edition: z.int().min(2018),
  version: z.string().regex(/^\d{4}\.\d+$/),
  title: text,
  referenceDate: z.iso.date(),
  source: text,
  scale: z.array(text).length(6),
  pointsPerLevel: z.literal(20),
  bands: z.array(z.number().min(0).max(100)).length(6),
  minimumCoverage: share,
  provisionalBelow: share,
  reviewNotApplicableAbove: share,
  minutes: z.strictObject({
    maturity: minutes,
    'yes-no-planned': minutes,
    'single-choice': minutes,
    'multi-choice': minutes,
    count: minutes,
    decimal: minutes,
    eur: minutes,
    percent: minutes,
    year: minutes,
  }),
  dimensions: z.array(dimension).length(dimensionId.options.length),
  hints: z.array(z.strictObject({ id: itemId, text, whenAll: z.array(condition).min(1) })),
});

export type EditionFile = z.infer<typeof editionFile>;
