import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { COMPARISONS, DISTRICT_COMPARISONS, RESULTS_PAGES } from '../builders/resultsPages.ts';

const PAGES = [
  '/',
  '/verwaltungen',
  '/verwaltungen?suche=görlitz',
  '/verwaltungen/146260110110',
  '/anmelden',
  '/anmelden?fehler=abgelaufen',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/abschied',
  '/anmelden?fehler=zu-oft&warten=42',
  ...RESULTS_PAGES,
  ...COMPARISONS,
  ...DISTRICT_COMPARISONS,
];

/** A style that shows what is marked as hidden makes axe none the wiser. */
const HIDDEN_BUT_SHOWN = `[...document.querySelectorAll('[hidden]')]
  .filter((element) => getComputedStyle(element).display !== 'none').map(({ outerHTML }) => outerHTML.slice(0, 80))`;

let server: LocalServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer(await copyOfDemoData(inject('demoData')));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await removeData(server.dataDirectory);
});

describe.each(WIDTHS)('at %d px', (width) => {
  it.each(PAGES)('%s is accessible, calls no other host and breaks no content policy', async (path) => {
    const { context, troubles } = await openWatched(browser, server.origin, { width });
    const page = await context.newPage();
    const response = await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await page.evaluate(HIDDEN_BUT_SHOWN)).toEqual([]);
    expect(await page.title()).toContain('Digitalpegel');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

it.each(PAGES)('%s says without script what it says with it', async (path) => {
  const { context } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + path);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).not.toBe('');
    expect(await page.getByRole('main').innerText()).not.toBe('');
  }
  await context.close();
});

it('a page that does not exist says so in German and is accessible', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, { expected: [404] });
  const page = await context.newPage();
  const response = await page.goto(`${server.origin}/gibt-es-nicht`, { waitUntil: 'networkidle' });
  expect(response?.status()).toBe(404);
  expect(await violationsOn(page)).toEqual([]);
  expect(await page.getByRole('main').innerText()).toMatch(/nicht gefunden|gibt es nicht/i);
  expect(troubles).toEqual([]);
  await context.close();
});

it('security.txt names where to report a weakness', async () => {
  const response = await fetch(`${server.origin}/.well-known/security.txt`);
  expect(response.headers.get('Content-Type')).toContain('text/plain');
  expect(await response.text()).toMatch(/^Contact: mailto:\S+@\S+\nExpires: \d{4}-/);
});

it('old addresses of the results lead to the comparison that shows the same', async () => {
  const { context, troubles } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  for (const [old, now] of [
    ['/ergebnisse?feld=eakte&ansicht=verteilung', '/vergleich?feld=eakte&ansicht=verteilung'],
    ['/ergebnisse/entwicklung?feld=eakte', '/vergleich?feld=eakte&ansicht=verlauf'],
    ['/ergebnisse/entwicklung', '/vergleich?ansicht=verlauf'],
  ] as const) {
    await page.goto(server.origin + old);
    expect(page.url()).toBe(server.origin + now);
    const view = page.getByRole('navigation', { name: 'Ansicht' });
    expect(await view.locator('[aria-current]').innerText()).toBe(
      old.includes('verteilung') ? 'Mittlere Hälfte' : 'Verlauf',
    );
  }
  expect(troubles).toEqual([]);
  await context.close();
});
