import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, saved, signInAs, violationsOn } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * What somebody does who took part last year: looks at a section without touching it, takes over one answer,
 * changes another by far, gives the reason on the check page and sends everything to the mayor.
 */

const TAKEN = 'eakte.konzept.rollout';
const CHANGED = 'eakte.plattform.dms';
const REASON = 'Neuer Vertrag mit dem Dienstleister seit Mai.';

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

it('last year’s answers are taken over one by one, and a jump is explained', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, {
    expected: ['409 /api/responses/2026/sections/eakte'],
  });
  const page = await context.newPage();
  const visit = (path: string) => page.goto(server.origin + path, { waitUntil: 'networkidle' });
  await signInAs(page, server.origin, 'Mia Muster');

  await visit('/erhebung/2026/eakte');
  await page.getByText(/^Zu \d+ von 15 Fragen liegt Ihre Antwort aus 2025 vor/).waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await visit('/verwaltung');
  expect(await sectionsOf(page)).toEqual([]);

  await visit('/erhebung/2026/eakte');
  const taken = await levelLastYear(page, TAKEN);
  await question(page, TAKEN)
    .getByRole('button', { name: /^Unverändert übernehmen/ })
    .press('Enter');
  expect(await focused(page)).toBe(
    await question(page, TAKEN)
      .getByText(/^Wie 2025: Stufe/)
      .textContent(),
  );
  expect(await chosen(page, TAKEN)).toBe(taken);

  const before = await levelLastYear(page, CHANGED);
  await question(page, CHANGED)
    .getByRole('button', { name: /^Ändern/ })
    .press('Enter');
  expect(await page.evaluate('document.activeElement.value')).toBe(String(before));
  const after = before >= 2 ? before - 2 : before + 2;
  await question(page, CHANGED).locator(`input[value="${after}"]`).check();
  await question(page, CHANGED).getByText(`2025: Stufe ${before}, jetzt: Stufe ${after}.`).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await saved(page);

  await visit('/erhebung/2026/pruefen');
  await page.getByText('0 von 1 begründet').waitFor();
  await page.getByRole('button', { name: /^Begründen/ }).press('Enter');
  await page.getByRole('button', { name: 'Begründung speichern' }).click();
  await page.getByText('Bitte schreiben Sie eine kurze Begründung.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Begründung' }).fill(REASON);
  await changeInAnotherTab(page);
  await page.getByRole('button', { name: 'Begründung speichern' }).click();
  await page.getByText('1 von 1 begründet').waitFor();
  expect(await focused(page)).toBe(`Begründung: ${REASON}`);
  expect(await violationsOn(page)).toEqual([]);

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText(`Begründung: ${REASON}`).waitFor();
  await visit('/erhebung/2026/eakte');
  expect([await chosen(page, TAKEN), await chosen(page, CHANGED)]).toEqual([taken, after]);
  expect(await page.locator(`[id="${CHANGED}-comment"]`).inputValue()).toBe(REASON);
  await question(page, CHANGED).getByText('Begründet mit Ihrer Anmerkung.').waitFor();

  await visit('/erhebung/2026/pruefen');
  await page.getByRole('button', { name: 'Begründung ändern' }).click();
  await page.getByRole('textbox', { name: 'Begründung' }).fill(`${REASON} Siehe Beschluss.`);
  await page.getByRole('button', { name: 'Begründung speichern' }).click();
  await page.getByText('Siehe Beschluss.').first().waitFor();
  await page.getByRole('checkbox', { name: /Ich habe die Angaben geprüft/ }).check();
  await page.getByRole('button', { name: 'Zur Freigabe senden' }).click();
  await page.getByRole('heading', { level: 1, name: 'Die Abgabe wartet auf Freigabe' }).waitFor();

  expect(troubles).toEqual([]);
  await context.close();
});

it('the form works where last year’s answers cannot be read', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, {
    expected: ['500 /api/responses/2026/sections/ozg/previous', '500 /api/responses/2026/previous'],
  });
  const page = await context.newPage();
  await signInAs(page, server.origin, 'Ben Beispiel');
  await page.route('**/previous', (route) => route.fulfill({ status: 500 }));
  await page.goto(`${server.origin}/erhebung/2026/ozg`, { waitUntil: 'networkidle' });
  await page.locator('input[type=radio]:not(:checked)').first().click();
  await saved(page);
  await page.goto(`${server.origin}/erhebung/2026/pruefen`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Zur Freigabe senden' }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

function question(page: Page, item: string) {
  return page.locator(`fieldset[id="${item}"]`);
}

async function levelLastYear(page: Page, item: string): Promise<number> {
  const line = await question(page, item)
    .getByText(/^2025: Stufe/)
    .textContent();
  return Number(/Stufe (\d)/.exec(line ?? '')?.[1]);
}

async function chosen(page: Page, item: string): Promise<number> {
  return Number(await question(page, item).locator('input:checked').inputValue());
}

async function focused(page: Page): Promise<unknown> {
  return page.evaluate('document.activeElement.textContent');
}

/** The sections of the response that the server holds. */
async function sectionsOf(page: Page): Promise<unknown> {
  return page.evaluate(
    `fetch('/api/responses/2026').then((answer) => answer.json()).then((response) => response.sections)`,
  );
}

/** Somebody else saves another answer of the section while the check page is open. */
async function changeInAnotherTab(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL('/erhebung/2026/eakte', page.url()).href, { waitUntil: 'networkidle' });
  await other.locator('input[type=radio]').last().check();
  await saved(other);
  await other.close();
}
