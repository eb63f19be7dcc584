import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, signInAs, violationsOn } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * What the association does in a year: an analyst plans the next edition, opens it and extends its deadline; one admin
 * invites a new colleague and another one agrees.
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

const visitor = async (name: string, expected: readonly number[] = []) => {
  const { context, troubles } = await openWatched(browser, server.origin, { expected });
  const page = await context.newPage();
  await signInAs(page, server.origin, name);
  const visit = async (path: string) => {
    await page.goto(server.origin + path, { waitUntil: 'networkidle' });
    expect(await violationsOn(page)).toEqual([]);
  };
  return { context, page, troubles, visit };
};

it('an analyst plans the edition 2027, opens it with what is frozen in sight, and extends its deadline', async () => {
  const { context, page, troubles, visit } = await visitor('Ada Auswertung');
  await visit('/geschaeftsstelle/erhebungen');
  const year = String(new Date().getFullYear());
  await page.getByLabel('Jahr', { exact: true }).fill('2027');
  const plan = page.getByRole('region', { name: 'Neue Erhebung planen' });
  await plan.getByLabel('Beginn').fill(`${year}-01-10T08:00`);
  await plan.getByLabel('Frist', { exact: true }).fill('2099-03-29T02:30');
  await plan.getByRole('button', { name: 'Erhebung planen' }).click();
  await page.getByText('Bitte geben Sie die Frist mit Tag und Uhrzeit an.').waitFor();
  await plan.getByLabel('Frist', { exact: true }).fill('2098-12-16T00:00');
  await plan.getByLabel('Ende der Nachfrist').fill('2098-12-19T00:00');
  await plan.getByRole('button', { name: 'Erhebung planen' }).click();
  const edition = page.getByRole('region', { name: /Erhebung 2027/ });
  await edition.getByText('geplant').waitFor();

  await edition.getByRole('button', { name: 'Erhebung eröffnen' }).click();
  await page.getByText('lässt sich nicht mehr ändern').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await edition.getByText('geplant').waitFor();
  await edition.getByRole('button', { name: 'Erhebung eröffnen' }).click();
  await page.getByRole('button', { name: 'Eröffnen und festlegen' }).click();
  await edition.getByText('eröffnet').waitFor();

  await edition.getByText('Frist verlängern').first().click();
  await edition.getByRole('button', { name: 'Frist verlängern' }).click();
  await edition.getByText('Bitte wählen Sie eine spätere Frist als bisher.').waitFor();
  await edition.getByLabel('Frist', { exact: true }).fill('2098-12-31T00:00');
  await edition.getByLabel('Ende der Nachfrist').fill('2099-01-03T00:00');
  await edition.getByRole('button', { name: 'Frist verlängern' }).click();
  await edition.getByText('Die Frist ist verlängert.').waitFor();
  await edition.getByText('30. Dezember 2098, 24 Uhr').first().waitFor();

  await visit('/geschaeftsstelle/protokoll');
  const table = page.getByRole('table');
  await table.getByText('Frist der Erhebung 2027 verlängert').waitFor();
  await table.getByText('Erhebung 2027 eröffnet').waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

it('one admin invites an analyst and another one agrees; nobody agrees to their own invitation', async () => {
  const vera = await visitor('Vera Verwaltung');
  await vera.visit('/geschaeftsstelle/konten');
  await vera.page.getByRole('button', { name: 'Einladen' }).click();
  const link = await linkOn(vera.page);
  await vera.page.getByText('Bestätigen kann sie nur eine andere Person.').waitFor();
  expect(await vera.page.getByRole('button', { name: /^Bestätigen/ }).count()).toBe(0);

  const volker = await visitor('Volker Verwaltung');
  await volker.visit('/geschaeftsstelle/konten');
  await volker.page.getByRole('button', { name: /^Bestätigen/ }).click();
  await volker.page.getByRole('button', { name: 'Einladung bestätigen' }).click();
  await volker.page.getByText('wartet auf Annahme').waitFor();
  await redeem(link);
  await volker.visit('/geschaeftsstelle/konten');
  await volker.page.getByText('Nora Neu', { exact: true }).waitFor();
  expect(await volker.page.getByText('wartet auf Annahme').count()).toBe(0);

  await volker.visit('/geschaeftsstelle/verwaltungen');
  await volker.page.getByLabel('Name oder Schlüssel').fill('dresden');
  await volker.page.getByRole('link', { name: 'Stadt Dresden' }).click();
  await volker.page.getByRole('button', { name: 'Einladen' }).click();
  const letter = volker.page.getByRole('link', { name: 'Brief zum Drucken öffnen' });
  expect(await letter.getAttribute('href')).toMatch(/^\/einladung\/brief#14612[\d]*\.[\w-]{43}$/);
  expect([...vera.troubles, ...volker.troubles]).toEqual([]);
  await vera.context.close();
  await volker.context.close();
});

/** Somebody new takes on the role of an analyst and lands in the office, not in an administration. */
async function redeem(link: string): Promise<void> {
  const { context, troubles } = await openWatched(browser, server.origin);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Sie sind eingeladen' }).waitFor();
  await page.getByRole('button', { name: 'Annehmen und anmelden' }).click();
  await page.getByRole('button', { name: /Nora Neu/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Geschäftsstelle der Erhebung' }).waitFor();
  await page.getByText('Ihre Rolle ist Auswertung').waitFor();
  expect(troubles).toEqual([]);
  await context.close();
}

async function linkOn(page: Page): Promise<string> {
  const shown = page.getByText('/einladung#');
  await shown.waitFor();
  return (await shown.textContent()) ?? '';
}
