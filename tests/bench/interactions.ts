import type { Browser, Page } from 'playwright-core';
import { percentile, type Figure } from './figures.ts';

/** From one view to another and back, with what is clicked in each. */
interface Interaction {
  readonly name: string;
  readonly path: string;
  readonly clicks: readonly [string, string];
}

const INTERACTIONS: readonly Interaction[] = [
  { name: 'order by value', path: '/vergleich?feld=eakte', clicks: ['nach Wert', 'übliche'] },
  { name: 'bars to dots', path: '/vergleich?feld=eakte', clicks: ['Punkte', 'Balken'] },
  { name: 'bars to course', path: '/vergleich?feld=eakte', clicks: ['Verlauf', 'Balken'] },
  {
    name: 'bars to dots, of all districts',
    path: '/vergleich?feld=eakte&gruppen=kreise',
    clicks: ['Balken', 'Punkte'],
  },
];
const RUNS = 10;

/** How long it takes from a click to another chart on the screen, once the page is there. */
export async function measureInteractions(browser: Browser, origin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, path, clicks } of INTERACTIONS) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    // Both views are drawn once, so that the library is there.
    for (const text of clicks) await drawnAfter(page, text);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1)
      for (const text of clicks) times.push(await drawnAfter(page, text));
    await page.close();
    figures.push(
      { name: `${name}, click to new chart, p50`, value: percentile(times, 0.5), unit: 'ms', goal: '≤ 100' },
      { name: `${name}, click to new chart, p95`, value: percentile(times, 0.95), unit: 'ms' },
    );
  }
  return figures;
}

/**
 * Milliseconds from a click on a link until the canvas has another picture that stays: a frame in which it is empty or
 * half drawn does not count.
 */
function drawnAfter(page: Page, text: string): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const picture = () => [...document.querySelectorAll('figure canvas')].map((one) => one.toDataURL()).join();
    const before = picture();
    const link = [...document.querySelectorAll('.controls a')].find((one) => one.textContent.trim() === ${JSON.stringify(text)});
    const start = performance.now();
    let last = { picture: before, at: start };
    link.click();
    const look = () => {
      const now = { picture: picture(), at: performance.now() };
      if (now.picture !== last.picture) last = now;
      else if (last.picture !== before && now.at - last.at > 50) return resolve(last.at - start);
      if (now.at - start > 5_000) return reject(new Error('No new chart.'));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })`);
}
