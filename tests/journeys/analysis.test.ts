import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, signInAs, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * What an analyst does besides releasing: looks at unreleased figures, selects units, reads answers with names, and
 * security answers once a second person agreed. The administration sees who read.
 */

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

const visitor = async (name: string) => {
  const { context, troubles } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  await signInAs(page, server.origin, name);
  const look = async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  };
  const visit = async (path: string) => {
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    await look();
  };
  return { context, page, troubles, visit, look };
};

it('an analyst sees interim and end results marked as unreleased, and selects units of a closed edition', async () => {
  const { context, page, troubles, visit, look } = await visitor('Ada Auswertung');
  await visit('/geschaeftsstelle/auswertung');
  await page.getByText('Unveröffentlicht – nicht weitergeben.').waitFor();
  await page.getByText('Eigene Auswahlen gibt es, sobald die Erhebung geschlossen ist.').waitFor();
  expect(await viewsOn(page)).toEqual(['Balken', 'Punkte', 'Raster', 'Karte']);

  await page.getByLabel('Erhebung', { exact: true }).selectOption('2025');
  await page.getByText('Diese Erhebung ist veröffentlicht').waitFor();
  await page.getByLabel('Kennzahl').selectOption('E-Akte');
  await page.getByRole('heading', { name: /^E-Akte: Die Länder liegen zwischen/ }).waitFor();
  await page.getByText('Größenklassen in den Ländern', { exact: true }).click();
  await look();

  await page.getByRole('checkbox', { name: 'Thüringen' }).check();
  await page.getByRole('button', { name: 'Auswahl auswerten' }).click();
  const selection = page.getByRole('table', { name: /^Eigene Auswahl/ });
  await selection.getByRole('rowheader', { name: 'E-Akte' }).waitFor();
  await page.getByText(/Teilgenommen haben \d+ von 206 Verwaltungen/).waitFor();
  await look();
  expect(troubles).toEqual([]);
  await context.close();
});

const viewsOn = (page: Page) =>
  page.getByRole('navigation', { name: 'Ansicht' }).getByRole('link').allInnerTexts();

it('by keyboard an analyst goes through the views of an unreleased figure, each of them marked and nothing to download', async () => {
  const { context, page, troubles, visit, look } = await visitor('Ada Auswertung');
  await visit('/geschaeftsstelle/auswertung?jahr=2025&feld=eakte');
  const offered = await viewsOn(page);
  expect(offered).toEqual(['Balken', 'Punkte', 'Mittlere Hälfte', 'Raster', 'Karte']);
  for (const name of offered) {
    const link = page.getByRole('navigation', { name: 'Ansicht' }).getByRole('link', { name });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('[aria-label="Ansicht"] [aria-current]', { hasText: name }).waitFor();
    const figure = page.getByRole('figure');
    await figure.getByText('Unveröffentlicht – nicht weitergeben.').waitFor();
    await figure.locator('.across').waitFor();
    await figure.getByRole('rowheader', { name: 'Thüringen' }).waitFor();
    expect(await page.getByText(/herunterladen|einbetten|zitieren/i).allInnerTexts()).toEqual([]);
    expect(await figure.locator('a[download], button').count()).toBe(0);
    await look();
  }
  expect(new URL(page.url()).search).toBe('?jahr=2025&feld=eakte&ansicht=karte');
  await page.getByText(/^Mittelwert mit Intervall und letzter Veröffentlichung/).click();
  await page.getByRole('columnheader', { name: 'veröffentlicht 2025' }).waitFor();

  await page.getByLabel('Nach', { exact: true }).selectOption('Größenklassen');
  await page.getByLabel('In', { exact: true }).selectOption('Sachsen');
  await page.getByRole('figure').getByRole('rowheader', { name: 'Sachsen', exact: true }).waitFor();
  await look();
  expect(troubles).toEqual([]);
  await context.close();
});

it('size classes of an interim state are offered Land by Land', async () => {
  const { context, page, troubles, visit, look } = await visitor('Ada Auswertung');
  await visit('/geschaeftsstelle/auswertung?feld=eakte&gruppen=groessen');
  await page
    .getByRole('navigation', { name: 'Land' })
    .getByRole('link', { name: 'Sachsen', exact: true })
    .click();
  await page.getByRole('figure').getByText('Unveröffentlicht – nicht weitergeben.').waitFor();
  await page.getByRole('columnheader', { name: 'veröffentlicht 2025' }).waitFor();
  await look();
  expect(troubles).toEqual([]);
  await context.close();
});

it('security answers are read after a second person agreed, and the administration sees by whom', async () => {
  const ada = await visitor('Ada Auswertung');
  await ada.visit('/geschaeftsstelle/verwaltungen?suche=musterhafen');
  await ada.page.getByRole('link', { name: 'Hansestadt Musterhafen' }).click();
  await ada.page.getByRole('link', { name: /Antworten/ }).click();
  await ada.page.getByRole('button', { name: /^Antworten lesen/ }).click();
  await ada.page.getByText('Vertraulich – nicht weitergeben.').waitFor();
  await ada.look();
  await ada.page.getByRole('button', { name: 'Einsicht beantragen' }).click();
  await ada.page.getByText('Bitte nennen Sie den Grund in mindestens 20 Zeichen.').waitFor();
  await ada.page.getByLabel('Grund').fill('Rückfrage zu einer auffälligen Angabe');
  await ada.page.getByRole('button', { name: 'Einsicht beantragen' }).click();
  await ada.page.getByText('wartet auf eine zweite Person').waitFor();
  expect(await ada.page.getByRole('button', { name: /^Genehmigen|^Sicherheitsangaben lesen/ }).count()).toBe(
    0,
  );
  await ada.look();

  const vera = await visitor('Vera Verwaltung');
  await vera.visit('/geschaeftsstelle/einsicht');
  await vera.page.getByRole('button', { name: /^Genehmigen/ }).click();
  await vera.page.getByRole('button', { name: 'Genehmigen', exact: true }).last().click();
  await vera.page.getByText('genehmigt', { exact: true }).waitFor();
  expect(await vera.page.getByRole('button', { name: /lesen/ }).count()).toBe(0);

  await ada.visit('/geschaeftsstelle/einsicht');
  await ada.page.getByRole('button', { name: /^Sicherheitsangaben lesen/ }).click();
  await ada.page.getByRole('button', { name: 'Lesen', exact: true }).click();
  await ada.page.getByRole('heading', { name: /^Sicherheitsangaben: Hansestadt Musterhafen/ }).waitFor();
  await ada.look();

  const hanno = await visitor('Hanno Beispiel');
  await hanno.visit('/verwaltung/verlauf');
  await hanno.page
    .getByText(/Sicherheitsangaben.*gelesen/)
    .first()
    .waitFor();
  for (const { context, troubles } of [ada, vera, hanno]) {
    expect(troubles).toEqual([]);
    await context.close();
  }
});
