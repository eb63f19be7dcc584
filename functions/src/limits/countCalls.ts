import type { MiddlewareHandler } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { clientNetwork, type Client } from './clientAddress.ts';
import type { Caller, Verdict } from './limiter.ts';
import type { LimitName } from './limits.ts';

/** Counts a call of this network and of whoever else is named. */
export type CountCall = (limit: LimitName, caller: Caller) => Verdict;

declare module 'hono' {
  interface ContextVariableMap {
    countCall?: CountCall;
  }
}

/** Lets what follows count calls. */
export function countCalls({
  config,
  limiter,
  now,
}: Pick<Dependencies, 'config' | 'limiter' | 'now'>): MiddlewareHandler<{ Bindings: Client }> {
  return async (c, next) => {
    const address = clientNetwork({ ...c.env }, c.req.header('X-Forwarded-For'), config.trustedProxyHops);
    const network = address === undefined ? {} : { address };
    c.set('countCall', (limit, caller) => limiter.take(limit, { ...network, ...caller }, now()));
    await next();
  };
}
