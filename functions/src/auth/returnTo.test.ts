import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnTo } from './returnTo.ts';

const ORIGIN = 'https://pegel.test';
const HOME = '/verwaltung';

describe('where a sign-in leads', () => {
  it.each(['/', '/verwaltung/2026?abschnitt=eakte#frage', '/ergebnisse', '/a//b', '/%2F%2Fboese.test'])(
    'is a path of this site: %s',
    (path) => {
      expect(safeReturnTo(path, ORIGIN)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'verwaltung',
    '//boese.test',
    '/\\boese.test',
    '\\\\boese.test',
    '/\t/boese.test',
    '/\n/boese.test',
    'https://boese.test',
    'https:boese.test',
    'javascript:alert(1)',
    'https://pegel.test@boese.test',
    'https://pegel.test.boese.test',
    '/.//boese.test',
    '/..//boese.test',
    '/a/..//boese.test',
    ' //boese.test',
    '\u0000//boese.test',
  ])('is the own area instead of %j', (wanted) => {
    expect(safeReturnTo(wanted, ORIGIN)).toBe(HOME);
  });

  it('is always this site as a browser reads it, in 2,000 hostile addresses', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        '.',
        '..',
        '@',
        ':',
        '?',
        '#',
        '%2f',
        '%5c',
        '\t',
        '\n',
        '\r',
        ' ',
        '\u0000',
        ';',
        '\u2028',
      ],
      ...[
        'boese.test',
        'https:',
        'http:',
        'javascript:',
        'data:',
        'pegel.test',
        'a',
        '／',
        '。',
        '[',
        ']',
        '%',
      ],
    );
    const address = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
    const rooted = address.map((rest) => `/${rest}`);
    fc.assert(
      fc.property(fc.oneof(address, rooted), (wanted) => {
        const path = safeReturnTo(wanted, ORIGIN);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
        expect(new URL(path, `${ORIGIN}/api/auth/callback`).origin).toBe(ORIGIN);
        expect(path).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 2_000 },
    );
  });
});
