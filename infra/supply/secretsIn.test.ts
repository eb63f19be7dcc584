import { describe, expect, it } from 'vitest';
import { secretsIn } from './secretsIn.ts';

/** Put together here, so that this file holds none. */
const times = (text: string, count: number): string => text.repeat(count);
const planted: readonly (readonly [string, readonly string[]])[] = [
  ['private key', ['-----BEGIN RSA', ' PRIVATE KEY-----']],
  ['private key', ['-----BEGIN', ' PRIVATE KEY-----']],
  ['AWS access key', ['AKIA', 'ABCDEFGH23456789']],
  ['AWS secret key', ['aws_secret_access_key = ', times('a1B2', 10)]],
  ['GitHub token', ['ghp_', times('a1B2', 9)]],
  ['GitLab token', ['glpat-', times('a1B2', 5)]],
  ['npm token', ['npm_', times('a1B2', 9)]],
  ['npm token', ['//registry.npmjs.org/:_authToken=', times('a1B2', 5)]],
  ['Slack token', ['xoxb-', '1234567890']],
  ['Google key', ['AIza', times('a1B2c', 7)]],
  ['signed token', ['eyJhbGciOiJIx1', '.eyJzdWIiOiIx1x', '.', times('a1B2', 6)]],
  ['password in an address', ['smtps://pegel:', 'h4lloWelt@mail.example']],
  ['secret in a setting', ["client_secret: '", times('a1B2', 7), "'"]],
];

describe('a secret', () => {
  it.each(planted)('%s is found, with its line', (kind, parts) => {
    expect(secretsIn(`first\nsecond ${parts.join('')}\n`)).toEqual([{ kind, line: 2 }]);
  });

  it('is none where there is only talk of one, a placeholder or a checksum', () => {
    const harmless = [
      'SMTP_URL=smtps://… oder smtp://nutzer:…@server',
      'const url = `smtp://${user}:${password}@host`',
      "clientSecret: 'geheim'",
      '"integrity": "sha512-abc+/def=="',
      'const token = newSecret();',
      `hash: '${'0123456789abcdef'.repeat(4)}'`,
      'http://127.0.0.1:8080/a@b',
    ];
    expect(secretsIn(harmless.join('\n'))).toEqual([]);
  });
});
