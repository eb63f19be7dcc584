import { existsSync } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Where the browser for journeys and accessibility lies: `CHROMIUM_PATH` if set, else the first usual place.
 *
 * @returns `undefined` when there is none
 */
export function findChromium(
  env: Record<string, string | undefined> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const named = env['CHROMIUM_PATH'];
  return (named ? [named] : USUAL_PLACES).find(exists);
}
