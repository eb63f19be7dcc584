import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, signInAs, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * Somebody helps for a while, takes along what is stored about them, and deletes their account. What they answered
 * stays with the administration, under no name.
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

const SECTION = '/api/responses/2026/sections/prozesse';

async function invite(editor: Page): Promise<string> {
  const sent = await editor.request.post(`${server.origin}/api/team/invitations`, {
    headers: { 'X-Digitalpegel': '1' },
    data: { operation: crypto.randomUUID(), role: 'contributor', sections: ['prozesse'] },
  });
  const { link }: { link: string } = await sent.json();
  return link;
}

it('a helper deletes her account; her answers stay, and her colleague no longer sees her name', async () => {
  const desk = await openWatched(browser, server.origin);
  const editor = await desk.context.newPage();
  await signInAs(editor, server.origin, 'Ben Beispiel');
  const link = await invite(editor);

  const { context, troubles } = await openWatched(browser, server.origin, { expected: [401] });
  const karla = await context.newPage();
  await karla.goto(link);
  await karla.getByRole('button', { name: 'Annehmen und anmelden' }).click();
  await karla.getByRole('button', { name: 'als Karla Kämmerer' }).click();
  await karla.waitForURL('**/verwaltung');
  const saved = await karla.request.put(server.origin + SECTION, {
    headers: { 'X-Digitalpegel': '1' },
    data: { seen: 0, operation: crypto.randomUUID(), answers: {}, comments: {} },
  });
  expect(saved.status()).toBe(200);

  await karla.getByRole('link', { name: 'Mein Konto' }).click();
  await karla.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor();
  expect(await takenAlong(karla)).toContain('Karla Kämmerer');
  const button = karla.getByRole('button', { name: 'Konto löschen' });
  for (const width of WIDTHS) {
    await karla.setViewportSize({ width, height: 900 });
    await button.click();
    await karla.getByRole('dialog').getByText('lässt sich nicht rückgängig machen').waitFor();
    expect(await violationsOn(karla)).toEqual([]);
    await karla.getByRole('button', { name: 'Abbrechen' }).click();
  }
  await button.click();
  await karla.getByRole('button', { name: 'Endgültig löschen' }).click();
  await karla.getByRole('heading', { level: 1, name: 'Ihr Konto ist gelöscht' }).waitFor();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('sitzung');
  expect((await karla.request.get(server.origin + SECTION)).status()).toBe(401);

  await editor.goto(`${server.origin}/verwaltung/team`, { waitUntil: 'networkidle' });
  expect(await editor.getByRole('article', { name: 'Dora Datenschutz' }).count()).toBe(1);
  expect(await editor.getByText('Karla').count()).toBe(0);
  await editor.getByRole('link', { name: 'Übersicht' }).click();
  const section = editor.getByRole('listitem').filter({ hasText: 'Prozesse und Automatisierung' });
  await section.getByText(/zuletzt geändert am .* von einem früheren Konto/).waitFor();
  expect([...desk.troubles, ...troubles]).toEqual([]);
  await desk.context.close();
  await context.close();
});

async function takenAlong(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Meine Daten herunterladen (JSON)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('digitalpegel-konto.json');
  return readFile(await file.path(), 'utf8');
}

it('whoever is the only one to edit reads what that means before deleting', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, { width: 360 });
  const page = await context.newPage();
  await signInAs(page, server.origin, 'Mia Muster');
  await page.getByRole('link', { name: 'Mein Konto' }).click();
  const warning = 'Später kann das nur noch Berta Bürgermeister oder die Geschäftsstelle.';
  await page.getByText(warning).first().waitFor();
  await page.getByRole('button', { name: 'Konto löschen' }).click();
  await page.getByRole('dialog').getByText(warning).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});
