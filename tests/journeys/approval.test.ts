import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  openBrowser,
  openWatched,
  saved,
  signInAs,
  violationsOn,
  WIDTHS,
  type ProvokedAnswer,
} from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * From sending to approval, each person in a browser of their own: what is sent comes back with remarks, is mended,
 * sent again and approved; then it is amended with a reason and taken back. Whoever is alone sends in alone.
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

interface Person {
  readonly page: Page;
  readonly troubles: readonly string[];
  readonly visit: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function person(name: string, expected: readonly ProvokedAnswer[] = []): Promise<Person> {
  const { context, troubles } = await openWatched(browser, server.origin, { expected });
  const page = await context.newPage();
  await signInAs(page, server.origin, name);
  return {
    page,
    troubles,
    visit: async (path) => {
      await page.goto(server.origin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    close: () => context.close(),
  };
}

/** The page is accessible and fits, on a notebook and on a phone. */
async function expectSound(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
}

const main = (page: Page) => page.getByRole('main').innerText();

async function send({ page, visit }: Person): Promise<void> {
  await visit('/erhebung/2026/pruefen');
  await page.getByRole('checkbox', { name: /sende sie für .* zur Freigabe/ }).check();
  await page.getByRole('button', { name: 'Zur Freigabe senden' }).click();
}

it('whoever helps sees the own sections only and says when they are finished', async () => {
  const dora = await person('Dora Datenschutz', [
    '404 /api/responses/2026/sections/eakte',
    '404 /api/responses/2026/sections/eakte/previous',
    '403 /api/responses/2026/previous',
  ]);
  const overview = await main(dora.page);
  expect(overview).toContain('Datenschutz (DSGVO)');
  expect(overview).not.toContain('E-Akte');
  expect(overview).not.toContain('Langbogen, ');
  await expectSound(dora.page);

  await dora.visit('/erhebung/2026/dsgvo');
  await dora.page.getByRole('button', { name: 'Abschnitt ist fertig' }).click();
  await dora.page.getByRole('heading', { name: 'Dieser Abschnitt ist fertig' }).waitFor();
  await expectSound(dora.page);
  const ways = await dora.page.getByRole('navigation', { name: 'Abschnitte', exact: true }).innerText();
  expect(ways).toContain('Informationssicherheit');
  expect(ways).not.toContain('Online-Zugang');

  await dora.visit('/erhebung/2026/eakte');
  expect(await main(dora.page)).toContain('Dieser Abschnitt gehört nicht zu Ihren.');
  await expectSound(dora.page);
  await dora.visit('/erhebung/2026/pruefen');
  expect(await main(dora.page)).toContain('Diese Seite ist für Bearbeitung und Freigabe.');
  await dora.visit('/verwaltung');
  expect(await main(dora.page)).toContain('Fertig');
  expect(dora.troubles).toEqual([]);
  await dora.close();
});

it('a submission comes back with remarks, is mended, approved, amended with a reason and taken back', async () => {
  const ben = await person('Ben Beispiel');
  const viktor = await person('Viktor Verwaltung');

  await viktor.visit('/erhebung/2026/freigabe');
  expect(await main(viktor.page)).toContain('Keine Abgabe wartet auf Freigabe');
  await expectSound(viktor.page);

  await send(ben);
  await ben.page.getByRole('heading', { name: 'Die Abgabe wartet auf Freigabe' }).waitFor();
  await expectSound(ben.page);
  await ben.visit('/erhebung/2026/eakte');
  expect(await main(ben.page)).toContain('Änderungen ab jetzt gehören zur nächsten Abgabe');
  await ben.visit('/erhebung/2026/freigabe');
  expect(await main(ben.page)).toContain('nicht die Bearbeitung. So prüft immer eine zweite Person');
  expect(await ben.page.getByRole('button', { name: 'Freigeben' }).count()).toBe(0);
  await expectSound(ben.page);

  await viktor.visit('/erhebung/2026/ozg');
  expect(await viktor.page.locator('input[type=radio]:enabled').count()).toBe(0);
  expect(await main(viktor.page)).toContain('Sie lesen diesen Abschnitt.');
  expect(await main(viktor.page)).not.toContain('Sie zählt erst');
  await viktor.visit('/verwaltung');
  await viktor.page.getByRole('link', { name: 'Abgabe prüfen und freigeben' }).click();
  await viktor.page.getByRole('button', { name: 'Zurückgeben' }).click();
  await viktor.page.getByText('Bitte schreiben Sie, was überarbeitet werden soll.').waitFor();
  await expectSound(viktor.page);
  await viktor.page
    .getByRole('textbox', { name: /Was soll überarbeitet werden/ })
    .fill('Bitte mit der IT klären.');
  await viktor.page.getByText('Anmerkungen zu einzelnen Abschnitten').click();
  await viktor.page.getByRole('textbox', { name: /^E-Akte/ }).fill('Die Zahl ist zu hoch.');
  await viktor.page.getByRole('button', { name: 'Zurückgeben' }).click();
  await viktor.page.waitForURL('**/verwaltung');
  expect(await main(viktor.page)).toMatch(/Zurückgegeben am .* von Ihnen/);

  await ben.visit('/verwaltung');
  expect(await main(ben.page)).toMatch(
    /von Viktor Verwaltung[^]*„Bitte mit der IT klären.“[^]*„Die Zahl ist zu hoch.“/,
  );
  await expectSound(ben.page);
  await ben.page.getByRole('link', { name: 'Überarbeiten: E-Akte' }).click();
  await ben.page.getByText('Zu diesem Abschnitt: „Die Zahl ist zu hoch.“').waitFor();
  await ben.page.locator('input[type=radio]:not(:checked)').first().check();
  await saved(ben.page);
  await ben.page.getByRole('button', { name: 'Abschnitt ist fertig' }).click();
  await ben.page.getByRole('heading', { name: 'Dieser Abschnitt ist fertig' }).waitFor();
  await expectSound(ben.page);
  await send(ben);
  await ben.page.getByRole('heading', { name: 'Die Abgabe wartet auf Freigabe' }).waitFor();

  await viktor.visit('/erhebung/2026/freigabe');
  await viktor.page.getByRole('button', { name: 'Freigeben' }).click();
  await viktor.page.getByText('Bitte bestätigen Sie zuerst').waitFor();
  await viktor.page
    .getByRole('checkbox', { name: /gebe sie für Verwaltungsgemeinschaft Beispieltal frei/ })
    .check();
  await viktor.page.getByRole('button', { name: 'Freigeben' }).dblclick();
  await viktor.page.getByRole('heading', { name: 'Vielen Dank, die Abgabe ist freigegeben' }).waitFor();
  expect(await main(viktor.page)).toMatch(/Zwei Personen; freigegeben am .* von Ihnen/);
  await expectSound(viktor.page);
  await ben.visit('/verwaltung');
  expect(await main(ben.page)).toMatch(/Freigegeben am .* von Viktor Verwaltung/);

  await send(ben);
  await ben.page.getByText('Bitte begründen Sie kurz').waitFor();
  await ben.page
    .getByRole('textbox', { name: /Warum ändern Sie die Abgabe/ })
    .fill('Die Zahlen waren veraltet.');
  await expectSound(ben.page);
  await ben.page.getByRole('button', { name: 'Zur Freigabe senden' }).click();
  await ben.page.getByRole('heading', { name: 'Eine neuere Abgabe wartet auf Freigabe' }).waitFor();
  await viktor.visit('/erhebung/2026/freigabe');
  expect(await main(viktor.page)).toContain('„Die Zahlen waren veraltet.“');

  await ben.visit('/erhebung/2026/pruefen');
  await expectSound(ben.page);
  await ben.page.getByRole('button', { name: 'Zurückziehen' }).click();
  await ben.page.getByRole('button', { name: 'Ja, zurückziehen' }).click();
  await ben.page.getByRole('heading', { name: 'Zur Freigabe senden' }).waitFor();
  await viktor.visit('/erhebung/2026/freigabe');
  expect(await main(viktor.page)).toContain('Keine Abgabe wartet auf Freigabe');

  expect([...ben.troubles, ...viktor.troubles]).toEqual([]);
  await ben.close();
  await viktor.close();
});

it('what one approves is what one saw: a newer submission is shown first', async () => {
  const mia = await person('Mia Muster');
  const berta = await person('Berta Bürgermeister', ['409 /api/responses/2026/approval']);
  await send(mia);
  await mia.page.getByRole('heading', { name: 'Die Abgabe wartet auf Freigabe' }).waitFor();
  await berta.visit('/erhebung/2026/freigabe');
  await mia.visit('/erhebung/2026/eakte');
  await mia.page.getByRole('radio').first().check();
  await saved(mia.page);
  await send(mia);
  await mia.page.getByRole('heading', { name: 'Die Abgabe wartet auf Freigabe' }).waitFor();

  await berta.page.getByRole('checkbox', { name: /gebe sie für/ }).check();
  await berta.page.getByRole('button', { name: 'Freigeben' }).click();
  await berta.page.getByText('Oben steht jetzt der neue Stand.').waitFor();
  expect(await berta.page.getByRole('checkbox', { name: /gebe sie für/ }).isChecked()).toBe(false);
  expect(await main(berta.page)).not.toContain('Vielen Dank');
  expect([...mia.troubles, ...berta.troubles]).toEqual([]);
  await mia.close();
  await berta.close();
});

it('whoever is alone sends in alone, and the receipt says so', async () => {
  const lena = await person('Lena Muster');
  await lena.visit('/erhebung/2026/pruefen');
  expect(await main(lena.page)).toContain('Ihre Verwaltung hat nur eine Person im Digitalpegel');
  await expectSound(lena.page);
  await lena.page.getByRole('checkbox', { name: /ohne zweite Person ab/ }).check();
  await lena.page.getByRole('button', { name: 'Verbindlich abgeben' }).click();
  await lena.page.getByRole('heading', { name: 'Vielen Dank, Ihre Abgabe ist angekommen' }).waitFor();
  expect(await main(lena.page)).toContain('Eine Person, ohne Gegenlesen');
  await lena.visit('/verwaltung');
  expect(await main(lena.page)).toMatch(/Abgegeben am .* ohne zweite Person/);
  expect(lena.troubles).toEqual([]);
  await lena.close();
});
