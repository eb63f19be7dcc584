import type { Context, MiddlewareHandler, Next } from 'hono';
import type { BlankEnv, Env, Input } from 'hono/types';
import { dimensionId, type UnitKey } from '#survey';
import * as z from 'zod';
import { readCookie } from '../auth/cookies.ts';
import {
  mayDo,
  type MemberPermission,
  type PublicPermission,
  type Target,
  type Verdict,
} from '../auth/policy.ts';
import { findSession } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import type { Account } from '../store/accountStore.ts';
import { answerCached } from './caching.ts';
import { declare, type Declaration, type InputOf } from './declaration.ts';
import { readPath, readRequest } from './readRequest.ts';

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
    const account = await allowedAccount(c, dependencies, declaration.permission);
    if (typeof account === 'string') return problem(c, account);
    const { unit } = account;
    if (unit === undefined) return problem(c, 'not-found');
    if ((c.req.header(MEANT_UNIT) ?? unit) !== unit) return problem(c, 'other-unit');
    c.set('member', { account, unit });
    return proceed(c, declaration, next, (target) => mayDo(declaration.permission, account, target));
  }, declaration);
}

/** Somebody signed in, with an administration or without. */
export interface AccountEnv {
  Variables: { account: Account };
}

/** Declares a route for everybody signed in whose role may; its handler finds them in `c.var.account`. */
export function accountEndpoint<const D extends Declaration<MemberPermission>>(
  dependencies: Dependencies,
  declaration: D,
): MiddlewareHandler<AccountEnv, string, InputOf<D>> {
  return declare(async (c, next) => {
    const account = await allowedAccount(c, dependencies, declaration.permission);
    if (typeof account === 'string') return problem(c, account);
    c.set('account', account);
    return proceed(c, declaration, next);
  }, declaration);
}

/** Who calls, if their role may; what is asked for is looked at later. */
async function allowedAccount<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  dependencies: Dependencies,
  permission: MemberPermission,
): Promise<Account | ProblemCode> {
  const signedIn = await findSession(dependencies, readCookie(c, dependencies.config, 'sitzung'));
  if (signedIn === undefined) return 'sign-in-required';
  const verdict = mayDo(permission, signedIn.account, {});
  return verdict === 'allowed' ? signedIn.account : REFUSALS[verdict];
}

const REFUSALS: Readonly<Record<Exclude<Verdict, 'allowed'>, ProblemCode>> = {
  signInRequired: 'sign-in-required',
  forbidden: 'forbidden',
  hidden: 'not-found',
  editionClosed: 'edition-closed',
};

const inPath = z.looseObject({ dimension: dimensionId.optional() });

async function proceed<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  declaration: Declaration,
  next: Next,
  judge: (target: Target) => Verdict = () => 'allowed',
): Promise<Response | undefined> {
  const hidden = readPath(c, declaration);
  if (hidden !== undefined) return problem(c, hidden);
  const { dimension } = inPath.parse(c.req.param());
  const verdict = judge({ ...(dimension && { dimension }) });
  if (verdict !== 'allowed') return problem(c, REFUSALS[verdict]);
  const code = await readRequest(c, declaration);
  if (code !== undefined) return problem(c, code);
  const { caching } = declaration;
  await (caching === undefined ? next() : answerCached(c, caching, next));
  return undefined;
}
