import fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import Letter from './Letter.svelte';
import { qrPath } from './qrPath.ts';
import { typedLink } from './typedLink.ts';

const LINK = 'https://pegel.example/einladung#kJ1lO0IeXAMPLE-token_43zeichenLang0123456789ab';

it('writes a link in groups that make up the whole', () => {
  expect(typedLink(LINK)).toEqual({
    address: 'https://pegel.example/einladung#',
    groups: ['kJ1lO', '0IeXA', 'MPLE-', 'token', '_43ze', 'ichen', 'Lang0', '12345', '6789a', 'b'],
  });
  expect(typedLink('https://pegel.example/')).toEqual({ address: 'https://pegel.example/', groups: [] });
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true }), (link) => {
      const { address, groups } = typedLink(link);
      expect(address + groups.join('')).toBe(link);
    }),
  );
});

it('draws a QR code with its three corners and an empty margin of four', () => {
  const { size, path } = qrPath(LINK);
  const modules = size - 8;
  expect((modules - 17) % 4).toBe(0);
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true);
  expect(path).toMatch(`M${String(size - 11)} 4h7v1h-7z`);
  expect(path).toMatch(`M4 ${String(size - 5)}h7v1h-7z`);
  const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, h]) => [
    Number(x),
    Number(y),
    Number(h),
  ]);
  for (const [x = 0, y = 0, length = 0] of places) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
  }
});

it('says in the letter who invites whom, until when, and whom to ask', () => {
  const { body } = render(Letter, {
    props: {
      unitName: 'Amt <Beispiel>',
      roleName: 'Bearbeitung',
      inviterName: 'Erika Beispiel',
      link: LINK,
      expiresAt: '2026-12-08T23:00:00.000Z',
      date: '2026-11-25T10:00:00.000Z',
      edition: 2026,
      operator: {
        name: 'Verein',
        address: 'Weg 1, 01067 Dresden',
        email: 'post@verein.example',
        phone: '+49 351 1',
      },
    },
  });
  const words = body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  for (const part of [
    'Amt &lt;Beispiel>',
    'Bearbeitung',
    'Erika Beispiel lädt Sie ein',
    '25. November 2026',
    'bis 8. Dezember 2026, 24 Uhr',
    'pegel.example',
    'Verein, Weg 1, 01067 Dresden',
    'post@verein.example, Telefon +49 351 1',
  ])
    expect(words).toContain(part);
  expect(body).toMatch('aria-label="QR-Code mit dem Einladungslink"');
  expect(body).not.toMatch(/ style=|undefined/);
  expect(words).not.toMatch('Demodaten');
});
