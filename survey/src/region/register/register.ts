/** Level of the official register: state, district, association of Gemeinden, Gemeinde. */
export type RegisterLevel = 'land' | 'kreis' | 'verband' | 'gemeinde';

/**
 * One entry of the official register (Satz im Gemeindeverzeichnis). What an entry of its level does not have is
 * `''` or 0: a Land has no kind, a Gemeinde no seat, and only a Gemeinde has area and inhabitants.
 */
export interface RegisterRecord {
  /** Regionalschlüssel (ARS) in natural length: 2, 5, 9 or 12 digits */
  readonly key: string;
  /** Textkennzeichen: 41 kreisfreie Stadt, 44 Landkreis, 51 Amt, 63 Stadt … */
  readonly kind: string;
  /** as printed, with all titles: „Kühlungsborn, Ostseebad, Stadt“ */
  readonly name: string;
  /** Verwaltungssitz; the xlsx extract does not tell it */
  readonly seat: string;
  /** hectares */
  readonly area: number;
  readonly population: number;
}

/** The official register of Berlin and the five states at one date, in order of its keys. */
export interface Register {
  /** Gebietsstand (ISO date) of keys, names and membership */
  readonly asOf: string;
  /** date (ISO) of the inhabitants; `undefined` where a file does not say it, as GV100AD does not */
  readonly populationAsOf: string | undefined;
  readonly records: readonly RegisterRecord[];
}

const LEVELS: ReadonlyMap<number, RegisterLevel> = new Map([
  [2, 'land'],
  [5, 'kreis'],
  [9, 'verband'],
  [12, 'gemeinde'],
]);

/** @throws {Error} for a key of another length */
export function levelOf({ key }: Pick<RegisterRecord, 'key'>): RegisterLevel {
  const level = LEVELS.get(key.length);
  if (level === undefined) throw new Error(`No level of the register has keys like ${key}`);
  return level;
}

export function isGemeinde({ key }: Pick<RegisterRecord, 'key'>): boolean {
  return key.length === 12;
}

/** Gemeindeschlüssel (AGS, 8 digits): the key of a Gemeinde without its association, which it keeps when that changes. */
export function agsOf(gemeinde: string): string {
  return gemeinde.slice(0, 5) + gemeinde.slice(9);
}

/** Key of the association (Gemeindeverband) a Gemeinde belongs to; every Gemeinde has one, if only of its own. */
export function associationOf(gemeinde: string): string {
  return gemeinde.slice(0, 9);
}

/** Parents come before what lies in them: „12“, „12060“, „120605003“, „120605003024“. */
export function inOrder(records: Iterable<RegisterRecord>): readonly RegisterRecord[] {
  return [...records].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
