import { expect, it } from 'vitest';
import { isFormPage, neededFiles } from './offlineForm.ts';

it.each(['/verwaltung', '/erhebung/2026/eakte', '/erhebung/2026/pruefen'])(
  'serves %s without network',
  (path) => {
    expect(isFormPage(path)).toBe(true);
  },
);

it.each([
  '/',
  '/verwaltungen',
  '/verwaltungen/14730',
  '/ergebnisse',
  '/api/session',
  '/erhebung',
  '/anmelden',
])('leaves %s alone', (path) => {
  expect(isFormPage(path)).toBe(false);
});

it('keeps the program without the glyphs of rare letters', () => {
  const files = ['_app/a.js', '_app/fira-sans-latin-ext-400.woff2'].map((path) => ({ path }));
  expect(neededFiles(files)).toEqual(['/_app/a.js']);
});
