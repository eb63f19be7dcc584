import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signInAs } from '../builders/browser.ts';
import { startServer } from '../builders/localServer.ts';
import { layoutShift, watchLayout } from '../builders/layoutShift.ts';
import { weighPage } from '../builders/weighPage.ts';
import { percentile, type Figure } from './figures.ts';
import { measureInteractions } from './interactions.ts';

const LCP_RUNS = 3;

interface Measured {
  readonly path: string;
  readonly name: string;
  readonly kilobytes: string;
  readonly requests?: string;
  readonly peer?: string;
}

const PAGES: readonly Measured[] = [
  { path: '/', name: 'start page', kilobytes: '' },
  {
    path: '/erhebung/2026/eakte',
    name: 'dimension page',
    kilobytes: '≤ 100',
    requests: '≤ 12',
    peer: 'LimeSurvey 537 kB, 24 requests; SurveyJS 394 kB, 3 requests',
  },
  { path: '/ergebnisse', name: 'results page', kilobytes: '≤ 150' },
  { path: '/vergleich', name: 'comparison', kilobytes: '≤ 150' },
  { path: '/vergleich?feld=eakte&ansicht=verlauf', name: 'course of a figure', kilobytes: '≤ 150' },
  {
    path: '/vergleich?feld=ozg&gruppen=kreise&ansicht=punkte',
    name: 'dots of districts',
    kilobytes: '≤ 150',
  },
  {
    path: '/vergleich?feld=ozg&gruppen=kreise&ansicht=steigung',
    name: 'slopes of districts',
    kilobytes: '≤ 150',
  },
  { path: '/regionen/14', name: 'page of a region', kilobytes: '≤ 150' },
  { path: '/fragen/eakte.konzept.rollout', name: 'page of a question', kilobytes: '≤ 150' },
  { path: '/karte?gruppen=kreise', name: 'map of districts', kilobytes: '≤ 150' },
];

/** What the pages weigh on the wire with an empty cache, and when they are readable on a slow line. */
export async function measurePages(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'digitalpegel-'));
  const server = await startServer(directory);
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const page of PAGES) figures.push(...(await measurePage(browser, server.origin, page)));
    figures.push(...(await measureInteractions(browser, server.origin)));
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measurePage(
  browser: Browser,
  origin: string,
  { path, name, kilobytes, requests, peer }: Measured,
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signInAs(page, origin, 'Mia Muster');
  const weight = await weighPage(page, origin + path);
  const paints: number[] = [];
  await watchLayout(page);
  for (let run = 0; run < LCP_RUNS; run += 1) paints.push(await largestPaint(page, origin + path));
  const shift = await layoutShift(page);
  await context.close();
  return [
    {
      name: `${name}, compressed`,
      value: weight.bytes / 1_000,
      unit: 'kB',
      goal: kilobytes,
      ...(peer && { peer }),
    },
    { name: `${name}, requests`, value: weight.requests, unit: '', ...(requests && { goal: requests }) },
    {
      name: `${name}, LCP at 4 × CPU and slow 4G`,
      value: percentile(paints, 0.5) / 1_000,
      unit: 's',
      goal: '≤ 1.5',
      ...(peer && { peer: 'LimeSurvey 2.7; SurveyJS 3.6' }),
    },
    { name: `${name}, layout shift while it comes so`, value: shift, unit: '', goal: '≤ 0.01' },
  ];
}

/** Milliseconds until the largest element is painted: 1.6 Mbit/s, 150 ms round trip, a quarter of the speed. */
async function largestPaint(page: Page, url: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const bytesPerSecond = 1_600_000 / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate<number>(
    `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`,
  );
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return paint;
}
