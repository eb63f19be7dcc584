import type { Withholding } from './withhold.ts';

/** How much of a question is released. */
export type Verdict =
  'release-all' | 'suppress-primary-only' | 'suppress-primary-and-secondary' | 'block-release';

export function verdictOf({ primary, secondary, blocked }: Withholding): Verdict {
  if (blocked) return 'block-release';
  if (secondary.length > 0) return 'suppress-primary-and-secondary';
  return primary.length > 0 ? 'suppress-primary-only' : 'release-all';
}
