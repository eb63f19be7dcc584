import type { RawRecord, RawRegister, RegisterProblem } from './rawRecord.ts';
import {
  agsOf,
  associationOf,
  isGemeinde,
  levelOf,
  type RegisterLevel,
  type RegisterRecord,
} from './register.ts';

/** A record of the six states with its place in the file. */
export interface PlacedRecord {
  readonly record: RegisterRecord;
  readonly raw: RawRecord;
}

type Placed = readonly PlacedRecord[];

const NAMES: Readonly<Record<RegisterLevel, string>> = {
  land: 'Das Land',
  kreis: 'Der Kreis',
  verband: 'Der Gemeindeverband',
  gemeinde: 'Die Gemeinde',
};

/** Each key once, each record in its parent, no parent empty. */
export function checkHierarchy(placed: Placed, placeOf: RawRegister['placeOf']): readonly RegisterProblem[] {
  const keys = new Set(placed.map(({ record }) => record.key));
  const parents = new Set(placed.flatMap(({ record }) => parentsOf(record.key)));
  return [
    ...twice(placed, placeOf),
    ...placed.flatMap(({ record, raw }) => {
      const missing = parentsOf(record.key).find((key) => !keys.has(key));
      const own = `${NAMES[levelOf(record)]} ${record.key} ${record.name}`;
      const at = placeOf(raw.line, 'land');
      if (missing !== undefined) {
        return [{ at, sentence: `${own} gehört zu ${missing}, aber dafür gibt es keinen Satz.` }];
      }
      if (isGemeinde(record) || parents.has(record.key)) return [];
      return [{ at, sentence: `${own} enthält keine Gemeinde. Die Datei ist wohl unvollständig.` }];
    }),
  ];
}

function parentsOf(key: string): readonly string[] {
  if (key.length === 2) return [];
  if (key.length === 5) return [key.slice(0, 2)];
  if (key.length === 9) return [key.slice(0, 5)];
  return [associationOf(key), key.slice(0, 5)];
}

/** Gemeinden also have a key without their association, and nobody else may have it. */
function twice(placed: Placed, placeOf: RawRegister['placeOf']): readonly RegisterProblem[] {
  const lines = new Map<string, number>();
  return placed.flatMap(({ record, raw: { line } }) => {
    const names = isGemeinde(record) ? [record.key, agsOf(record.key)] : [record.key];
    const taken = names.find((name) => lines.has(name));
    for (const name of names) if (!lines.has(name)) lines.set(name, line);
    if (taken === undefined) return [];
    const sentence = `Der Schlüssel ${taken} kommt zweimal vor, zuerst in Zeile ${lines.get(taken) ?? 0}.`;
    return [{ at: placeOf(line, 'land'), sentence }];
  });
}
