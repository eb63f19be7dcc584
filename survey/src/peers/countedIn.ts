import { SURVEY_STATES } from '../region/state.ts';
import type { Unit } from '../region/unit.ts';
import type { FigureId } from '../release/figure.ts';
import type { MeasureValue } from '../release/measure.ts';
import type { Manifest } from '../release/release.ts';

/** What a unit had sent in for the edition of a release. */
export interface SentIn {
  /** Instant, UTC. */
  readonly submittedAt: string;
  readonly values: Readonly<Record<string, MeasureValue | undefined>>;
}

/**
 * Whether an answer of the unit may be among those a figure of the release was made from: in doubt yes, for then one
 * more other is demanded.
 *
 * @param sentIn the accepted response of the release's edition; absent if there is none
 */
export function countedIn(
  { publishedAt }: Pick<Manifest, 'publishedAt'>,
  { state, inUniverse }: Pick<Unit, 'state' | 'inUniverse'>,
  sentIn: SentIn | undefined,
): (figure: FigureId) => boolean {
  const states: readonly string[] = SURVEY_STATES;
  if (sentIn === undefined || !inUniverse || !states.includes(state)) return () => false;
  // What was replaced since may have had a value where there is none now.
  const isReplaced = sentIn.submittedAt > publishedAt;
  return (figure) => isReplaced || sentIn.values[figure] !== undefined;
}
