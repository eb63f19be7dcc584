import type { Decisions } from './decisions.ts';
import type { Difference } from './differences.ts';
import { agsOf, isGemeinde, type RegisterRecord } from './register.ts';

/** Kinds of changes that are kept for good; areas, inhabitants and seats are not among them. */
export type ChangeKind = 'merged' | 'split' | 'rekeyed' | 'moved' | 'renamed' | 'kind' | 'gone' | 'new';

/** One change of the territory: date of the import, what, old and new key and name, share, day and source if known. */
export type ChangeRow = readonly [
  asOf: string,
  kind: ChangeKind,
  oldKey: string,
  oldName: string,
  newKey: string,
  newName: string,
  share: number,
  date: string,
  source: string,
];

/** The changes a file brings, as the project keeps them, in order of the old keys. */
export function territorialChanges(
  asOf: string,
  differences: readonly Difference[],
  { successions }: Decisions,
  records: { readonly before: readonly RegisterRecord[]; readonly after: readonly RegisterRecord[] },
): readonly ChangeRow[] {
  const nameIn = (side: readonly RegisterRecord[], key: string) =>
    side.find((record) => record.key === key)?.name ?? '';
  const formerly = new Set(records.before.filter(isGemeinde).map(({ key }) => agsOf(key)));
  const followed = successions.map(({ from, to, share, date = '', source = '' }): ChangeRow => {
    const isAlone = successions.filter((other) => other.to === to).length === 1 && !formerly.has(agsOf(to));
    const kind = share < 1 ? 'split' : isAlone ? 'rekeyed' : 'merged';
    return [
      asOf,
      kind,
      from,
      nameIn(records.before, from),
      to,
      nameIn(records.after, to),
      share,
      date,
      source,
    ];
  });
  const explained = new Set(successions.flatMap(({ from, to }) => [from, to]));
  const others = differences.flatMap((difference) => otherChange(asOf, difference, explained));
  return [...followed, ...others].toSorted((a, b) => (keysOf(a) < keysOf(b) ? -1 : 1));
}

function keysOf([, kind, oldKey, , newKey]: ChangeRow): string {
  return `${oldKey || newKey} ${newKey} ${kind}`;
}

function otherChange(
  asOf: string,
  difference: Difference,
  explained: ReadonlySet<string>,
): readonly ChangeRow[] {
  switch (difference.what) {
    case 'gone':
    case 'new': {
      const { key, name } = difference.record;
      if (isGemeinde(difference.record) && explained.has(key)) return [];
      return difference.what === 'gone'
        ? [[asOf, 'gone', key, name, '', '', 0, '', '']]
        : [[asOf, 'new', '', '', key, name, 0, '', '']];
    }
    case 'moved': {
      const { key, name } = difference.record;
      return [[asOf, 'moved', key, name, difference.to, name, 1, '', '']];
    }
    case 'changed': {
      const { field, before, after } = difference;
      if (field !== 'name' && field !== 'kind') return [];
      const kind = field === 'name' ? 'renamed' : 'kind';
      return [[asOf, kind, before.key, before.name, after.key, after.name, 1, '', '']];
    }
  }
}
