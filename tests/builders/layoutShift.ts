import type { Page } from 'playwright-core';

/** From the beginning of every page that is opened from now on, what moves on it is written down. */
export async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript({
    content: `window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift', buffered: true });`,
  });
}

/** How much moved while the page came (Cumulative Layout Shift, its window being the whole loading): 0 is nothing. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate<number>('window.shifts.reduce((sum, value) => sum + value, 0)');
