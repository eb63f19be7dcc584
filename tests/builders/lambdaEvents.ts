import * as z from 'zod';

/** A request as a browser makes it. */
export interface Asked {
  readonly method?: string;
  /** With the query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
  readonly sourceIp?: string;
}

/** Ways an event can come in, each as it was recorded, with what is asked put into it. */
export const EVENTS = {
  'function URL': (asked: Asked) => urlEvent(asked),
  'HTTP API': (asked: Asked) => ({
    ...urlEvent(asked),
    routeKey: '$default',
    requestContext: {
      ...urlEvent(asked).requestContext,
      apiId: 'a1b2c3',
      domainName: 'a1b2c3.execute-api.eu-central-1.amazonaws.com',
    },
  }),
  'HTTP API with a stage': (asked: Asked) => {
    const event = urlEvent(asked);
    const requestContext = { ...event.requestContext, stage: 'prod' };
    return { ...event, rawPath: `/prod${event.rawPath}`, requestContext };
  },
  'REST API': (asked: Asked) => restEvent(asked),
} as const;
export type EventKind = keyof typeof EVENTS;

const SOURCE = '192.0.2.7';

function urlEvent({ method = 'GET', path, headers = {}, cookies, body, sourceIp = SOURCE }: Asked) {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: {
      host: 'abcdefg.lambda-url.eu-central-1.on.aws',
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
      ...lowerCase(headers),
    },
    requestContext: {
      accountId: 'anonymous',
      apiId: 'abcdefg',
      domainName: 'abcdefg.lambda-url.eu-central-1.on.aws',
      domainPrefix: 'abcdefg',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: 'test' },
      requestId: '4f3a7a2e-0f5d-4a4e-9a5e-1d9d3c1b7a10',
      routeKey: '$default',
      stage: '$default',
      time: '26/Nov/2026:12:00:00 +0000',
      timeEpoch: 1_795_694_400_000,
    },
    ...encoded(body),
  };
}

function restEvent({ method = 'GET', path, headers = {}, cookies = [], body, sourceIp = SOURCE }: Asked) {
  const url = new URL(path, 'http://any');
  const single = {
    Host: 'a1b2c3.execute-api.eu-central-1.amazonaws.com',
    'X-Forwarded-For': sourceIp,
    ...headers,
    ...(cookies.length > 0 && { Cookie: cookies.join('; ') }),
  };
  const query = Map.groupBy(url.searchParams, ([name]) => name);
  const lists = [...query].map(([name, pairs]) => [name, pairs.map(([, value]) => value)] as const);
  const several = Object.entries(single).map(([name, value]) => [name, [value]] as const);
  return {
    resource: '/{proxy+}',
    path: url.pathname,
    httpMethod: method,
    headers: single,
    multiValueHeaders: Object.fromEntries(several),
    queryStringParameters: lists.length > 0 ? Object.fromEntries(url.searchParams) : null,
    multiValueQueryStringParameters: lists.length > 0 ? Object.fromEntries(lists) : null,
    pathParameters: { proxy: url.pathname.slice(1) },
    stageVariables: null,
    requestContext: {
      resourcePath: '/{proxy+}',
      httpMethod: method,
      path: `/prod${url.pathname}`,
      protocol: 'HTTP/1.1',
      stage: 'prod',
      identity: { sourceIp, userAgent: 'test' },
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    },
    ...encoded(body),
  };
}

const lowerCase = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function encoded(body: string | Uint8Array | undefined) {
  if (body === undefined) return { body: null, isBase64Encoded: false };
  if (typeof body === 'string') return { body, isBase64Encoded: false };
  return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
}

const result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).optional(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

/** What the gateway makes of the result of a function. */
export function responseOf(given: unknown): Response {
  const { statusCode: status, headers: single = {}, multiValueHeaders = {}, ...rest } = result.parse(given);
  const headers = new Headers(single);
  for (const [name, values] of Object.entries(multiValueHeaders))
    for (const value of values) headers.append(name, value);
  for (const cookie of rest.cookies ?? []) headers.append('set-cookie', cookie);
  const bytes = Buffer.from(rest.body, rest.isBase64Encoded ? 'base64' : 'utf8');
  const isEmpty = status === 204 || status === 304;
  return new Response(isEmpty ? null : bytes, { status, headers });
}
