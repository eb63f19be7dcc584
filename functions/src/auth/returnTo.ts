/** The start of the site's own area, where somebody lands who asked for nothing else. */
const HOME = '/verwaltung';

/**
 * Where to go after signing in: a path of this site, or the start of the own area.
 *
 * A link must not lead through our sign-in to somebody else's site.
 */
export function safeReturnTo(wanted: string | undefined, origin: string): string {
  if (wanted === undefined || !/^\/(?![/\\])/.test(wanted) || hasControlCharacter(wanted)) return HOME;
  if (!URL.canParse(wanted, origin)) return HOME;
  const url = new URL(wanted, origin);
  const path = url.pathname + url.search + url.hash;
  return url.origin === origin && !path.startsWith('//') ? path : HOME;
}

/** Browsers drop tabs and line breaks inside an address before they read it. */
function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
