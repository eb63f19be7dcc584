import type { FigureGroup } from '#survey';

/** Bounds of the size classes, in inhabitants. */
const BANDS = new Map<string, readonly [from: number, to: number]>([
  ['unter-5000', [0, 5_000]],
  ['5000-9999', [5_000, 10_000]],
  ['10000-24999', [10_000, 25_000]],
  ['ab-25000', [25_000, Number.POSITIVE_INFINITY]],
]);
const OTHERS = new Map([
  ['kreisfrei', 'kreisfreie Städte'],
  ['landkreis', 'Landkreise'],
]);
const thousands = (count: number): string => `${count / 1000}.000`;

/**
 * A short name for charts (Kurzname), where the label would not fit. Groups put together are named by what they hold:
 * „Unter 10.000 Einwohner und Landkreise“.
 */
export function groupName({ id, label, kind, members }: FigureGroup): string {
  switch (kind) {
    case 'band':
    case 'stateBand':
      return bandName((members ?? [id]).map((one) => one.replace(/^1[2-6]-/, ''))) ?? label;
    case 'stateType':
      return label.replace(/, [^,]+$/, '');
    case 'district':
      return label.replace(/^Landkreis /, 'Lkr. ').replace(/^Landeshauptstadt |^Stadt /, '');
    case 'total':
    case 'state':
    case 'unitType':
      return label;
  }
}

/** @returns `undefined` for classes it does not know */
function bandName(classes: readonly string[]): string | undefined {
  const bounds = classes.flatMap((one) => {
    const bound = BANDS.get(one);
    return bound === undefined ? [] : [bound];
  });
  const others = classes.flatMap((one) => OTHERS.get(one) ?? []);
  if (bounds.length + others.length < classes.length) return undefined;
  if (bounds.length === BANDS.size && others.length === OTHERS.size) return 'Alle Größenklassen';
  const names = [...joined(bounds).map(rangeName), ...others];
  const last = names.pop();
  const text = names.length === 0 ? (last ?? '') : `${names.join(', ')} und ${last ?? ''}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Classes next to each other become one. */
function joined(bounds: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return bounds
    .toSorted((a, b) => a[0] - b[0])
    .reduce<readonly (readonly [number, number])[]>((done, next) => {
      const last = done.at(-1);
      return last?.[1] === next[0] ? [...done.slice(0, -1), [last[0], next[1]]] : [...done, next];
    }, []);
}

function rangeName([from, to]: readonly [number, number]): string {
  if (from === 0 && to === Number.POSITIVE_INFINITY) return 'Gemeinden und Verbände';
  if (from === 0) return `unter ${thousands(to)} Einwohner`;
  return to === Number.POSITIVE_INFINITY
    ? `ab ${thousands(from)} Einwohner`
    : `${thousands(from)} bis unter ${thousands(to)} Einwohner`;
}
