import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, signInAs, violationsOn } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * Two people at two desks: an editor invites a colleague for two sections and takes one of them away again. The
 * colleague sees exactly what was handed over, from the next request on.
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

const open = async (page: Page, path: string) => {
  await page.goto(server.origin + path, { waitUntil: 'networkidle' });
};

/** Fills in the form and brings the link of the letter: as it is copied, and as one types it from paper. */
async function inviteByLetter(page: Page, unit: string, sections: readonly string[]): Promise<string> {
  const group = page.getByRole('group', { name: 'Welche Abschnitte?' });
  for (const section of sections) await group.getByRole('checkbox', { name: section }).check();
  await page.getByRole('radio', { name: /Als Brief/ }).check();
  await page.getByRole('button', { name: 'Brief erstellen' }).click();
  await page.getByRole('heading', { name: `Einladung zum Digitalpegel 2026: ${unit}` }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Link kopieren' }).click();
  await page.getByText('Der Link ist kopiert.').waitFor();
  const link = String(await page.evaluate('navigator.clipboard.readText()'));
  expect(link).toMatch(new RegExp(`^${server.origin}/einladung#[\\w.-]{43,}$`));
  const letter = page.getByRole('article', { name: `Einladungsbrief an ${unit}` });
  expect((await letter.innerText()).replaceAll(/\s/g, '')).toContain(link);
  return link;
}

async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('heading', { name: 'Sie sind eingeladen' }).waitFor();
  expect(page.url()).not.toContain('#');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Annehmen und anmelden' }).click();
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL('**/verwaltung');
}

/** Statuses of the sections for whoever is signed in in this browser. */
async function sectionStatuses(page: Page, ids: readonly string[]): Promise<number[]> {
  const answers = ids.map((id) => page.request.get(`${server.origin}/api/responses/2026/sections/${id}`));
  return (await Promise.all(answers)).map((answer) => answer.status());
}

it('a colleague is invited for two sections, and one is taken away again', async () => {
  const desk = await openWatched(browser, server.origin);
  await desk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const colleague = await openWatched(browser, server.origin, { width: 360, expected: [410] });
  const editor = await desk.context.newPage();
  const nora = await colleague.context.newPage();

  await signInAs(editor, server.origin, 'Lena Muster');
  await open(editor, '/verwaltung/team');
  await editor.getByText('Sie sind bisher allein.').waitFor();
  await editor.getByText('Demodaten – synthetisch.').waitFor();
  expect(await violationsOn(editor)).toEqual([]);
  const link = await inviteByLetter(editor, 'Landkreis Musterland', ['Datenschutz', 'Organisation']);

  await accept(nora, link, 'Nora Neu');
  expect(await sectionStatuses(nora, ['dsgvo', 'organisation', 'eakte'])).toEqual([200, 200, 404]);
  await nora.goto('about:blank');
  await nora.goto(link);
  await nora.getByRole('heading', { name: 'Diese Einladung wurde schon angenommen.' }).waitFor();

  await open(editor, '/verwaltung/team');
  const card = editor.getByRole('article', { name: 'Nora Neu' });
  expect(await card.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await card.getByRole('checkbox', { name: 'Organisation' }).uncheck();
  await card.getByRole('button', { name: 'Abschnitte speichern' }).click();
  await card.getByText(/^Gespeichert: Nora Neu beantwortet jetzt Datenschutz/).waitFor();
  expect(await sectionStatuses(nora, ['dsgvo', 'organisation', 'eakte'])).toEqual([200, 404, 404]);

  await card.getByRole('button', { name: 'Zugang entziehen: Nora Neu' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Zugang entziehen' }).click();
  await editor.getByText('Nora Neu hat keinen Zugang mehr.').waitFor();
  await editor.getByText('Sie sind bisher allein.').waitFor();
  expect(await sectionStatuses(nora, ['dsgvo'])).toEqual([401]);

  expect([...desk.troubles, ...colleague.troubles]).toEqual([]);
  await desk.context.close();
  await colleague.context.close();
});

it('an invitation that was taken back says so, and one sent by mail is listed', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, { expected: [410] });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await signInAs(page, server.origin, 'Hanno Beispiel');
  await open(page, '/verwaltung/team');
  await page.getByRole('radio', { name: /^Freigabe/ }).check();
  await page.getByLabel('E-Mail-Adresse').fill('leitung@musterhafen.example');
  await page.getByRole('button', { name: 'Einladung verschicken' }).click();
  await page.getByText(/^Einladung an leitung@musterhafen.example wurde verschickt/).waitFor();
  const link = await inviteByLetter(page, 'Hansestadt Musterhafen', []);
  await open(page, '/verwaltung/team');
  await page.getByRole('button', { name: /^Zurückziehen: Brief/ }).click();
  await page.getByText(/^Zurückgezogen/).waitFor();
  await page.getByRole('button', { name: 'Zurückziehen: leitung@musterhafen.example' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Diese Einladung wurde zurückgezogen.' }).waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

it('whoever signed in too long ago to invite confirms who they are in a second window and loses nothing', async () => {
  const { context, troubles } = await openWatched(browser, server.origin, { width: 360, expected: [401] });
  const page = await context.newPage();
  await signInAs(page, server.origin, 'Ben Beispiel');
  await open(page, '/verwaltung/team');
  await asIfTooOld(page, '**/api/team/invitations');
  await page.getByRole('radio', { name: /^Bearbeitung/ }).check();
  await page.getByLabel('E-Mail-Adresse').fill('vertretung@beispieltal.example');
  await page.getByRole('button', { name: 'Einladung verschicken' }).click();
  await confirmAnew(page, 'Ben Beispiel');

  await page.getByRole('button', { name: 'Einladung verschicken' }).click();
  await page.getByText(/^Einladung an vertretung@beispieltal.example wurde verschickt/).waitFor();
  await page.getByRole('button', { name: 'Zurückziehen: vertretung@beispieltal.example' }).waitFor();

  await asIfTooOld(page, '**/api/team/members/*');
  await page.getByRole('button', { name: 'Zugang entziehen: Dora Datenschutz' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Zugang entziehen' }).click();
  await confirmAnew(page, 'Ben Beispiel');
  await dialog.getByRole('button', { name: 'Zugang entziehen' }).click();
  await page.getByText('Dora Datenschutz hat keinen Zugang mehr.').waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

/** The next call is answered as if the person had signed in long ago. */
async function asIfTooOld(page: Page, address: string): Promise<void> {
  const body = { type: '/probleme/step-up-required', title: 'Bitte bestätigen Sie.', status: 401 };
  const answer = { status: 401, contentType: 'application/problem+json', body: JSON.stringify(body) };
  await page.route(address, (route) => route.fulfill(answer), { times: 1 });
}

/** Follows the link, shows who they are anew, and closes the second window. */
async function confirmAnew(page: Page, person: string): Promise<void> {
  const link = page.getByRole('link', { name: /^Bitte bestätigen Sie Ihre Anmeldung/ });
  await link.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const opened = page.context().waitForEvent('page');
  await link.click();
  const second = await opened;
  await second.getByRole('button', { name: `als ${person}` }).click();
  await second.getByRole('heading', { name: 'Anmeldung bestätigt' }).waitFor();
  await second.getByText(`Sie haben sich als ${person} ausgewiesen.`).waitFor();
  await second.getByText('Sie können dieses Fenster schließen.').waitFor();
  expect(await violationsOn(second)).toEqual([]);
  await second.close();
}
