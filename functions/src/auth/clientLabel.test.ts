import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientLabel } from './clientLabel.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('what a session is recognised by', () => {
  it.each([
    ['Firefox unter Windows', `${WINDOWS}; rv:145.0) Gecko/20100101 Firefox/145.0`],
    ['Chrome unter Windows', `${WINDOWS}) ${KIT} Chrome/142.0.0.0 Safari/537.36`],
    ['Edge unter Windows', `${WINDOWS}) ${KIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`],
    ['Opera unter macOS', `${MAC} ${KIT} Chrome/142.0.0.0 Safari/537.36 OPR/125.0.0.0`],
    ['Safari unter macOS', `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15`],
    [
      'Safari unter iOS',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
    ],
    [
      'Samsung Internet unter Android',
      `Mozilla/5.0 (Linux; Android 10; K) ${KIT} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`,
    ],
    ['Chrome unter Linux', `Mozilla/5.0 (X11; Linux x86_64) ${KIT} Chrome/142.0.0.0 Safari/537.36`],
    [
      'Chrome unter ChromeOS',
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${KIT} Chrome/142.0.0.0 Safari/537.36`,
    ],
    ['Firefox', 'Firefox/145.0'],
    ['Unbekanntes Gerät', 'curl/8.17.0'],
    ['Unbekanntes Gerät', ''],
    ['Unbekanntes Gerät', undefined],
  ])('is %s', (label, userAgent) => {
    expect(clientLabel(userAgent)).toBe(label);
  });

  it('is one of a few words, whatever the browser says of itself', () => {
    const words =
      /^(Unbekanntes Gerät|(Edge|Opera|Samsung Internet|Firefox|Chrome|Safari)( unter (Windows|Android|iOS|iPadOS|macOS|ChromeOS|Linux))?)$/;
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('Firefox/1', 'Windows', '<script>', 'Version/1', ' Safari/1', '\n', 'Anna Beispiel'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(clientLabel(pieces.join(' '))).toMatch(words);
      }),
      { numRuns: 2_000 },
    );
  });
});
