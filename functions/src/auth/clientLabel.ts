/** What is said of a browser that does not say what it is. */
const UNKNOWN = 'Unbekanntes Gerät';

/** The first that fits counts: most browsers also name those they descend from. */
const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:(?:Headless)?Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
] as const;

const SYSTEMS = [
  ['Windows', /\bWindows\b/],
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPod)\b/],
  ['iPadOS', /\biPad\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** Nothing beyond this is looked at. */
const MOST_CHARACTERS = 500;

/**
 * Browser and system in a few words, such as „Firefox unter Windows“, for people to recognise their sessions by.
 * No versions, no models: nothing by which somebody could be told from others.
 *
 * @param userAgent what the browser says of itself (`User-Agent`)
 */
export function clientLabel(userAgent: string | undefined): string {
  const said = userAgent?.slice(0, MOST_CHARACTERS) ?? '';
  const browser = nameIn(BROWSERS, said);
  const system = nameIn(SYSTEMS, said);
  if (browser === undefined) return UNKNOWN;
  return system === undefined ? browser : `${browser} unter ${system}`;
}

function nameIn(known: readonly (readonly [string, RegExp])[], said: string): string | undefined {
  return known.find(([, sign]) => sign.test(said))?.[0];
}
