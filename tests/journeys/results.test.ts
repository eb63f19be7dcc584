import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { COMPARISONS, RESULTS_PAGES } from '../builders/resultsPages.ts';

/* Somebody understands the year, an analyst explores it with the keyboard alone, and both can do so without script. */

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

/** Goes on by keyboard until the focus is on what is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

/** Chooses in the list that has the focus, by typing how the choice begins. */
const choose = async (page: Page, list: string, beginning: string) => {
  await tabTo(page, list);
  await page.keyboard.type(beginning);
};

const chosen = (page: Page, list: string) => page.locator(`${list} option:checked`).innerText();
const rowsOf = async (page: Page) =>
  (await page.getByRole('figure').getByRole('table').first().getByRole('rowheader').allInnerTexts()).map(
    (row) => row.trim(),
  );

describe.each(WIDTHS)('at %d px', (width) => {
  it.each([true, false])(
    'a citizen goes from the year to the Länder and to the own district (script: %s)',
    async (javaScriptEnabled) => {
      const { context, troubles } = await openWatched(browser, server.origin, { width, javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(server.origin);
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByText('Ergebnisse').click();
      await page
        .getByRole('heading', { level: 1, name: 'Wo stehen wir auf dem Weg zur Digitalisierung?' })
        .waitFor();
      await page
        .getByRole('link', { name: /^Nach Ländern/ })
        .first()
        .click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await rowsOf(page)).toEqual(expect.arrayContaining(['Brandenburg', 'Sachsen', 'Thüringen']));

      await page.getByRole('navigation', { name: 'Ergebnisse' }).getByText('Regionen').click();
      await page.getByLabel('Gemeinde, Stadt, Amt oder Landkreis').fill('Brandenburg an der Havel');
      await page.getByRole('button', { name: 'Suchen' }).click();
      await page.getByRole('region', { name: '1 Treffer' }).getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: 'Stadt Brandenburg an der Havel' }).waitFor();
      const note = page.getByRole('note').filter({ hasText: 'Keine eigenen Werte' });
      await note.getByText('Unten stehen die Werte für: Übrige Kreise in Brandenburg.').waitFor();
      await note.getByRole('link', { name: 'Zum Profil von Brandenburg' }).click();
      await page.getByRole('heading', { level: 1, name: 'Brandenburg', exact: true }).waitFor();
      await page.getByRole('figure').first().getByRole('table').waitFor();
      expect(await page.getByText('Keine eigenen Werte').count()).toBe(0);
      expect(troubles).toEqual([]);
      await context.close();
    },
  );

  it('an analyst compares by keyboard alone, and the address keeps everything', async () => {
    const { context, troubles } = await openWatched(browser, server.origin, { width });
    const page = await context.newPage();
    await page.goto(`${server.origin}/vergleich`, { waitUntil: 'networkidle' });
    await choose(page, '#feld', 'Datenschutz');
    await choose(page, '#gruppen', 'Verwaltungstypen');
    await choose(page, '#land', 'Sachsen');
    await tabTo(page, 'form.chooser button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/land=14/);
    await tabTo(page, 'a[href*="ansicht=punkte"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/ansicht=punkte/);
    await tabTo(page, 'a[href*="sortierung=wert"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sortierung=wert/);
    await choose(page, '#hervor', 'Gemeinde');
    await tabTo(page, 'form.highlight button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/hervor=/);
    expect(await violationsOn(page)).toEqual([]);

    const query = Object.fromEntries(new URL(page.url()).searchParams);
    expect(query).toMatchObject({ gruppen: 'arten', land: '14', ansicht: 'punkte', sortierung: 'wert' });
    const seen = async () => ({
      choices: await Promise.all(['#feld', '#gruppen', '#land', '#hervor'].map((list) => chosen(page, list))),
      current: await page.locator('.controls [aria-current]').allInnerTexts(),
      title: await page.getByRole('figure').getByRole('heading', { level: 2 }).innerText(),
      rows: await rowsOf(page),
    });
    const before = await seen();
    expect(before.choices.slice(1)).toEqual([
      'Verwaltungstypen',
      'Sachsen',
      expect.stringMatching(/^Gemeinde/),
    ]);
    expect(before.choices[0]).toMatch(/^Datenschutz/);
    expect(before.current).toEqual(['Punkte', 'nach Wert']);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await seen()).toEqual(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('without script a comparison is chosen, sorted and set off, and the table holds the numbers', async () => {
    const { context } = await openWatched(browser, server.origin, { width, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.origin}/vergleich`);
    await page.getByLabel('Was wird verglichen?').selectOption('dsgvo');
    await page.getByLabel('Nach', { exact: true }).selectOption('groessen');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/gruppen=groessen/);
    await page.getByRole('navigation', { name: 'Ansicht' }).getByText('Punkte').click();
    await page.getByRole('navigation', { name: 'Reihenfolge' }).getByText('nach Wert').click();
    await page.getByLabel('Hervorheben').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.waitForURL(/hervor=/);
    const query = new URL(page.url()).searchParams;
    expect([query.get('feld'), query.get('ansicht'), query.get('sortierung')]).toEqual([
      'dsgvo',
      'punkte',
      'wert',
    ]);
    const cells = await page.getByRole('figure').getByRole('table').first().getByRole('cell').allInnerTexts();
    expect(cells.filter((cell) => /^\d+,\d/.test(cell.trim())).length).toBeGreaterThan(2);
    expect(await page.locator('canvas').first().isVisible()).toBe(false);
    await context.close();
  });
});

/** Pages on which every number of a figure stands in a table. */
const WITH_TABLE = [...RESULTS_PAGES, ...COMPARISONS].filter(
  (path) => !/^\/(regionen($|\?)|glossar|methodik|aenderungen)/.test(path),
);

it.each(WITH_TABLE)('%s has its numbers in a table without script', async (path) => {
  const { context } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin + path);
  const numbers = (await page.getByRole('table').getByRole('cell').allInnerTexts()).filter((cell) =>
    /\d/.test(cell),
  );
  expect(numbers.length).toBeGreaterThan(4);
  await context.close();
});

it.each(['/glossar', '/verwaltungen', '/anmelden', '/konto', '/gibt-es-nicht', '/fragen/gibt.es.nicht'])(
  '%s says that everything is invented',
  async (path) => {
    const { context } = await openWatched(browser, server.origin, { expected: [404, 401] });
    const page = await context.newPage();
    await page.goto(server.origin + path);
    await page.getByText('Demodaten – synthetisch.').first().waitFor();
    await context.close();
  },
);

it('an address that means nothing here says so, and what is shown instead, without script', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  const page = await context.newPage();
  const noteOn = async (path: string): Promise<string> => {
    await page.goto(server.origin + path);
    return (await page.getByRole('note').first().innerText()).replaceAll(/\s+/g, ' ');
  };
  const comparison = await noteOn('/vergleich?feld=torte&land=99&stand=2030.1&ansicht=torte&gruppe=kreise');
  for (const part of [
    '„feld=torte“ gibt es hier nicht; gezeigt wird: „Gesamtindex“.',
    '„land=99“ gibt es hier nicht; gezeigt wird: alle fünf Länder.',
    '„stand=2030.1“ gibt es hier nicht; gezeigt wird: der neueste Stand, 2025.1.',
    '„gruppe=kreise“ bleibt unbeachtet.',
  ])
    expect(comparison).toContain(part);
  expect(await noteOn('/fragen?stand=abc')).toContain('der neueste Stand');
  expect(await noteOn('/fragen/eakte.konzept.rollout?stand=2030.1')).toContain('„stand=2030.1“');
  expect(await noteOn('/regionen?land=14')).toContain('„land=14“ bleibt unbeachtet.');
  expect(await noteOn('/regionen/14?stand=1')).toContain('„stand=1“');
  for (const path of ['/ergebnisse', '/daten'])
    expect(await noteOn(`${path}?stand=2030.1`)).toContain('gezeigt wird: der neueste Stand, 2025.1.');
  const map = await noteOn('/karte?feld=torte&gruppen=groessen&land=99&hervor=99999');
  for (const part of ['„E-Akte“.', 'gezeigt wird: Länder.', 'alle fünf Länder.', 'alle Gebiete gleich.'])
    expect(map).toContain(part);
  await page.goto(`${server.origin}/vergleich?feld=eakte&gruppen=kreise&land=14&stand=2025.1&ansicht=punkte`);
  expect(await page.getByText('Ein Teil der Adresse').count()).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

it('the release of the demo has a forecast of the E-Akte', async () => {
  const { context } = await openWatched(browser, server.origin, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/ergebnisse`);
  const forecast = page.getByRole('region', { name: /^Der E-Akte-Pegel/ });
  expect(await forecast.innerText()).toMatch(/\d+ %|\d{4}/);
  expect(await forecast.innerText()).toMatch(/bis/);
  await context.close();
});
