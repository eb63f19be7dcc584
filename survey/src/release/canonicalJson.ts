/**
 * One text for one value: JSON with sorted keys and no spaces, so that equal releases have equal hashes.
 *
 * @throws on anything JSON would drop or change: `undefined`, NaN, infinities, functions, class instances
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  throw new TypeError(`No JSON value: ${typeof value}.`);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`No JSON number: ${value}.`);
  return JSON.stringify(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
