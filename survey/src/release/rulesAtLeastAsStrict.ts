import { presetId, type DisclosureParameters } from '../disclosure/parameters.ts';
import type { ReleaseRules } from './rules.ts';

/**
 * Whether rules protect at least as well as earlier ones in every single respect. A correction (Korrektur) of a past
 * edition must: what a lower threshold showed later could be set beside what the higher one had hidden.
 */
export function rulesAtLeastAsStrict(rules: ReleaseRules, earlier: ReleaseRules): boolean {
  return (
    presetId.options.every((id) => protectsAsWell(rules.presets[id], earlier.presets[id])) &&
    rules.reliability.minRespondents >= earlier.reliability.minRespondents &&
    rules.reliability.minResponseRate >= earlier.reliability.minResponseRate
  );
}

const THRESHOLDS = [
  'minRespondents',
  'coalition',
  'minWidthPoints',
  'minForQuantiles',
  'dominancePercent',
] as const satisfies readonly (keyof DisclosureParameters)[];

/** The higher every threshold and the fewer groups, the less is said. */
function protectsAsWell(parameters: DisclosureParameters, earlier: DisclosureParameters): boolean {
  return (
    THRESHOLDS.every((name) => parameters[name] >= earlier[name]) &&
    parameters.groups.every((kind) => earlier.groups.includes(kind))
  );
}
