/** More than any answer of a provider, in bytes. */
const MOST_BYTES = 512 * 1024;

interface Options {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly redirect: 'manual';
  readonly signal?: AbortSignal;
}

/**
 * Calls the identity provider. It is believed within limits: no redirect is followed, and an answer that is far
 * too long is not read to its end.
 *
 * @throws {TypeError} when the answer is too long or nobody answers
 */
export async function providerFetch(
  url: string,
  { method, headers, body, signal }: Options,
): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    ...(signal && { signal }),
    ...((typeof body === 'string' || body instanceof URLSearchParams) && { body }),
  });
  if (response.body === null) return response;
  const { status, statusText } = response;
  return new Response(await readBytes(response.body), { status, statusText, headers: response.headers });
}

async function readBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new TypeError('The answer of the provider is too long.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
