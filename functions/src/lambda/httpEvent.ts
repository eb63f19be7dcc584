import * as z from 'zod';

const texts = z.record(z.string(), z.string().optional());
const lists = z.record(z.string(), z.array(z.string()).optional());
const body = { body: z.string().nullish(), isBase64Encoded: z.boolean().nullish() };

/** What a HTTP API or a function URL hands over (payload format 2.0). */
const newEvent = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  cookies: z.array(z.string()).nullish(),
  headers: texts,
  requestContext: z.object({
    stage: z.string().default('$default'),
    http: z.object({ method: z.string(), sourceIp: z.string() }),
  }),
  ...body,
});

/** What a REST API hands over (payload format 1.0). */
const oldEvent = z.object({
  path: z.string(),
  httpMethod: z.string(),
  headers: texts.nullish(),
  multiValueHeaders: lists.nullish(),
  queryStringParameters: texts.nullish(),
  multiValueQueryStringParameters: lists.nullish(),
  requestContext: z.object({ identity: z.object({ sourceIp: z.string() }) }),
  ...body,
});

/** One HTTP request as Lambda is told of it, whichever way it came. */
export interface HttpEvent {
  readonly method: string;
  /** With the slash at its beginning, without the name of the stage. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer<ArrayBuffer> | undefined;
  /** The other end of the connection, as the gateway saw it. */
  readonly sourceIp: string;
  /** The answer has to name several values of a header in lists. */
  readonly wantsLists: boolean;
}

/**
 * Reads an event of API Gateway (1.0 and 2.0) or of a function URL.
 *
 * @throws when it is none of them: the function was called by something that does not speak HTTP
 */
export function readHttpEvent(event: unknown): HttpEvent {
  const recent = newEvent.safeParse(event);
  return recent.success ? fromNew(recent.data) : fromOld(oldEvent.parse(event));
}

function fromNew(event: z.infer<typeof newEvent>): HttpEvent {
  const { stage, http } = event.requestContext;
  return {
    method: http.method,
    path: withoutStage(event.rawPath, stage),
    query: event.rawQueryString,
    headers: [
      ...pairsOf(event.headers),
      ...(event.cookies?.length ? [['cookie', event.cookies.join('; ')] as const] : []),
    ],
    body: bytesOf(event),
    sourceIp: http.sourceIp,
    wantsLists: false,
  };
}

/** Only format 2.0 names the stage in the path. */
function withoutStage(path: string, stage: string): string {
  const prefix = `/${stage}`;
  if (path === prefix) return '/';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

function fromOld(event: z.infer<typeof oldEvent>): HttpEvent {
  const query = event.multiValueQueryStringParameters ?? event.queryStringParameters;
  return {
    method: event.httpMethod,
    path: event.path,
    query: new URLSearchParams(pairsOf(query)).toString(),
    headers: pairsOf(event.multiValueHeaders ?? event.headers),
    body: bytesOf(event),
    sourceIp: event.requestContext.identity.sourceIp,
    wantsLists: true,
  };
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>> | null | undefined;

function pairsOf(values: Values): [string, string][] {
  return Object.entries(values ?? {}).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
}

interface Encoded {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | null | undefined;
}

function bytesOf({ body: text, isBase64Encoded }: Encoded): Buffer<ArrayBuffer> | undefined {
  if (text === undefined || text === null || text === '') return undefined;
  return Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8');
}
