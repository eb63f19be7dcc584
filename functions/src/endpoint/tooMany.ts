import type { Context, Env, Input } from 'hono';
import type { Answered } from './declaration.ts';
import type { Caller } from '../limits/limiter.ts';
import type { LimitName } from '../limits/limits.ts';
import { problem } from '../problem.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What was refused although the answer leads on. */
    refusedWith?: number;
  }
}

type Redirect = Extract<Answered, { kind: 'redirect' }>;

const TOO_OFTEN = '/anmelden?fehler=zu-oft';

/**
 * Counts a call and refuses it when there were too many. For what only the handler knows, such as a token, it is
 * called there.
 *
 * @param page where a browser is led that came by itself and would show the problem as raw text
 * @returns the refusal, or how to take the call back when it failed
 */
export function tooMany<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  limit: LimitName,
  caller: Caller,
  page?: Redirect,
) {
  const verdict = c.get('countCall')?.(limit, caller);
  if (verdict?.kind !== 'refused') return { refusal: undefined, takeBack: verdict?.takeBack };
  const { retryAfter } = verdict;
  if (page !== undefined) {
    c.set('refusedWith', 429);
    return {
      refusal: c.redirect(`${TOO_OFTEN}&warten=${String(retryAfter)}`, page.status),
      takeBack: undefined,
    };
  }
  c.header('Retry-After', String(retryAfter));
  return { refusal: problem(c, 'too-many-requests'), takeBack: undefined };
}
