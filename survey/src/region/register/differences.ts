import { GV100AD_NAME_LENGTH } from './gv100adLayout.ts';
import { agsOf, inOrder, isGemeinde, type Register, type RegisterRecord } from './register.ts';

/** A field of an entry that may change while the entry stays. */
export const CHANGEABLE = ['name', 'kind', 'seat', 'area', 'population'] as const;
export type Changeable = (typeof CHANGEABLE)[number];

/** One thing that is different between two states of the register. */
export type Difference =
  | { readonly what: 'gone'; readonly record: RegisterRecord }
  | { readonly what: 'new'; readonly record: RegisterRecord }
  /** a Gemeinde changed its association: the Gemeindeschlüssel stays, the Regionalschlüssel becomes `to` */
  | { readonly what: 'moved'; readonly record: RegisterRecord; readonly to: string }
  | {
      readonly what: 'changed';
      readonly field: Changeable;
      readonly before: RegisterRecord;
      readonly after: RegisterRecord;
    };

/** What `after` says differently than `before`, in order of the keys. */
export function differencesOf(before: Register, after: Register): readonly Difference[] {
  const old = new Map(before.records.map((record) => [lastingKey(record), record]));
  const now = new Set(after.records.map(lastingKey));
  return [
    ...before.records
      .filter((record) => !now.has(lastingKey(record)))
      .map((record) => ({ what: 'gone' as const, record })),
    ...after.records.flatMap((record) => changesOf(old.get(lastingKey(record)), record)),
  ];
}

/** Applied to `before`, the differences to `after` give `after`. */
export function applyDifferences(
  before: readonly RegisterRecord[],
  differences: readonly Difference[],
): readonly RegisterRecord[] {
  const records = new Map(before.map((record) => [record.key, record]));
  for (const difference of differences) {
    switch (difference.what) {
      case 'gone':
        records.delete(difference.record.key);
        break;
      case 'new':
        records.set(difference.record.key, difference.record);
        break;
      case 'moved':
        records.delete(difference.record.key);
        records.set(difference.to, { ...difference.record, key: difference.to });
        break;
      case 'changed':
        changeIn(records, difference);
        break;
    }
  }
  return inOrder(records.values());
}

/**
 * Completes what a file cannot say: seats where it has none (xlsx), and the rest of a name that fills its field
 * (GV100AD cuts off after 50 letters).
 */
export function completedFrom(before: Register, after: Register): Register {
  const old = new Map(before.records.map((record) => [lastingKey(record), record]));
  const records = after.records.map((record) => {
    const known = old.get(lastingKey(record));
    if (known === undefined) return record;
    const isCut = record.name.length === GV100AD_NAME_LENGTH && known.name.startsWith(record.name);
    return {
      ...record,
      name: isCut ? known.name : record.name,
      seat: record.seat === '' ? known.seat : record.seat,
    };
  });
  return { ...after, records };
}

/** What an entry keeps when it changes its association. */
function lastingKey(record: RegisterRecord): string {
  return isGemeinde(record) ? agsOf(record.key) : record.key;
}

function changesOf(old: RegisterRecord | undefined, record: RegisterRecord): readonly Difference[] {
  if (old === undefined) return [{ what: 'new', record }];
  const fields = CHANGEABLE.filter((field) => old[field] !== record[field]).map(
    (field) => ({ what: 'changed', field, before: old, after: record }) as const,
  );
  return old.key === record.key ? fields : [{ what: 'moved', record: old, to: record.key }, ...fields];
}

function changeIn(
  records: Map<string, RegisterRecord>,
  { field, after }: Extract<Difference, { what: 'changed' }>,
): void {
  const current = records.get(after.key);
  if (current === undefined) throw new Error(`No entry ${after.key} to change`);
  records.set(after.key, { ...current, [field]: after[field] });
}
