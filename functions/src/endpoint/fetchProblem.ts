import type { Context, Env, Input } from 'hono';
import { isPublic } from '../auth/policy.ts';
import type { ProblemCode } from '../problemTexts.ts';
import type { Declaration } from './declaration.ts';

/**
 * What is wrong with how the browser came to ask, as far as it says (Fetch Metadata). Data of somebody signed in
 * are given to this site alone, and data that are no file and for nobody else are not shown as a page, an image
 * or a script.
 */
export function fetchProblem<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  { permission, response, caching }: Declaration,
): ProblemCode | undefined {
  const site = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
  const isData = response.kind === 'json' && response.download !== true && caching === undefined;
  const isForeign = site !== 'same-origin' && site !== 'none';
  if (isForeign && (isData || !isPublic(permission))) return 'cross-site';
  return isData && (c.req.header('Sec-Fetch-Dest') ?? 'empty') !== 'empty' ? 'not-a-page' : undefined;
}
