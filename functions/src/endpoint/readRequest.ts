import type { Context } from 'hono';
import type { ProblemCode } from '../problemTexts.ts';
import type { Declaration } from './declaration.ts';
import { readJson } from './readJson.ts';

/**
 * Reads the path as the route declares it. A path that names nothing is not found.
 *
 * @returns the problem with it; `undefined` when there is none
 */
export function readPath(c: Context, { params }: Pick<Declaration, 'params'>): ProblemCode | undefined {
  const path = params?.safeParse(c.req.param());
  if (path?.success === false) return 'not-found';
  if (path !== undefined) c.req.addValidatedData('param', path.data);
  return undefined;
}

/**
 * Reads query and body as the route declares them and hands them to its handler.
 *
 * @returns the problem with the request; `undefined` when there is none
 */
export async function readRequest(
  c: Context,
  { query, body }: Pick<Declaration, 'query' | 'body'>,
): Promise<ProblemCode | undefined> {
  return readQuery(c, query) ?? (body === undefined ? undefined : await readBody(c, body));
}

/** Each parameter once, and none that the route does not know. */
function readQuery(c: Context, schema: Declaration['query']): ProblemCode | undefined {
  const given = Object.entries(c.req.queries());
  if (given.some(([, values]) => values.length !== 1)) return 'malformed-request';
  if (schema === undefined) return given.length > 0 ? 'malformed-request' : undefined;
  const reading = schema.safeParse(Object.fromEntries(given.map(([name, [value]]) => [name, value])));
  if (!reading.success) return 'malformed-request';
  c.req.addValidatedData('query', reading.data);
  return undefined;
}

async function readBody(
  c: Context,
  schema: NonNullable<Declaration['body']>,
): Promise<ProblemCode | undefined> {
  const json = await readJson(c.req.raw);
  if (json.kind !== 'read') return json.kind;
  const reading = schema.safeParse(json.value);
  if (!reading.success) return 'malformed-request';
  c.req.addValidatedData('json', reading.data);
  return undefined;
}
