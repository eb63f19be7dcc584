import * as z from 'zod';
import { groupKind } from './groupKind.ts';

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
  /** p of the p % rule (Dominanzregel): what the largest contributor is kept apart from the second largest by. */
  dominancePercent: z.number().positive(),
  /** The groups figures are published for (Veröffentlichungsplan). */
  groups: z.array(groupKind),
});
export type DisclosureParameters = z.infer<typeof disclosureParameters>;

const COMMON = { minWidthPoints: 20, minForQuantiles: 20, dominancePercent: 10 };
const ALL_GROUPS = groupKind.options;
/** Nothing that crosses state and type: the fewer groups cross each other, the less can be derived. */
const FEWER_GROUPS = ALL_GROUPS.filter((kind) => kind !== 'stateType');

/** The levels of protection as first used in 2026. A release carries the ones it was made with. */
export const PRESETS: Readonly<Record<PresetId, DisclosureParameters>> = {
  standard: { minRespondents: 5, coalition: 0, ...COMMON, groups: ALL_GROUPS },
  vertraulich: { minRespondents: 5, coalition: 1, ...COMMON, groups: ALL_GROUPS },
  sicherheit: { minRespondents: 10, coalition: 2, ...COMMON, groups: FEWER_GROUPS },
};

/** The strictest of several levels; it protects a figure computed from parts with different levels. */
export function strictest(presets: readonly [PresetId, ...PresetId[]]): PresetId {
  return presets.reduce((a, b) => (presetId.options.indexOf(b) > presetId.options.indexOf(a) ? b : a));
}
