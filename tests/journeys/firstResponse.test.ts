import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, saved, signInAs, violationsOn } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * What a newcomer does: signs in as a town, fills in a section by keyboard, reloads in the middle, fills in the
 * rest, sends everything to the mayor, reads the town's own result once she approved and then how the states compare.
 */

const CORE = ['eakte', 'ozg', 'dsgvo', 'sicherheit'];

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

it('a town fills in, has it approved, reads its result and compares the states', async () => {
  const { context, troubles } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  const visit = async (path: string) => {
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    expect(await violationsOn(page)).toEqual([]);
  };

  await signInAs(page, server.origin, 'Mia Muster');
  expect(await violationsOn(page)).toEqual([]);

  await visit('/erhebung/2026/eakte');
  await answerByKeyboard(page, 4);
  await saved(page);
  const before = await chosenLevels(page);
  expect(before).toHaveLength(7);
  await page.reload({ waitUntil: 'networkidle' });
  expect(await chosenLevels(page)).toEqual(before);
  expect(await violationsOn(page)).toEqual([]);
  await typeNumber(page, 'eakte.k.ap-gesamt', '1.200');
  await typeNumber(page, 'eakte.k.ap-angebunden', '300');
  await saved(page);

  for (const dimension of CORE.slice(1)) {
    await visit(`/erhebung/2026/${dimension}`);
    await answerByKeyboard(page, 4);
    if (dimension === 'dsgvo') await typeNumber(page, 'dsgvo.vvt.abdeckung', '62,5');
    await saved(page);
  }

  await visit('/erhebung/2026/pruefen');
  await page.getByRole('button', { name: 'Zur Freigabe senden' }).click();
  await page.getByText('Bitte bestätigen Sie zuerst').waitFor();
  await page.getByRole('checkbox', { name: /Ich habe die Angaben geprüft/ }).check();
  await page.getByRole('button', { name: 'Zur Freigabe senden' }).dblclick();
  await page.getByRole('heading', { level: 1, name: 'Die Abgabe wartet auf Freigabe' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await approveAs('Berta Bürgermeister');
  await visit('/erhebung/2026/ergebnis');
  const result = await page.getByRole('main').innerText();
  expect(result).toContain('Eingeführt');
  expect(result).toMatch(/Gesamtindex/);
  await comparesWithPeers(page);
  const copy = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF herunterladen' }).click();
  expect((await copy).suggestedFilename()).toMatch(/^digitalpegel-2026-\d+-abgabe-[0-9a-f]{8}\.pdf$/);

  await visit('/verwaltung');
  expect(await page.getByRole('main').innerText()).toMatch(/Freigegeben am .* von Berta Bürgermeister/);

  await visit('/ergebnisse');
  const table = page.getByRole('table').first();
  for (const state of ['Brandenburg', 'Mecklenburg-Vorpommern', 'Sachsen', 'Sachsen-Anhalt', 'Thüringen']) {
    expect(await table.getByRole('row', { name: new RegExp(`^${state}\\b`) }).count()).toBeGreaterThan(0);
  }
  const text = await page.getByRole('main').innerText();
  expect(text).toMatch(/n = \d+ von N = 987/);
  expect(text).toContain('2025.1');
  expect(await page.locator('body').innerText()).toContain('Demodaten – synthetisch');

  expect(troubles).toEqual([]);
  await context.close();
});

it('signing out ends the session everywhere', async () => {
  const { context } = await openWatched(browser, server.origin, { expected: [401] });
  const page = await context.newPage();
  await signInAs(page, server.origin, 'Ben Beispiel');
  const second = await context.newPage();
  await second.goto(`${server.origin}/erhebung/2026/ozg`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.waitForURL(`${server.origin}/`);
  await second.goto(`${server.origin}/verwaltung`);
  await second.waitForURL('**/anmelden**');
  expect((await context.cookies()).filter(({ name }) => name.includes('sitzung'))).toEqual([]);
  await context.close();
});

it('the results are read by keyboard alone', async () => {
  const { context, troubles } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  await page.goto(`${server.origin}/ergebnisse`, { waitUntil: 'networkidle' });
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/Zum Inhalt/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Vergleich');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/vergleich/);
  await tabTo(page, 'Mittlere Hälfte');
  await page.keyboard.press('Enter');
  await page.waitForURL(/ansicht=quartile/);
  await page.getByRole('columnheader', { name: 'Median' }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

/** Chooses another group on the page with the own result; the address keeps it. */
async function comparesWithPeers(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'Wo stehen Sie im Vergleich?' });
  await section.getByLabel('Vergleichsgruppe').selectOption('gesamt');
  await page.waitForURL(/gruppe=gesamt/);
  const row = section.getByRole('row', { name: /^E-Akte/ });
  expect(await row.innerText()).toMatch(/Viertel.*\d+ von 987 Verwaltungen/s);
  await section.getByLabel('Was verglichen wird').selectOption({ label: 'Fragen: E-Akte' });
  await page.waitForURL(/feld=eakte/);
  await section.getByText('Verwaltungen, Ihre nicht mitgezählt').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
}

/** Somebody else, in a browser of their own, approves what waits. */
async function approveAs(person: string): Promise<void> {
  const { context } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  await signInAs(page, server.origin, person);
  await page.getByRole('link', { name: 'Abgabe prüfen und freigeben' }).click();
  await page.getByRole('checkbox', { name: /gebe sie für Stadt Musterstadt/ }).check();
  await page.getByRole('button', { name: 'Freigeben' }).click();
  await page.getByRole('heading', { name: 'Vielen Dank, die Abgabe ist freigegeben' }).waitFor();
  await context.close();
}

/** Presses Tab until a link with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()',
    );
    if (focused === name) return;
  }
  throw new Error(`${name} cannot be reached by keyboard.`);
}

/** Chooses a level for every maturity question of the page with the keys a person would press. */
async function answerByKeyboard(page: Page, level: number): Promise<void> {
  const lowest = page.locator('input[type=radio][value="0"]');
  for (let question = 0; question < (await lowest.count()); question += 1) {
    await lowest.nth(question).focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < level; step += 1) await page.keyboard.press('ArrowDown');
  }
}

async function chosenLevels(page: Page): Promise<string[]> {
  const chosen = await page.locator('input[type=radio]:checked').all();
  return Promise.all(chosen.map((input) => input.inputValue()));
}

async function typeNumber(page: Page, item: string, text: string): Promise<void> {
  await page.locator(`[id="${item}-field"]`).fill(text);
  await page.keyboard.press('Tab');
}
