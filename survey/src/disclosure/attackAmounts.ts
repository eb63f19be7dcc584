import type { Attack } from './attackView.ts';
import type { AmountFeature, Breach } from './problem.ts';
export function amountBreaches(_attack: Attack, _feature: AmountFeature): readonly Breach[] {
  return [];
}
