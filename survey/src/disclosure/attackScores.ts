import type { Attack } from './attackView.ts';
import type { Breach, ScoreFeature } from './problem.ts';
export function scoreBreaches(_attack: Attack, _feature: ScoreFeature): readonly Breach[] {
  return [];
}
