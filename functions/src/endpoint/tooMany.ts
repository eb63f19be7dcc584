import type { Context, Env, Input } from 'hono';
import type { Caller } from '../limits/limiter.ts';
import type { LimitName } from '../limits/limits.ts';
import { problem } from '../problem.ts';

/**
 * Counts a call and refuses it when there were too many. For what only the handler knows, such as a token, it is
 * called there.
 *
 * @returns the refusal, or how to take the call back when it failed
 */
export function tooMany<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  limit: LimitName,
  caller: Caller,
) {
  const verdict = c.get('countCall')?.(limit, caller);
  if (verdict?.kind !== 'refused') return { refusal: undefined, takeBack: verdict?.takeBack };
  c.header('Retry-After', String(verdict.retryAfter));
  return { refusal: problem(c, 'too-many-requests'), takeBack: undefined };
}
