import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/* A map is taken along like every figure: with its address, its citation, its files, and into the page of somebody else. */

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

const DISTRICTS = '/karte?feld=eakte&gruppen=kreise&land=14';
const PINNED = '/karte?feld=eakte&gruppen=kreise&land=14&stand=2025.1';

const open = async (path: string, width = 1280, javaScriptEnabled = true) => {
  const { context, troubles } = await openWatched(browser, server.origin, { width, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return { context, page, troubles, figure: page.getByRole('figure') };
};
const titleOf = (page: Page) => page.getByRole('figure').getByRole('heading', { level: 2 }).innerText();

describe('address and citation of a map', () => {
  it('lead back to the same map of the same release, also without script', async () => {
    const { context, page } = await open(DISTRICTS);
    await page.getByText('Verlinken und zitieren').click();
    const address = await page.getByLabel('Adresse dieser Abbildung').inputValue();
    expect(address).toBe(server.origin + PINNED);
    const title = await titleOf(page);
    expect(title).toMatch(/^E-Akte: Die Kreise in Sachsen liegen zwischen /);
    const citation = await page.getByLabel('Zitat').inputValue();
    expect(citation).toContain(`${title}. Erhebungsrunde 2025, Veröffentlichungsstand 2025.1`);
    await context.close();
    const again = await open(PINNED, 1280, false);
    expect(await titleOf(again.page)).toBe(title);
    expect(await again.page.locator('[data-area="14522"]').count()).toBe(1);
    await again.context.close();
  });

  it.each(WIDTHS)('stand at %d px beside definition, files and code, accessibly', async (width) => {
    for (const path of [DISTRICTS, '/karte?feld=teilnahme']) {
      const { context, page, troubles } = await open(path, width);
      for (const summary of [/^Was zählt bei/, 'Verlinken und zitieren', 'Einbetten'])
        await page.getByText(summary).first().click();
      await page.getByText('Die Zahlen des Beispiels sind erfunden.').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it('name the picture after what it shows, and the files are those of the figure', async () => {
    const { context, page, figure } = await open(DISTRICTS);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Grafik (SVG)' }).click();
    expect((await waiting).suggestedFilename()).toBe('digitalpegel-2025.1-eakte-karte-kreise-14.svg');
    for (const ending of ['CSV', 'XLSX', 'JSON']) {
      const href = await figure.getByRole('link', { name: `${ending}, E-Akte` }).getAttribute('href');
      expect(href).toBe(`/api/releases/2025.1/figures/eakte.${ending.toLowerCase()}`);
      expect((await fetch(new URL(href ?? '', server.origin))).status).toBe(200);
    }
    await context.close();
  });
});

describe('map and comparison', () => {
  it('lead to each other with the same selection', async () => {
    const { context, page, troubles } = await open(
      '/vergleich?feld=ozg&gruppen=kreise&land=14&sortierung=wert',
    );
    const choices = page.getByRole('navigation', { name: 'Ansicht' });
    await choices.getByRole('link', { name: 'Karte', exact: true }).click();
    await page.waitForURL(`${server.origin}/karte?feld=ozg&gruppen=kreise&land=14`);
    await page.getByRole('link', { name: 'Dieselbe Auswahl als Diagramm vergleichen' }).click();
    await page.waitForURL(`${server.origin}/vergleich?feld=ozg&gruppen=kreise&land=14`);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each([
    ['/vergleich?feld=ozg&ansicht=karte', '/karte?feld=ozg'],
    ['/einbetten/vergleich?feld=ozg&stand=2025.1&ansicht=karte', '/einbetten/karte?feld=ozg&stand=2025.1'],
  ])('%s is the map', async (path, map) => {
    const answer = await fetch(server.origin + path);
    expect(answer.status).toBe(200);
    expect(answer.url).toBe(server.origin + map);
  });

  it('of size classes there is none: what suits best is shown', async () => {
    const { context, page } = await open('/vergleich?feld=ozg&gruppen=groessen&ansicht=karte');
    expect(await page.getByRole('link', { name: 'Balken' }).getAttribute('aria-current')).toBe('true');
    expect(
      await page
        .getByRole('navigation', { name: 'Ansicht' })
        .getByRole('link', { name: 'Karte', exact: true })
        .count(),
    ).toBe(0);
    await context.close();
  });
});

describe.each(WIDTHS)('by keyboard at %d px', (width) => {
  it('arrows go from area to area, Enter leads on, Escape takes it back', async () => {
    const { context, page, troubles } = await open('/karte?feld=ozg', width);
    await page.getByRole('link', { name: 'Dieselbe Auswahl' }).focus();
    await page.keyboard.press('Tab');
    const map = page.getByRole('application');
    expect(await map.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    const told = page.locator('.told strong');
    for (const [key, name] of [
      ['ArrowDown', 'Brandenburg'],
      ['ArrowLeft', 'Sachsen-Anhalt'],
      ['ArrowRight', 'Brandenburg'],
      ['ArrowUp', 'Mecklenburg-Vorpommern'],
      ['ArrowUp', 'Mecklenburg-Vorpommern'],
    ] as const) {
      await page.keyboard.press(key);
      await told.getByText(name, { exact: true }).waitFor();
    }
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await told.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/regionen\/12$/);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('in the frame of another site', () => {
  let other: Server;
  let origin: string;
  let code = '';
  beforeAll(async () => {
    other = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>Anderswo</title><body style="margin:0">${code}`);
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    if (address === null || typeof address === 'string') throw new Error('The other site has no port.');
    origin = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => new Promise((resolve) => other.close(resolve)));

  it.each([
    '/karte',
    '/karte?gruppen=kreise',
    '/karte?feld=teilnahme&gruppen=kreise&land=14',
    '/karte?feld=strategie.k.hemmnisse',
    '/vergleich?feld=eakte',
    '/vergleich?feld=eakte&gruppen=groessen&ansicht=raster',
    '/vergleich?feld=strategie.k.hemmnisse&ansicht=stufen',
    '/vergleich?feld=eakte&ansicht=verlauf',
  ])('%s has room in the code that is copied, without cookies', async (path) => {
    const { context, page } = await open(path);
    await page.getByText('Einbetten', { exact: true }).click();
    code = await page.getByLabel(/^Als Rahmen/).inputValue();
    await context.close();
    for (const width of [320, 360, 640, 1280]) {
      const reader = await browser.newContext({ viewport: { width, height: 900 }, locale: 'de-DE' });
      const there = await reader.newPage();
      await there.goto(origin, { waitUntil: 'networkidle' });
      const main = there.frameLocator('iframe').getByRole('main');
      const [needed, given] = [await main.boundingBox(), await there.locator('iframe').boundingBox()];
      expect(needed!.height, `${width} px`).toBeLessThanOrEqual(given!.height);
      expect(given!.height - needed!.height, `${width} px`).toBeLessThan(450);
      expect(await reader.cookies()).toEqual([]);
      await reader.close();
    }
  });

  it.each([1280, 360, 320])('a map is accessible at %d px, and so is its table', async (width) => {
    for (const path of ['/einbetten/karte?feld=eakte&gruppen=kreise', '/einbetten/karte?feld=teilnahme']) {
      const { context, page, troubles } = await open(path, width);
      expect(await violationsOn(page)).toEqual([]);
      await page.getByLabel('Tabelle', { exact: true }).check();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.getByRole('application').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it('may be kept long where its release is named, shows its table without script, and is not everything', async () => {
    const { headers } = await fetch(`${server.origin}/einbetten${PINNED}`);
    expect(headers.get('Cache-Control')).toContain('max-age=86400');
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    for (const path of [DISTRICTS, '/einbetten/karte?feld=gibt-es-nicht', '/einbetten/karte'])
      expect((await fetch(server.origin + path)).headers.get('Content-Security-Policy')).toContain(
        "frame-ancestors 'none'",
      );
    const { context, page } = await open(`/einbetten${PINNED}`, 360, false);
    await page.getByRole('rowheader', { name: 'Erzgebirgskreis' }).waitFor();
    expect(await page.getByRole('application').count()).toBe(0);
    await context.close();
  });

  it('all fields are the table of fields, in its colours', async () => {
    const { context, page } = await open('/einbetten/vergleich?feld=eakte&ansicht=raster&stand=2025.1', 640);
    await page.getByRole('columnheader', { name: 'Gesamtindex' }).waitFor();
    await page.getByRole('list', { name: 'Farben der Tabelle, in Punkten' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});
