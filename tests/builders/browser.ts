import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing: npm test installs it.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Widths a page is looked at: a notebook and a small phone. */
export const WIDTHS = [1280, 360] as const;

/** A context whose pages are watched: everything that should never happen is written down. */
export interface Watched {
  readonly context: BrowserContext;
  /** Errors on the console, uncaught faults, blocked content and calls to other hosts, in their order. */
  readonly troubles: readonly string[];
}

export type ProvokedAnswer = number | `${number} /${string}`;

interface WatchOptions {
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
  /** Answers that a journey provokes: a status, or a status and the path it answers. */
  readonly expected?: readonly ProvokedAnswer[];
}

/** Opens a context in which only `origin` may be called. */
export async function openWatched(
  browser: Browser,
  origin: string,
  { width = 1280, javaScriptEnabled = true, expected = [] }: WatchOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    locale: 'de-DE',
  });
  const troubles: string[] = [];
  const isExpected = (text: string, url: string) =>
    expected.some((answer) => {
      const [status, path] = String(answer).split(' ');
      return text.includes(`status of ${status} `) && (path === undefined || url === origin + path);
    });
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text(), message.location().url))
      troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`fault: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: called } = new URL(request.url());
    if (protocol.startsWith('http') && called !== origin) troubles.push(`other host: ${request.url()}`);
  });
  return { context, troubles };
}

/** What axe finds against WCAG 2.2 AA: the rule and where. */
export async function violationsOn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Signs in with a demo account, as a person does: through the page and the provider. */
export async function signInAs(page: Page, origin: string, person: string): Promise<void> {
  await page.goto(`${origin}/anmelden`);
  await continueAs(page, person);
  await page.getByText(`Angemeldet als ${person}`).waitFor();
}

/** From the page that asks to sign in through the provider, back to where one came from. */
export async function continueAs(page: Page, person: string): Promise<void> {
  await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).click();
  await page.getByRole('button', { name: `als ${person}` }).click();
}

/**
 * The page shows that everything typed has arrived. What is read aloud says less: it stays with the last save while
 * the next is under way.
 */
export async function saved(page: Page): Promise<void> {
  await page.locator('p[aria-hidden]', { hasText: /^Gespeichert um/ }).waitFor();
}
