import { strictJson } from './strictJson.ts';

/** Largest body, in bytes. */
const MAX_BODY = 256 * 1024;

export type Reading =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'wrong-content-type' | 'too-large' | 'malformed-request' };

/**
 * Reads a body of JSON. Its size is measured while it arrives, whatever the request says about it; text that is
 * not UTF-8 and JSON that is ambiguous are refused.
 */
export async function readJson(request: Request): Promise<Reading> {
  if (!isJson(request.headers.get('content-type') ?? '')) return { kind: 'wrong-content-type' };
  const bytes = await readBytes(request.body);
  return bytes === 'too-large' ? { kind: bytes } : parse(bytes);
}

function isJson(contentType: string): boolean {
  return /^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(contentType);
}

async function readBytes(body: Request['body']): Promise<Uint8Array | 'too-large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.byteLength;
    if (size > MAX_BODY) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* chunksOf(body: Request['body']): AsyncGenerator<Uint8Array> {
  for await (const chunk of body ?? []) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body consists of bytes.');
    yield chunk;
  }
}

function parse(bytes: Uint8Array): Reading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'read', value: strictJson(text) };
  } catch {
    return { kind: 'malformed-request' };
  }
}
