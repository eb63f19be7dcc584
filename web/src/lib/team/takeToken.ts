/**
 * Takes the token of an invitation out of the address: it then stands neither in the address bar nor in the history
 * of the browser.
 *
 * @returns the token; empty when the address has none
 */
export function takeToken(): string {
  const token = decodeURIComponent(location.hash.slice(1));
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}
