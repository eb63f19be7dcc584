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
import { findSession, isFresh, type SignedIn } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import type { Account } from '../store/accountStore.ts';
import type { Session } from '../store/sessionStore.ts';
import type { Caller } from '../limits/limiter.ts';
import { answerCached } from './caching.ts';
import { declare, type Declaration, type InputOf } from './declaration.ts';
import { fetchProblem } from './fetchProblem.ts';
import { readPath, readRequest } from './readRequest.ts';
import { tooMany } from './tooMany.ts';

/** Somebody signed in who works for an administration. */
export interface Member {
  readonly account: Account;
  readonly unit: UnitKey;
}

export interface MemberEnv {
  Variables: { member: Member };
}

export interface AccountEnv {
  Variables: { account: Account; session: Session };
}

/** Declares a route everybody may call. */
export function endpoint<const D extends Declaration<PublicPermission>>(
  declaration: D,
): MiddlewareHandler<BlankEnv, string, InputOf<D>> {
  const limited: Declaration = { limit: 'publicRead', ...declaration };
  return declare(async (c, next) => {
    const code = fetchProblem(c, limited);
    return code === undefined ? proceed(c, limited, {}, next) : problem(c, code);
  }, declaration);
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
    const signedIn = await admit(c, dependencies, declaration);
    if (typeof signedIn === 'string') return problem(c, signedIn);
    const { account } = signedIn;
    const { unit } = account;
    if (unit === undefined) return problem(c, 'not-found');
    if ((c.req.header(MEANT_UNIT) ?? unit) !== unit) return problem(c, 'other-unit');
    c.set('member', { account, unit });
    const judge = (target: Target) => mayDo(declaration.permission, account, target);
    return proceed(c, declaration, { account: account.id, unit, judge }, next);
  }, declaration);
}

/**
 * Declares a route for people signed in, with or without an administration; its handler finds them in
 * `c.var.account` and the session they call with in `c.var.session`.
 */
export function accountEndpoint<const D extends Declaration<MemberPermission>>(
  dependencies: Dependencies,
  declaration: D,
): MiddlewareHandler<AccountEnv, string, InputOf<D>> {
  return declare(async (c, next) => {
    const signedIn = await admit(c, dependencies, declaration);
    if (typeof signedIn === 'string') return problem(c, signedIn);
    const { account, session } = signedIn;
    c.set('account', account);
    c.set('session', session);
    const unit = account.unit === undefined ? {} : { unit: account.unit };
    return proceed(c, declaration, { account: account.id, ...unit }, next);
  }, declaration);
}

/** Who calls, if they may and if they signed in recently enough; otherwise the problem. */
async function admit<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  dependencies: Dependencies,
  declaration: Declaration,
): Promise<SignedIn | ProblemCode> {
  const code = fetchProblem(c, declaration);
  if (code !== undefined) return code;
  const signedIn = await findSession(dependencies, readCookie(c, dependencies.config, 'sitzung'));
  if (signedIn === undefined) return 'sign-in-required';
  const verdict = mayDo(declaration.permission, signedIn.account, {});
  if (verdict !== 'allowed') return REFUSALS[verdict];
  const isTooOld = declaration.stepUp === true && !isFresh(signedIn.session, dependencies.now());
  return isTooOld ? 'step-up-required' : signedIn;
}

const REFUSALS: Readonly<Record<Exclude<Verdict, 'allowed'>, ProblemCode>> = {
  signInRequired: 'sign-in-required',
  forbidden: 'forbidden',
  hidden: 'not-found',
  editionClosed: 'edition-closed',
};

/** Who calls: whom calls are counted for, and what the policy says of what the path names. */
interface Call extends Caller {
  readonly judge?: (target: Target) => Verdict;
}

const inPath = z.looseObject({ dimension: dimensionId.optional() });

async function proceed<E extends Env, I extends Input>(
  c: Context<E, string, I>,
  declaration: Declaration,
  { judge = () => 'allowed', ...caller }: Call,
  next: Next,
): Promise<Response | undefined> {
  const nothing = readPath(c, declaration);
  if (nothing !== undefined) return problem(c, nothing);
  const verdict = judge(targetOf(c));
  if (verdict !== 'allowed') return problem(c, REFUSALS[verdict]);
  const { caching, limit, response } = declaration;
  const page = response.kind === 'redirect' ? response : undefined;
  const { refusal, takeBack } = limit === undefined ? NO_LIMIT : tooMany(c, limit, caller, page);
  if (refusal !== undefined) return refusal;
  const code = await readRequest(c, declaration);
  if (code !== undefined) {
    takeBack?.();
    return problem(c, code);
  }
  await (caching === undefined ? next() : answerCached(c, caching, next));
  if (!c.res.ok) takeBack?.();
  return undefined;
}

function targetOf<E extends Env, I extends Input>(c: Context<E, string, I>): Target {
  const { dimension } = inPath.parse(c.req.param());
  return dimension === undefined ? {} : { dimension };
}

const NO_LIMIT = { refusal: undefined, takeBack: undefined } as const;
