import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

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

/** In the page: how many colours there are on each canvas, beside what its chart says it shows. */
const COLOURS = `[...document.querySelectorAll('[role=img]:has(canvas)')].map((box) => {
  const canvas = box.querySelector('canvas');
  const copy = new OffscreenCanvas(Math.max(1, canvas.width), Math.max(1, canvas.height));
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const seen = new Set(new Uint32Array(data.buffer));
  seen.delete(0);
  return { chart: box.getAttribute('aria-label'), colours: seen.size };
})`;

interface Seen {
  readonly chart: string;
  readonly colours: number;
}

/** A chart that nothing was drawn on has none, an axis alone hardly more than one. */
const LEAST = 3;

describe.each(WIDTHS)('at %d px', (width) => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['chosen', { forcedColors: 'active' }],
  ] as const)('every chart in every state is drawn and accessible in %s colours', async (_, media) => {
    const { context, troubles } = await openWatched(browser, server.origin, { width });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.emulateMedia(media);
    const response = await page.goto(`${server.origin}/diagramme`, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    const seen = () => page.evaluate<Seen[]>(COLOURS);
    const blank = async () => (await seen()).filter(({ colours }) => colours < LEAST);
    await expect.poll(blank, { timeout: 30_000 }).toEqual([]);
    expect((await seen()).length).toBeGreaterThan(40);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
    expect([...troubles, ...said]).toEqual([]);
    await context.close();
  });
});

it('no page leads to the gallery', async () => {
  for (const path of ['/', '/ergebnisse', '/methodik'])
    expect(await (await fetch(server.origin + path)).text()).not.toContain('/diagramme');
});
