import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  applyDifferences,
  CHANGEABLE,
  completedFrom,
  differencesOf,
  type Changeable,
} from './differences.ts';
import { entry, gemeinde, inventedRegister, smallRegister } from './register.arbitrary.ts';
import { inOrder, isGemeinde, levelOf, type Register, type RegisterRecord } from './register.ts';

const RUNS = { numRuns: Number(process.env['REGISTER_RUNS'] ?? 100) };

it('finds nothing between equal registers', () => {
  fc.assert(
    fc.property(inventedRegister, (register) => {
      expect(differencesOf(register, { ...register, records: [...register.records] })).toEqual([]);
    }),
    RUNS,
  );
});

it('makes the later register of the earlier one', () => {
  fc.assert(
    fc.property(inventedRegister, inventedRegister, (before, after) => {
      expect(applyDifferences(before.records, differencesOf(before, after))).toEqual(after.records);
    }),
    RUNS,
  );
});

/** Another value of the field, as long as entries of this level have it. */
function mutated(record: RegisterRecord, field: Changeable): RegisterRecord | undefined {
  if (field === 'name') return { ...record, name: `${record.name} neu` };
  if (field === 'kind')
    return levelOf(record) === 'land' ? undefined : { ...record, kind: `${record.kind}x` };
  if (field === 'seat') return isGemeinde(record) ? undefined : { ...record, seat: `${record.seat} neu` };
  return isGemeinde(record) ? { ...record, [field]: record[field] + 1 } : undefined;
}

function replaced(register: Register, place: number, record: RegisterRecord): Register {
  return { ...register, records: inOrder(register.records.with(place, record)) };
}

it('tells a change of one field as exactly one difference of that name', () => {
  fc.assert(
    fc.property(inventedRegister, fc.nat(), fc.constantFrom(...CHANGEABLE), (register, nth, field) => {
      const place = nth % register.records.length;
      const before = register.records[place];
      const after = before && mutated(before, field);
      fc.pre(before !== undefined && after !== undefined);
      const found = differencesOf(register, replaced(register, place, after));
      expect(found).toEqual([{ what: 'changed', field, before, after }]);
    }),
    RUNS,
  );
});

it('tells another association of a Gemeinde as exactly one move, and an entry more or less as new or gone', () => {
  fc.assert(
    fc.property(inventedRegister, fc.nat(), (register, nth) => {
      const gemeinden = register.records.filter(isGemeinde);
      const record = gemeinden[nth % gemeinden.length];
      fc.pre(record !== undefined);
      const to = `${record.key.slice(0, 5)}9876${record.key.slice(9)}`;
      const place = register.records.indexOf(record);
      expect(differencesOf(register, replaced(register, place, { ...record, key: to }))).toEqual([
        { what: 'moved', record, to },
      ]);
      const less = { ...register, records: register.records.toSpliced(place, 1) };
      expect(differencesOf(register, less)).toEqual([{ what: 'gone', record }]);
      expect(differencesOf(less, register)).toEqual([{ what: 'new', record }]);
    }),
    RUNS,
  );
});

it('completes seats the file does not tell and names it cut off, but takes real changes over', () => {
  const long = 'Musterhausen, Musterbach, Musterfeld und Mustertal am Musterberg';
  const before = smallRegister([
    entry('125605001', '58', long, { seat: 'Musterhausen' }),
    gemeinde('125605001001', 'Musterhausen'),
  ]);
  const seen = (name: string, seat: string) =>
    completedFrom(before, smallRegister([entry('125605001', '58', name, { seat })])).records.find(
      ({ key }) => key === '125605001',
    );
  expect(seen(long.slice(0, 50), '')).toMatchObject({ name: long, seat: 'Musterhausen' });
  const other = `${long.slice(0, 40)}Anderswo x`;
  expect(seen(other, '')).toMatchObject({ name: other });
  expect(seen(long.slice(0, 49), 'Musterbach')).toMatchObject({
    name: long.slice(0, 49),
    seat: 'Musterbach',
  });
});
