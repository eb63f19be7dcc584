import { GV100AD_LENGTH, GV100AD_NAME_LENGTH, GV100AD_POSITIONS } from './gv100adLayout.ts';
import type { RawField } from './rawRecord.ts';
import { associationOf, levelOf, type Register, type RegisterRecord } from './register.ts';

const SATZARTEN = { land: '10', kreis: '40', verband: '50', gemeinde: '60' } as const;

/**
 * Writes a register as Destatis would, for samples and to check the reader: sorted, with the association record every
 * single Gemeinde has. Names longer than their field are cut off, as in the real files.
 */
export function writeGv100ad({ asOf, records }: Register): string {
  const date = asOf.replaceAll('-', '');
  const known = new Set(records.map(({ key }) => key));
  const lines = records.flatMap((record) => {
    const own = lineOf(record, date);
    const needsAssociation = levelOf(record) === 'gemeinde' && !known.has(associationOf(record.key));
    return needsAssociation ? [lineOf(associationRecord(record), date), own] : [own];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function associationRecord({ key, name }: RegisterRecord): RegisterRecord {
  return { key: associationOf(key), kind: '50', name, seat: '', area: 0, population: 0 };
}

function lineOf(record: RegisterRecord, date: string): string {
  const { key, kind, name, seat, area, population } = record;
  const satzart = SATZARTEN[levelOf(record)];
  const fields: readonly (readonly [RawField, string])[] = [
    ['satzart', satzart],
    ['date', date],
    ['land', key.slice(0, 2)],
    ['rb', key.slice(2, 3)],
    ['kreis', key.slice(3, 5)],
    ['verband', key.slice(5, 9)],
    ['gemeinde', key.slice(9)],
    ['name', name.slice(0, GV100AD_NAME_LENGTH)],
    ['seat', seat.slice(0, GV100AD_NAME_LENGTH)],
    ['kind', kind],
    ['area', satzart === '60' ? String(area).padStart(11, '0') : ''],
    ['population', satzart === '60' ? String(population).padStart(11, '0') : ''],
  ];
  const line = Array.from({ length: GV100AD_LENGTH }, () => ' ');
  for (const [field, text] of fields) {
    const [first] = GV100AD_POSITIONS[field];
    for (const [index, letter] of text.split('').entries()) line[first - 1 + index] = letter;
  }
  return line.join('');
}
