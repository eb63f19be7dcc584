import * as z from 'zod';
import { disclosureParameters, presetId, PRESETS } from '../disclosure/parameters.ts';

const share = z.number().min(0).max(1);

/** When a mean is solid enough to be shown (Belastbarkeit). */
const reliabilityRules = z.strictObject({
  minRespondents: z.int().positive(),
  minResponseRate: share,
  /** Below this response rate a figure is „eingeschränkt“. */
  limitedBelowRate: share,
});
export type ReliabilityRules = z.infer<typeof reliabilityRules>;

/** Everything that decides what is shown. A release carries the rules it was made with. */
export const releaseRules = z.strictObject({
  version: z.string().min(1),
  presets: z.record(presetId, disclosureParameters),
  reliability: reliabilityRules,
});
export type ReleaseRules = z.infer<typeof releaseRules>;

/** The rules as first used in 2026. */
export const RULES: ReleaseRules = {
  version: '2026.1',
  presets: PRESETS,
  reliability: { minRespondents: 10, minResponseRate: 0.15, limitedBelowRate: 0.3 },
};
