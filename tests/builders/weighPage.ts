import type { Page } from 'playwright-core';

export interface Weight {
  /** On the wire with headers, as compressed as they came. */
  readonly bytes: number;
  readonly requests: number;
}

/** What a page weighs with an empty cache, until nothing more is asked for: documents, styles, typefaces, programs. */
export async function weighPage(page: Page, url: string): Promise<Weight> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await devtools.detach();
  return { bytes, requests };
}
