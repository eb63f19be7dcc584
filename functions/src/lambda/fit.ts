import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Lambda hands on 6 MB at most, base64 included: so many bytes of a body fit. */
const MOST = 4_500_000;
const zip = promisify(gzip);

/**
 * Makes an answer fit through Lambda. Whoever says nothing about encodings takes every one (RFC 9110, 12.5.3), so the
 * large files of a release are zipped for them too; whoever refuses it cannot get them this way.
 *
 * @param accepted the header `Accept-Encoding` of the request
 */
export async function fit(response: Response, accepted: string | null): Promise<Response> {
  if (response.body === null) return response;
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length <= MOST) return new Response(bytes, response);
  const isZipped = response.headers.has('Content-Encoding');
  const zipped = isZipped || accepted !== null ? undefined : await zip(bytes);
  if (zipped === undefined || zipped.length > MOST) return TOO_LARGE.clone();
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', 'gzip');
  headers.append('Vary', 'Accept-Encoding');
  headers.delete('Content-Length');
  return new Response(zipped, { status: response.status, headers });
}

const TOO_LARGE = Response.json(
  {
    type: '/probleme/not-acceptable',
    title: 'Diese Datei ist zu groß, um sie ungezippt zu übertragen',
    detail: 'Bitte fragen Sie mit „Accept-Encoding: gzip“ noch einmal.',
    status: 406,
  },
  { status: 406, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
);
