/** What Lambda hands to the gateway: format 2.0 with cookies apart, format 1.0 with lists. */
export type HttpResult = {
  readonly statusCode: number;
  readonly body: string;
  readonly isBase64Encoded: boolean;
} & (
  | { readonly headers: Readonly<Record<string, string>>; readonly cookies: readonly string[] }
  | { readonly multiValueHeaders: Readonly<Record<string, readonly string[]>> }
);

/**
 * Bodies that travel as text. All others are base64: read as text, a CSV file for Excel would lose the mark of its
 * encoding at the beginning, and with it its hash.
 */
const TEXT = /^(text\/html|application\/(problem\+)?json)\b/;

/** The answer as the gateway wants it. */
export async function resultOf(response: Response, wantsLists: boolean): Promise<HttpResult> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText =
    bytes.length === 0 ||
    (TEXT.test(response.headers.get('content-type') ?? '') && !response.headers.has('content-encoding'));
  const answer = {
    statusCode: response.status,
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
  const cookies = response.headers.getSetCookie();
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  if (!wantsLists) return { ...answer, headers: Object.fromEntries(headers), cookies };
  const lists = headers.map(([name, value]): [string, string[]] => [name, [value]]);
  const withCookies = cookies.length > 0 ? [...lists, ['set-cookie', cookies] as const] : lists;
  return { ...answer, multiValueHeaders: Object.fromEntries(withCookies) };
}
