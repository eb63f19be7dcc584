import { stateCode, STATE_NAMES } from '../state.ts';
import { checkHierarchy, type PlacedRecord } from './checkHierarchy.ts';
import type { RawField, RawRecord, RawRegister, Refused, RegisterProblem } from './rawRecord.ts';
import { inOrder, type Register, type RegisterRecord } from './register.ts';

export type RegisterReading = { readonly outcome: 'register'; readonly register: Register } | Refused;

/** Fields that make up the key of each Satzart. Region (30) exists in Baden-Württemberg only. */
const KEY_FIELDS: Readonly<Record<string, readonly RawField[]>> = {
  '10': ['land'],
  '20': ['land', 'rb'],
  '30': ['land', 'rb'],
  '40': ['land', 'rb', 'kreis'],
  '50': ['land', 'rb', 'kreis', 'verband'],
  '60': ['land', 'rb', 'kreis', 'verband', 'gemeinde'],
};

const KEY_LENGTHS: Readonly<Partial<Record<RawField, number>>> = {
  land: 2,
  rb: 1,
  kreis: 2,
  verband: 4,
  gemeinde: 3,
};

/** Textkennzeichen of each Satzart; those of 50 without 52, 55 and 57, which the six states do not have. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  '40': ['41', '44'],
  '50': ['50', '51', '53', '54', '56', '58'],
  '60': ['60', '61', '63', '64', '65', '66', '67'],
};

const KEPT_SATZARTEN: readonly string[] = ['10', '40', '50', '60'];
/** Gebiete that belong to no Gemeinde (gemeindefrei): nobody administers them. */
const UNINCORPORATED: readonly string[] = ['65', '66'];

/**
 * Checks the records of the whole file, keeps those of Berlin and the five states, and builds the register.
 * Areas outside of Gemeinden are left out, and so is the association record (50) a single Gemeinde has besides its own.
 */
export function readRecords({ asOf, populationAsOf, records, placeOf }: RawRegister): RegisterReading {
  const problems = records.flatMap((raw) => problemsOf(raw, placeOf));
  if (problems.length > 0) return { outcome: 'refused', problems };
  const placed = withoutUnincorporated(records.filter(isKept)).map((raw) => ({ raw, record: recordOf(raw) }));
  const faults = [...missingStates(placed), ...checkHierarchy(placed, placeOf)];
  if (faults.length > 0) return { outcome: 'refused', problems: faults };
  const kept = placed.map(({ record }) => record).filter(({ kind }) => kind !== '50');
  return { outcome: 'register', register: { asOf, populationAsOf, records: inOrder(kept) } };
}

function problemsOf(
  { line, fields }: RawRecord,
  placeOf: RawRegister['placeOf'],
): readonly RegisterProblem[] {
  const problem = (field: RawField, sentence: string) => [{ at: placeOf(line, field), sentence }];
  const keyFields = KEY_FIELDS[fields.satzart];
  if (keyFields === undefined) {
    return problem(
      'satzart',
      `Unbekannte Satzart „${fields.satzart}“. GV100AD kennt 10, 20, 30, 40, 50 und 60 (41 und 61 gehören zu GV100NAD).`,
    );
  }
  const keyFault = keyFields.find((field) => !isDigits(fields[field], KEY_LENGTHS[field]));
  if (keyFault !== undefined) {
    return problem(
      keyFault,
      `Der Schlüssel muss hier ${KEY_LENGTHS[keyFault] ?? 0} Ziffern haben, da steht „${fields[keyFault]}“.`,
    );
  }
  if (fields.name === '') return problem('name', 'Hier fehlt der Name.');
  if (!isOurs(fields.land)) return [];
  const kinds = KINDS[fields.satzart];
  if (kinds !== undefined && !kinds.includes(fields.kind)) {
    return problem(
      'kind',
      `Unbekanntes Textkennzeichen „${fields.kind}“ für Satzart ${fields.satzart}; erwartet: ${kinds.join(', ')}.`,
    );
  }
  if (fields.satzart !== '60' || UNINCORPORATED.includes(fields.kind)) return [];
  const number = (['area', 'population'] as const).find((field) => !isDigits(fields[field]));
  return number === undefined
    ? []
    : problem(number, `Hier wird eine ganze Zahl erwartet, da steht „${fields[number]}“.`);
}

function isDigits(text: string, length?: number): boolean {
  return /^\d+$/.test(text) && (length === undefined || text.length === length);
}

function isOurs(land: string): boolean {
  return stateCode.safeParse(land).success;
}

function isKept({ fields: { satzart, land } }: RawRecord): boolean {
  return isOurs(land) && KEPT_SATZARTEN.includes(satzart);
}

/** Leaves out such areas and the association record that stands for nothing else, as for the Küstengewässer. */
function withoutUnincorporated(records: readonly RawRecord[]): readonly RawRecord[] {
  const isOutside = ({ fields: { satzart, kind } }: RawRecord) =>
    satzart === '60' && UNINCORPORATED.includes(kind);
  const inside = records.filter((raw) => !isOutside(raw));
  const outside = new Set(records.filter(isOutside).map(associationKey));
  for (const raw of inside) if (raw.fields.satzart === '60') outside.delete(associationKey(raw));
  return inside.filter((raw) => raw.fields.satzart !== '50' || !outside.has(associationKey(raw)));
}

function associationKey({ fields: { land, rb, kreis, verband } }: RawRecord): string {
  return land + rb + kreis + verband;
}

function recordOf({ fields }: RawRecord): RegisterRecord {
  const key = (KEY_FIELDS[fields.satzart] ?? []).map((field) => fields[field]).join('');
  const { kind, seat } = fields;
  const isGemeinde = fields.satzart === '60';
  return {
    key,
    kind,
    name: fields.name.replace(/\s+/g, ' '),
    seat: isGemeinde ? '' : seat,
    area: isGemeinde ? Number(fields.area) : 0,
    population: isGemeinde ? Number(fields.population) : 0,
  };
}

function missingStates(placed: readonly PlacedRecord[]): readonly RegisterProblem[] {
  const present = new Set(placed.map(({ record }) => record.key));
  return stateCode.options
    .filter((state) => !present.has(state))
    .map((state) => ({ at: 'Datei', sentence: `Das Land ${state} ${STATE_NAMES[state]} fehlt.` }));
}
