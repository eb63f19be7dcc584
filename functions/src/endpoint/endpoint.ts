import type { Context, MiddlewareHandler, Next } from 'hono';
import type { BlankEnv, Env, Input } from 'hono/types';
import type { UnitKey } from '#survey';
import { readCookie } from '../auth/cookies.ts';
import { mayDo, type MemberPermission, type PublicPermission, type Verdict } from '../auth/policy.ts';
import { findSession } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import type { Account } from '../store/accountStore.ts';
import { answerCached } from './caching.ts';
import { declare, type Declaration, type InputOf } from './declaration.ts';
import { readRequest } from './readRequest.ts';

/** Somebody signed in who works for an administration. */
export interface Member {
  readonly account: Account;
  readonly unit: UnitKey;
}

export interface MemberEnv {
  Variables: { member: Member };
}

/** Declares a route everybody may call. */
export function endpoint<const D extends Declaration<PublicPermission>>(
  declaration: D,
): MiddlewareHandler<BlankEnv, string, InputOf<D>> {
  return declare((c, next) => proceed(c, declaration, next), declaration);
}

/**
 * The administration a page was opened for. The one that counts comes from the account; where they differ,
 * somebody signed in anew in another tab, and nothing may be written under the wrong name.
 */
const MEANT_UNIT = 'X-Digitalpegel-Verwaltung';

/** Declares a route for people of the own administration; its handler finds them in `c.var.member`. */
export function memberEndpoint<const D extends Declaration<MemberPermission>>(
  dependencies: Dependencies,
  declaration: D,
): MiddlewareHandler<MemberEnv, string, InputOf<D>> {
  return declare(async (c, next) => {
    const signedIn = await findSession(dependencies, readCookie(c, dependencies.config, 'sitzung'));
    if (signedIn === undefined) return problem(c, 'sign-in-required');
    const { account } = signedIn;
    const verdict = mayDo(declaration.permission, account, {});
    if (verdict !== 'allowed') return problem(c, REFUSALS[verdict]);
    if (account.unit === undefined) return problem(c, 'not-found');
    if ((c.req.header(MEANT_UNIT) ?? account.unit) !== account.unit) return problem(c, 'other-unit');
    c.set('member', { account, unit: account.unit });
    return proceed(c, declaration, next);
  }, declaration);
}

const REFUSALS: Readonly<Record<Exclude<Verdict, 'allowed'>, ProblemCode>> = {
  signInRequired: 'sign-in-required',
  forbidden: 'forbidden',
  hidden: 'not-found',
  editionClosed: 'edition-closed',
};

async function proceed<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  declaration: Declaration,
  next: Next,
): Promise<Response | undefined> {
  const code = await readRequest(c, declaration);
  if (code !== undefined) return problem(c, code);
  const { caching } = declaration;
  await (caching === undefined ? next() : answerCached(c, caching, next));
  return undefined;
}
