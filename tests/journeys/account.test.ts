import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { continueAs, openBrowser, openWatched, signInAs, violationsOn, WIDTHS } from '../builders/browser.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';

/*
 * What somebody does who left a browser signed in elsewhere: sees both sessions, ends the other one, and the other
 * browser is led to the sign-in; then confirms who they are anew.
 */

const PERSON = 'Mia Muster';

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

async function signedIn(): Promise<{ page: Page; troubles: readonly string[] }> {
  const { context, troubles } = await openWatched(browser, server.origin, { expected: [401] });
  const page = await context.newPage();
  await signInAs(page, server.origin, PERSON);
  return { page, troubles };
}

const entries = (page: Page) =>
  page.getByRole('region', { name: 'Wo Sie angemeldet sind' }).getByRole('listitem');
const openAccount = async (page: Page) => {
  await page.getByRole('link', { name: 'Mein Konto' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor();
};

it('one browser ends the session of the other, which is led to the sign-in', async () => {
  const [here, there] = [await signedIn(), await signedIn()];
  await openAccount(here.page);
  await here.page.getByText('Demodaten – synthetisch.').waitFor();
  await entries(here.page).nth(1).waitFor();
  expect(await entries(here.page).count()).toBe(2);
  expect(await entries(here.page).first().textContent()).toContain('Dieser Browser');
  for (const width of WIDTHS) {
    await here.page.setViewportSize({ width, height: 900 });
    expect(await violationsOn(here.page)).toEqual([]);
    expect(await here.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }

  await here.page.getByRole('button', { name: /^Beenden: Chrome unter Linux/ }).click();
  await here.page.getByText('1 Sitzung beendet.').waitFor();
  expect(await entries(here.page).count()).toBe(1);

  await there.page.goto(`${server.origin}/erhebung/2026/eakte`);
  await there.page.waitForURL('**/anmelden?weiter=%2Ferhebung%2F2026%2Feakte');
  await continueAs(there.page, PERSON);
  await there.page.waitForURL('**/erhebung/2026/eakte');

  await there.page.goto(`${server.origin}/konto`);
  await there.page.getByRole('button', { name: 'Alle anderen beenden' }).click();
  await there.page.getByText('1 Sitzung beendet.').waitFor();
  await here.page.goto(`${server.origin}/konto`);
  await here.page.waitForURL('**/anmelden?weiter=%2Fkonto');
  expect([...here.troubles, ...there.troubles]).toEqual([]);
});

it('whoever confirms who they are gets a new session in place of the old one', async () => {
  const { page, troubles } = await signedIn();
  await openAccount(page);
  const cookie = async () => (await page.context().cookies()).find(({ name }) => name === 'sitzung')?.value;
  const [before, count] = [await cookie(), await entries(page).count()];
  await page.evaluate("location.assign('/api/auth/sign-in?returnTo=/konto&erneut=1')");
  await page.getByRole('button', { name: `als ${PERSON}` }).click();
  await page.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor();
  expect(await cookie()).not.toBe(before);
  expect(await entries(page).count()).toBe(count);
  expect(troubles).toEqual([]);
});

it('whoever is signed in already reads so on the page for signing in', async () => {
  const { page, troubles } = await signedIn();
  await page.goto(`${server.origin}/anmelden`);
  await page.getByText('Sie sind angemeldet als Mia Muster').waitFor();
  await page.getByRole('link', { name: 'Mein Konto' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const response = await page.request.get(`${server.origin}/anmelden`);
  expect(response.headers()['cache-control']).toBe('no-store');
  expect(troubles).toEqual([]);
});
