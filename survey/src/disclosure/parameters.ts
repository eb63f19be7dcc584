import * as z from 'zod';

/** The three levels of protection (Schutzstufe), the weakest first. */
export const presetId = z.enum(['standard', 'vertraulich', 'sicherheit']);
export type PresetId = z.infer<typeof presetId>;

/** What one level of protection demands of every group whose mean is published or can be derived. */
export const disclosureParameters = z.strictObject({
  /** k (Mindestfallzahl): so many respondents are left when a coalition has left out its own. */
  minRespondents: z.int().positive(),
  /** c: so many respondents may put together what they know of themselves. */
  coalition: z.int().nonnegative(),
  /** Nobody's value may be narrowed down to fewer points than this. */
  minWidthPoints: z.number().positive(),
  /** Quartiles need so many respondents. */
  minForQuantiles: z.int().positive(),
});
export type DisclosureParameters = z.infer<typeof disclosureParameters>;

const COMMON = { minWidthPoints: 20, minForQuantiles: 20 };

/** The levels of protection as first used in 2026. A release carries the ones it was made with. */
export const PRESETS: Readonly<Record<PresetId, DisclosureParameters>> = {
  standard: { minRespondents: 5, coalition: 0, ...COMMON },
  vertraulich: { minRespondents: 5, coalition: 1, ...COMMON },
  sicherheit: { minRespondents: 10, coalition: 2, ...COMMON },
};

/** The strictest of several levels; it protects a figure computed from parts with different levels. */
export function strictest(presets: readonly [PresetId, ...PresetId[]]): PresetId {
  return presets.reduce((a, b) => (presetId.options.indexOf(b) > presetId.options.indexOf(a) ? b : a));
}
