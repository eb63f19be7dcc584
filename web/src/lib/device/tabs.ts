/*
 * Which pages of this browser are alive. Each holds a lock as long as it lives; the browser releases it when the
 * page goes, however it goes.
 */

const PREFIX = 'digitalpegel-tab-';
/** A page that is being reloaded may still hold its lock for a moment. */
const PATIENCE_MS = 300;

let mine: Promise<string> | undefined;

/** The id of this page, from its opening to its end. */
export function thisTab(): Promise<string> {
  mine ??= new Promise((resolve, reject) => {
    const tab = crypto.randomUUID();
    const untilTheEnd = () => {
      resolve(tab);
      return new Promise<never>(() => {});
    };
    navigator.locks.request(PREFIX + tab, untilTheEnd).catch(reject);
  });
  return mine;
}

/** Tells whether a page is no more; waits a moment for one that is just going. */
export async function isGone(tab: string): Promise<boolean> {
  if (tab === (await thisTab())) return false;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return navigator.locks.request(PREFIX + tab, { signal }, () => true).catch(() => false);
}
