import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, violationsOn, WIDTHS } from '../builders/browser.ts';
import { readCsv } from '../builders/readCsv.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/* A figure is taken along: as a picture, with its address, with its citation, and into the page of somebody else. */

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

const FIGURE = '/vergleich?feld=eakte&ansicht=balken';
const COURSE = '/vergleich?feld=eakte&ansicht=verlauf';
const EMBEDDED = '/einbetten/vergleich?feld=eakte&stand=2025.1';

const open = async (path: string, width = 1280) => {
  const { context, troubles } = await openWatched(browser, server.origin, { width });
  const page = await context.newPage();
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
  return { context, page, troubles, figure: page.getByRole('figure').first() };
};

async function download(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await waiting).path();
}

describe.each(WIDTHS)('a figure at %d px', (width) => {
  it('is downloaded as PNG with twice the pixels of the page, at least 1280, and says what it shows', async () => {
    const { context, page, troubles, figure } = await open(FIGURE, width);
    const png = await readFile(await download(page, 'Bild (PNG)'));
    const shown = Math.round((await figure.boundingBox())!.width);
    expect(png.readUInt32BE(16)).toBe(2 * Math.max(640, shown));
    expect(png.toString('utf8')).toContain('iTXtTitle\0\0\0de\0\0E-Akte: Die Länder liegen zwischen');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each([
    [FIGURE, 'Brandenburg'],
    ['/ergebnisse', 'BB Brandenburg'],
    [COURSE, 'MV'],
    ['/vergleich?feld=eakte&gruppen=groessen&ansicht=raster', 'Landkreise'],
  ])('%s is downloaded as SVG whose lines are lines and whose texts are texts', async (address, text) => {
    const { context, page, troubles, figure } = await open(address, width);
    const title = await figure.getByRole('heading', { level: 2 }).innerText();
    const summary = await figure.locator('[role="img"]').getAttribute('aria-label');
    const path = await download(page, 'Grafik (SVG)');
    const reader = await browser.newPage();
    const svg = await readFile(path);
    await reader.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
    const all = (name: string) => reader.locator(name).allTextContents();
    expect(await reader.evaluate('document.documentElement.nodeName')).toBe('svg');
    expect([await all('title'), await all('desc')]).toEqual([[title], [summary]]);
    const texts = await all('text');
    expect(texts).toContain(text);
    expect(texts.join(' ')).toMatch(/Quelle: Digitalpegel (2018 bis )?2025\. Demodaten – synthetisch/);
    expect(await reader.locator('path, rect').count()).toBeGreaterThan(10);
    expect(await reader.locator('image, foreignObject, script, a').count()).toBe(0);
    expect(svg.toString()).not.toMatch(/NaN|undefined|Infinity/);
    await reader.close();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('says in full what counts, what its interval means and how to take it along, accessibly', async () => {
    const { context, page } = await open(FIGURE, width);
    for (const summary of [
      'Was zählt bei „E-Akte“?',
      'Was das Intervall bedeutet',
      'Verlinken und zitieren',
      'Einbetten',
    ])
      await page.getByText(summary, { exact: true }).click();
    await page.getByText('Die Zahlen des Beispiels sind erfunden.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await context.close();
  });
});

describe('address and citation', () => {
  it('are copied, and the address leads back to the same figure of the same release', async () => {
    const { context, page, figure } = await open(FIGURE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Verlinken und zitieren').click();
    await page.getByRole('button', { name: 'Adresse kopieren' }).click();
    await page.getByText('Kopiert.').waitFor();
    const address = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(address).toBe(`${server.origin}/vergleich?feld=eakte&stand=2025.1&ansicht=balken`);
    const title = await figure.getByRole('heading', { level: 2 }).innerText();
    await page.goto(address);
    expect(await figure.getByRole('heading', { level: 2 }).innerText()).toBe(title);
    const citation = () => page.getByLabel('Zitat').inputValue();
    expect(await citation()).toContain(`${title}. Erhebungsrunde 2025, Veröffentlichungsstand 2025.1`);
    // The day comes with the script, after the page.
    await expect.poll(citation).toMatch(/abgerufen am \d{1,2}\. \p{L}+ \d{4}\.$/u);
    await context.close();
  });

  it('can be marked by hand where there is no clipboard, and stand there without script', async () => {
    const { context, page } = await open('/impressum');
    await page.addInitScript({
      content: 'Object.defineProperty(navigator, "clipboard", { value: undefined })',
    });
    await page.goto(server.origin + FIGURE, { waitUntil: 'networkidle' });
    await page.getByText('Verlinken und zitieren').click();
    await page.getByRole('button', { name: 'Zitat kopieren' }).click();
    await page.getByText('Der Text ist markiert.').waitFor();
    const marked = await page.evaluate(
      'document.activeElement.selectionEnd - document.activeElement.selectionStart > 100',
    );
    expect(marked).toBe(true);
    await context.close();
    const html = await (await fetch(server.origin + FIGURE)).text();
    expect(html).toMatch(/<textarea[^>]*readonly[^>]*>https?:\/\/[^<]*stand=2025\.1/);
    expect(html).toContain('&lt;iframe src=');
    expect(html).toContain('&lt;table>');
  });
});

describe('a course', () => {
  it.each([
    COURSE,
    '/vergleich?feld=eakte&ansicht=steigung',
    '/regionen/14',
    '/fragen/eakte.konzept.rollout',
  ])(
    'on %s has files with its numbers, an address with all its releases and a frame that shows the same',
    async (path) => {
      const { context, page, troubles } = await open(path);
      const figure = page.getByRole('figure').filter({ has: page.getByText('nach Jahren:') });
      if ((await figure.count()) === 0) return context.close();
      const waiting = page.waitForEvent('download');
      await figure.getByRole('link', { name: /^CSV/ }).click();
      const file = await waiting;
      expect(file.suggestedFilename()).toMatch(/^digitalpegel-20\d\d\.1-2025\.1-[a-z.]+\.csv$/);
      const [head = [], ...rows] = readCsv(await readFile(await file.path(), 'utf8'), ',');
      const cells = await shownIn(figure);
      const at = (name: string) => head.indexOf(name);
      const ofGroup = (label: string) => rows.filter((row) => row[at('gruppe')] === label);
      expect(cells.length).toBeGreaterThan(0);
      for (const [label, shown] of cells)
        expect(shown).toEqual(ofGroup(label).map((row) => germanPoints(row[at('wert')]!)));
      await figure.getByText('Verlinken und zitieren').click();
      const address = await figure.getByLabel('Adresse dieser Abbildung').inputValue();
      expect(address).toContain('stand=2025.1&reihe=2018.1_2019.1_');
      expect(await figure.getByLabel('Zitat').inputValue()).toMatch(
        /Quelle: Digitalpegel 20\d\d (bis|und) 2025\./,
      );
      const title = await figure.getByRole('heading', { level: 2 }).innerText();
      await page.goto(address);
      expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(title);
      await page.goto(address.replace('/vergleich', '/einbetten/vergleich'));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(troubles).toEqual([]);
      await context.close();
    },
  );
});

/** Name and values of each row of a table of years; a sign is no value. */
async function shownIn(figure: Locator): Promise<(readonly [string, readonly string[]])[]> {
  const rows = await figure.locator('tbody tr:has(.mean)').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').allInnerTexts();
      const values = cells.map((cell) => /^\s*([\d.]+,\d)/.exec(cell)?.[1] ?? '');
      return [(await row.getByRole('rowheader').innerText()).trim(), values] as const;
    }),
  );
}

const germanPoints = (value: string): string =>
  value === '' ? '' : Number(value).toFixed(1).replace('.', ',');

describe('what a release says beside its figures', () => {
  it.each(['#eakte', '#veraenderung', '#teilnahme'])('%s has its release, files and address', async (id) => {
    const { context, page, troubles } = await open('/ergebnisse');
    const figure = page.getByRole('figure').filter({ has: page.locator(id) });
    await figure
      .getByText(/Veröffentlichungsstand 2025\.1.*Quelle: Digitalpegel 2025/)
      .first()
      .waitFor();
    expect(await figure.getByText(/n = [\d.]+( bis [\d.]+)? von N = 987/).count()).toBeGreaterThan(0);
    for (const ending of ['csv', 'xlsx', 'json']) {
      const link = figure.getByRole('link', { name: new RegExp(`^${ending}`, 'i') });
      const answer = await fetch(server.origin + ((await link.getAttribute('href')) ?? ''));
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([
        200,
        expect.stringContaining('immutable'),
      ]);
    }
    await figure.getByText('Verlinken und zitieren').click();
    expect(await figure.getByLabel('Adresse dieser Abbildung').inputValue()).toBe(
      `${server.origin}/ergebnisse?stand=2025.1${id}`,
    );
    expect(await figure.getByRole('button', { name: 'Bild (PNG)' }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('on paper', () => {
  it('a figure has its light chart, table, source and address on one sheet and no controls', async () => {
    const { context, page, figure } = await open(COURSE);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 673, height: 986 });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect((await figure.boundingBox())!.height).toBeLessThan(986);
    expect(await figure.getByRole('button').count()).toBe(0);
    await figure.getByText(/^http.*stand=2025\.1&reihe=2018\.1_.*_2025\.1&ansicht=verlauf$/).waitFor();
    const { width } = (await figure.locator('canvas').boundingBox())!;
    expect(width).toBeLessThanOrEqual(673);
    await context.close();
  });
});

describe('in the frame of another site', () => {
  let other: Server;
  let origin: string;
  beforeAll(async () => {
    other = createServer((request, response) => {
      const framed = new URL(request.url ?? '/', 'http://x').searchParams.get('rahmen') ?? '';
      response.setHeader('Content-Type', 'text/html');
      response.end(
        `<!doctype html><iframe width="320" height="700" src="${server.origin}${framed}"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    if (address === null || typeof address === 'string') throw new Error('The other site has no port.');
    origin = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => new Promise((resolve) => other.close(resolve)));

  const framed = async (path: string) => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await page.goto(`${origin}/?rahmen=${encodeURIComponent(path)}`, { waitUntil: 'networkidle' });
    return { context, page, frame: page.frameLocator('iframe') };
  };

  it.each([
    EMBEDDED,
    `${EMBEDDED}&ansicht=verlauf`,
    '/einbetten/vergleich?feld=eakte.konzept.rollout&gruppen=groessen',
  ])('%s is shown, small, without cookies, and leads back', async (path) => {
    const { context, frame } = await framed(path);
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await frame.getByRole('link').getAttribute('rel')).toBe('noopener');
    expect(await frame.getByRole('link').getAttribute('target')).toBe('_blank');
    expect(await frame.getByRole('navigation').count()).toBe(0);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('changes between chart and table', async () => {
    const { context, frame } = await framed(EMBEDDED);
    await frame.getByRole('img').waitFor();
    expect(await frame.getByRole('table').count()).toBe(0);
    await frame.getByLabel('Tabelle', { exact: true }).check();
    await frame.getByRole('rowheader', { name: 'Brandenburg' }).waitFor();
    expect(await frame.getByRole('img').count()).toBe(0);
    await context.close();
  });

  it.each(['/', FIGURE, COURSE, '/anmelden', '/einbetten/vergleich?feld=gibt-es-nicht'])(
    '%s is not shown',
    async (path) => {
      const { headers } = await fetch(server.origin + path);
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      const { context, page } = await framed(path);
      await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
      await context.close();
    },
  );

  it.each([1280, 360, 320])('is accessible and fits at %d px', async (width) => {
    for (const path of [EMBEDDED, `${EMBEDDED}&ansicht=verlauf`]) {
      const { context, page, troubles } = await open(path, width);
      expect(await violationsOn(page)).toEqual([]);
      await page.getByLabel('Tabelle', { exact: true }).check();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(troubles).toEqual([]);
      await context.close();
    }
  });

  it('may be kept long where its release is named, and shows the table without script', async () => {
    const { headers } = await fetch(server.origin + EMBEDDED);
    expect(headers.get('Cache-Control')).toContain('max-age=86400');
    expect(headers.get('Set-Cookie')).toBeNull();
    const latest = await fetch(`${server.origin}/einbetten/vergleich?feld=eakte`);
    expect(latest.headers.get('Cache-Control')).toContain('max-age=60,');
    const { context } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin + EMBEDDED);
    await page.getByRole('rowheader', { name: 'Brandenburg' }).waitFor();
    await context.close();
  });
});
