/** Relative difference up to which two numbers of R count as the same: its text has 15 digits. */
const TOLERANCE = 1e-9;

/**
 * Where two JSON values say something else, as paths with both values. Numbers may differ in their last digits; the
 * entry `madeBy`, which names versions, may differ altogether.
 */
export function disagreements(frozen: unknown, found: unknown, path = ''): string[] {
  if (path === '/madeBy' || isSame(frozen, found)) return [];
  if (!isObject(frozen) || !isObject(found) || Array.isArray(frozen) !== Array.isArray(found))
    return [`${path}: ${JSON.stringify(frozen)} → ${JSON.stringify(found)}`];
  const before = new Map(Object.entries(frozen));
  const after = new Map(Object.entries(found));
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => disagreements(before.get(key), after.get(key), `${path}/${key}`));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
