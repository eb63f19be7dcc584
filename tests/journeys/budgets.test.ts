import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openWatched, WIDTHS } from '../builders/browser.ts';
import { layoutShift, watchLayout } from '../builders/layoutShift.ts';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { COMPARISONS, DISTRICT_COMPARISONS, RESULTS_PAGES } from '../builders/resultsPages.ts';
import { weighPage } from '../builders/weighPage.ts';

/* What a first visit costs: bytes on the wire, typefaces and the chart library included, and what moves meanwhile. */

/** Bytes with headers. */
const BUDGET = 150_000;
/** What Chart.js weighs. */
const CHART_LIBRARY = 33_000;
/** Cumulative layout shift; what nobody sees is below 0.1. */
const STILL = 0.01;

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

describe.each(['/', ...RESULTS_PAGES, ...COMPARISONS, ...DISTRICT_COMPARISONS])('%s', (path) => {
  it.each(WIDTHS)(
    `weighs at %d px no more than ${BUDGET / 1_000} kB and stands still while it comes`,
    async (width) => {
      const { context } = await openWatched(browser, server.origin, { width });
      const page = await context.newPage();
      await watchLayout(page);
      const { bytes } = await weighPage(page, server.origin + path);
      expect(bytes).toBeGreaterThan(20_000);
      expect(bytes).toBeLessThanOrEqual(BUDGET);
      expect(await layoutShift(page)).toBeLessThanOrEqual(STILL);
      await context.close();
    },
  );
});

it.each(['/regionen', '/fragen', '/daten', '/vergleich?feld=eakte&ansicht=raster'])(
  '%s, which has no chart, does not bring the chart library',
  async (path) => {
    const { context } = await openWatched(browser, server.origin);
    const page = await context.newPage();
    const { bytes } = await weighPage(page, server.origin + path);
    expect(bytes).toBeLessThanOrEqual(BUDGET - CHART_LIBRARY);
    await context.close();
  },
);
