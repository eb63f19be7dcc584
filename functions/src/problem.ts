import type { Context } from 'hono';
import { PROBLEMS, type ProblemCode } from './problemTexts.ts';
import { referenceOf } from './reference.ts';

/**
 * Answers with a problem (RFC 9457): a stable type, a German title, what to do, and a reference to name when
 * asking for help.
 */
export function problem<Code extends ProblemCode>(c: Context, code: Code) {
  return problemWith(c, code, {});
}

/** A problem that carries more than that, for example the issues to mend. */
export function problemWith<Code extends ProblemCode, Extras extends object>(
  c: Context,
  code: Code,
  extras: Extras,
) {
  const status: Status<Code> = PROBLEMS[code].status;
  const { title, detail }: Texts = PROBLEMS[code];
  const type: `/probleme/${Code}` = `/probleme/${code}`;
  const body = { type, title, status, detail, reference: referenceOf(c), ...extras };
  return c.json(body, status, { 'Content-Type': 'application/problem+json; charset=utf-8' });
}

type Status<Code extends ProblemCode> = (typeof PROBLEMS)[Code]['status'];

interface Texts {
  readonly title: string;
  readonly detail: string;
}
