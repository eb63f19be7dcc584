import type * as z from 'zod';
import type { Permission } from '../auth/policy.ts';
import type { LimitName } from '../limits/limits.ts';
import type { ProblemCode } from '../problemTexts.ts';

/** How long browsers and proxies may keep an answer; absent: not at all. Pinned: forever where the address names releases. */
export type Caching = 'minute' | 'hour' | 'forever' | 'pinned';

/** What is said about a route, once: it is enforced, documented and tested from here. */
export interface Declaration<Allowed extends Permission = Permission> {
  readonly summary: string;
  readonly permission: Allowed;
  readonly params?: z.ZodType<object>;
  readonly query?: z.ZodType<object>;
  readonly body?: z.ZodType<object>;
  /** What is answered when all goes well. */
  readonly response: Answered;
  /** Problems besides those any route may have. */
  readonly problems?: readonly ProblemCode[];
  readonly caching?: Caching;
  /** How often it may be called; absent: as often as any public route, or freely by people signed in. */
  readonly limit?: LimitName;
  /** Only for somebody who signed in within the last minutes (erneute Anmeldung). */
  readonly stepUp?: true;
}

export type Answered =
  | {
      readonly kind: 'json';
      readonly status: 200 | 201;
      readonly schema: z.ZodType;
      /** It is saved as a file, so that a link may lead to it. */
      readonly download?: true;
    }
  | {
      readonly kind: 'file';
      readonly status: 200;
      readonly type: string;
      /** Other types it may have as well. */
      readonly otherTypes?: readonly string[];
    }
  | { readonly kind: 'redirect'; readonly status: 302 | 303 };

/** What the handler after a declaration finds read and checked; `in` is what the typed client must send. */
export interface InputOf<D extends Declaration> {
  in: Part<D, 'params', 'param', 'input'> &
    Part<D, 'query', 'query', 'input'> &
    Part<D, 'body', 'json', 'input'>;
  out: Part<D, 'params', 'param', 'output'> &
    Part<D, 'query', 'query', 'output'> &
    Part<D, 'body', 'json', 'output'>;
}

type Part<D extends Declaration, Key extends keyof Declaration, Target extends string, Io> =
  D extends Readonly<Record<Key, infer Schema extends z.ZodType>>
    ? Record<Target, Io extends 'input' ? z.input<Schema> : z.output<Schema>>
    : object;

const declarations = new WeakMap<object, Declaration>();

/** Attaches the declaration to its middleware. */
export function declare<Handler extends object>(handler: Handler, declaration: Declaration): Handler {
  declarations.set(handler, declaration);
  return handler;
}

export function declarationOf(handler: object): Declaration | undefined {
  return declarations.get(handler);
}
