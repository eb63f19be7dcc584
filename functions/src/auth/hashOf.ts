import { createHash } from 'node:crypto';

/** What is stored of a secret in a cookie: whoever reads the table cannot sign in with it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
