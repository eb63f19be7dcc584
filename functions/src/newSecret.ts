import { randomBytes } from 'node:crypto';

/** 256 random bits, base64url: nobody guesses it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
