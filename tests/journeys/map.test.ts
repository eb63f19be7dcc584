import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, signInAs, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * The map of the results and that of the response rate: with a pointer, by keyboard alone, and without script.
 */

const DISTRICTS = '/karte?gruppen=kreise';
/** Bytes on the wire of a first visit. */
const BUDGET = 150_000;

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

async function open(path: string, width: number, javaScriptEnabled = true) {
  const { context, troubles } = await openWatched(browser, server.origin, { width, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return { context, page, troubles };
}

/** How many colours the map has, and a sum that changes with the picture. */
const pictureOf = (page: Page) =>
  page.evaluate<{ colours: number; sum: number }>(`(() => {
    const canvas = document.querySelector('.map canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const pixels = new Uint32Array(data.buffer);
    let sum = 0;
    pixels.forEach((pixel, i) => (sum = (sum + pixel * (i % 97)) % 1e9));
    return { colours: new Set(pixels).size, sum };
  })()`);

describe.each(WIDTHS)('at %d px', (width) => {
  it('the map is drawn, a tap tells the value below it, and the table says the same', async () => {
    const { context, page, troubles } = await open('/karte?feld=ozg', width);
    expect((await pictureOf(page)).colours).toBeGreaterThan(10);
    expect(await violationsOn(page)).toEqual([]);
    const box = await page.locator('.map canvas').boundingBox();
    const { x, y } = { x: box!.width * 0.6, y: box!.height * 0.8 };
    await page.locator('.map canvas').click({ position: { x, y } });
    const told = page.locator('.told');
    await told.getByText('Sachsen', { exact: true }).waitFor();
    const row = page.locator('[data-area="14"]');
    expect(await told.innerText()).toContain(await row.locator('strong').innerText());
    expect(await told.getByRole('link').getAttribute('href')).toBe('/regionen/14');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('a keyboard goes through the table, and the map sets off where it is', async () => {
    const { context, page, troubles } = await open(DISTRICTS, width);
    const before = await pictureOf(page);
    const links = page.locator('[data-area] a');
    expect(await links.count()).toBe(75);
    await page.getByLabel('Veröffentlichungsstand').focus();
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      if (await links.first().evaluate((link) => link === link.ownerDocument.activeElement)) break;
    }
    expect(await links.first().evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    expect((await pictureOf(page)).sum).not.toBe(before.sum);
    const place = await links.first().innerText();
    await page.locator('.told', { hasText: place }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('choosing a measure and districts changes the address and what is shown', async () => {
    const { context, page, troubles } = await open('/karte', width);
    await page.getByLabel('Ebene').selectOption('kreise');
    await page.waitForURL(/gruppen=kreise/);
    await page.getByLabel('Kennzahl').selectOption('dsgvo');
    await page.waitForURL(/feld=dsgvo/);
    await page
      .getByRole('heading', { level: 2, name: /^Datenschutz.*: Die Kreise liegen zwischen / })
      .waitFor();
    await page.getByLabel('Ausschnitt').selectOption('14');
    await page.waitForURL(/land=14/);
    await page.locator('[data-area="13071"]').waitFor({ state: 'detached' });
    expect(await page.locator('[data-area] a').count()).toBe(13);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('without script the table says everything, and the form still works', async () => {
    const { context, page } = await open(DISTRICTS, width, false);
    expect(await page.locator('[data-area] a').count()).toBe(75);
    expect(await page.locator('.map canvas').isVisible()).toBe(false);
    await page.getByLabel('Ebene').selectOption('laender');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/gruppen=laender/);
    expect(await page.locator('[data-area] a').count()).toBe(5);
    await context.close();
  });
});

it.each(['/karte', DISTRICTS, '/karte?feld=teilnahme&gruppen=kreise'])(
  '%s weighs no more than 150 kB',
  async (path) => {
    const { context } = await openWatched(browser, server.origin);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    expect((await pictureOf(page)).colours).toBeGreaterThan(10);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
    await context.close();
  },
);

it.each(WIDTHS)(
  'an analyst sees at %d px which districts lack answers, on the map and in the table',
  async (width) => {
    const { context, troubles } = await openWatched(browser, server.origin, { width });
    const page = await context.newPage();
    await signInAs(page, server.origin, 'Ada Auswertung');
    await page.goto(`${server.origin}/geschaeftsstelle/ruecklauf?jahr=2025`, { waitUntil: 'networkidle' });
    expect((await pictureOf(page)).colours).toBeGreaterThan(10);
    expect(await page.getByRole('table', { name: 'Rücklauf nach Kreisen' }).getByRole('row').count()).toBe(
      76,
    );
    await page
      .getByRole('table', { name: 'Rücklauf nach Kreisen' })
      .getByText(/^noch \d+ bis zum Ziel$/)
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(troubles).toEqual([]);
    await context.close();
  },
);
