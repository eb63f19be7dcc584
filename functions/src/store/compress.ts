import { gunzipSync, gzipSync } from 'node:zlib';

/** Text as compressed bytes; the same text gives the same bytes. */
export function compress(text: string): Uint8Array {
  return gzipSync(text, { level: 9 });
}

/** @throws when the bytes are no compressed text */
export function decompress(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString('utf8');
}
