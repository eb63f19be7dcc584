import type { Browser, Page } from 'playwright-core';
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

/** Colours on each canvas, by the summary of its chart. */
const colours = (page: Page) =>
  page.locator('[role=img]:has(canvas)').evaluateAll((boxes) =>
    boxes.map((box) => {
      const canvas = box.querySelector('canvas');
      const context = canvas?.getContext('2d');
      const seen = new Set<number>();
      if (canvas && context && canvas.width > 0 && canvas.height > 0) {
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (const pixel of new Uint32Array(data.buffer)) if (pixel !== 0) seen.add(pixel);
      }
      return { chart: box.getAttribute('aria-label'), colours: seen.size };
    }),
  );

describe.each(WIDTHS)('at %d px', (width) => {
  it.each(['light', 'forced'] as const)(
    'every chart in every state is drawn and accessible in %s colours',
    async (kind) => {
      const { context, troubles } = await openWatched(browser, server.origin, { width });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      if (kind === 'forced') await page.emulateMedia({ forcedColors: 'active' });
      const response = await page.goto(`${server.origin}/diagramme`, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(200);
      expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
      await expect.poll(async () => (await colours(page)).filter((one) => one.colours < 3)).toEqual([]);
      expect((await colours(page)).length).toBeGreaterThan(40);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await violationsOn(page)).toEqual([]);
      expect([...troubles, ...said]).toEqual([]);
      await context.close();
    },
  );
});

it('no page leads to the gallery', async () => {
  for (const path of ['/', '/ergebnisse', '/methodik'])
    expect(await (await fetch(server.origin + path)).text()).not.toContain('/diagramme');
});
