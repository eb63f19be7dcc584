import * as z from 'zod';
import { figure, figureId, releaseId } from './figure.ts';
import { releaseRules } from './rules.ts';

/** What a release (Veröffentlichungsstand) is about and how it was made. */
export const manifest = z.strictObject({
  releaseId,
  edition: z.int(),
  number: z.int().positive(),
  publishedAt: z.iso.datetime(),
  questionnaireVersion: z.string().min(1),
  rules: releaseRules,
  synthetic: z.boolean(),
  source: z.string().min(1),
  /** The plan's groups, each before the groups inside it. */
  groups: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1) })),
  figures: z.array(z.strictObject({ id: figureId, title: z.string().min(1) })),
});
export type Manifest = z.infer<typeof manifest>;

/** A stored release, parsed whenever it is read. Unknown keys are refused, so nothing can be smuggled into it. */
export const releaseSchema = z.strictObject({ manifest, figures: z.array(figure) });
export type Release = z.infer<typeof releaseSchema>;
