/** The present query of the page with another group or dimension to compare; an empty value leaves it out. */
export function withPeers(search: string, name: 'gruppe' | 'feld', value: string): string {
  const query = new URLSearchParams(search);
  if (value === '') query.delete(name);
  else query.set(name, value);
  return `?${query.toString()}`;
}
