import { constants, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

/** A key of a provider: `kid` names it in its key set. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function newKey(kid: string): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** The key as a key set shows it. */
export function publicJwk({ kid, publicKey }: SigningKey): Json {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

export function base64url(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

/** A token signed with RS256, whatever its header says. */
export function rs256({ privateKey }: SigningKey, header: Json, claims: unknown): string {
  const content = `${base64url(header)}.${base64url(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

export function ps256({ privateKey }: SigningKey, header: Json, claims: unknown): string {
  const content = `${base64url(header)}.${base64url(claims)}`;
  const key = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

export function hs256(secret: string, header: Json, claims: unknown): string {
  const content = `${base64url({ ...header, alg: 'HS256' })}.${base64url(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
