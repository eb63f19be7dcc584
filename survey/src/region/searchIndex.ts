import type { Municipality } from './municipality.ts';
import type { Registry } from './registry.ts';
import { spellingsOf } from './searchText.ts';
import type { Unit } from './unit.ts';
import type { UnitType } from './unitType.ts';

/** A found unit and, where its own name was not what matched, the served Gemeinde that led to it. */
export interface Hit {
  readonly unit: Unit;
  readonly via?: Municipality;
}

/** One name that leads to a unit, in all its folded spellings. */
export interface Entry {
  readonly hit: Hit;
  readonly population: number;
  readonly keys: readonly string[];
  /** spellings of the bare name, whole and, if it is bilingual, of each half */
  readonly names: readonly string[];
  /** all words of all spellings and designations, each with a blank before it */
  readonly text: string;
  /** spellings of the bare name without blanks */
  readonly joined: string;
  /** spellings that name the entry in full, with and without its designation */
  readonly full: ReadonlySet<string>;
}

/** One entry per unit and per Gemeinde served by another body, larger population first, units before Gemeinden. */
export function entriesOf({ units }: Registry): readonly Entry[] {
  const own = units.map(entryOfUnit);
  const served = units.flatMap((unit) =>
    unit.municipalities.filter((via) => !isOwn(unit, via)).map((via) => entryOfServed(unit, via)),
  );
  return [...own, ...served].toSorted((a, b) => b.population - a.population);
}

/** Abbreviations people type for a type of administration. */
const TYPE_SHORT: Partial<Record<UnitType, string>> = {
  landkreis: 'LK',
  verbandsgemeinde: 'VerbGem',
  verwaltungsgemeinschaft: 'VG',
  verwaltungsverband: 'VV',
};

/** A Gemeinde or kreisfreie Stadt that is the unit itself is found by the unit's name. */
function isOwn(unit: Unit, { key }: Municipality): boolean {
  return unit.key.padEnd(12, '0') === key;
}

function entryOfUnit(unit: Unit): Entry {
  const { type, designation, name, key, population } = unit;
  const short = TYPE_SHORT[type];
  const designations = short === undefined ? [designation] : [designation, short];
  const own = unit.municipalities.filter((municipality) => isOwn(unit, municipality));
  const keys = [key, ...own.flatMap((municipality) => keysOf(municipality.key))];
  return entryOf({ hit: { unit }, population, keys, name, designations });
}

function entryOfServed(unit: Unit, via: Municipality): Entry {
  const { key, name, designation, population } = via;
  return entryOf({ hit: { unit, via }, population, keys: keysOf(key), name, designations: [designation] });
}

/** A Gemeinde goes by its twelve-digit key and by its eight-digit Gemeindeschlüssel (AGS). */
function keysOf(municipality: string): readonly string[] {
  return [municipality, municipality.slice(0, 5) + municipality.slice(9)];
}

interface Named extends Pick<Entry, 'hit' | 'population' | 'keys'> {
  readonly name: string;
  readonly designations: readonly string[];
}

function entryOf({ name, designations, ...rest }: Named): Entry {
  const names = halvesOf(name).flatMap(spellingsOf);
  const before = designations.flatMap(spellingsOf);
  const full = new Set([...names, ...before.flatMap((word) => names.map((text) => `${word} ${text}`))]);
  const joined = names.map((text) => text.replaceAll(' ', '')).join(' ');
  return { ...rest, names, text: ` ${[...before, ...names].join(' ')}`, joined, full };
}

/** „Bautzen / Budyšin“ is known by the whole, by its German and by its Sorbian name. */
function halvesOf(name: string): readonly string[] {
  const halves = name.split(' / ');
  return halves.length > 1 ? [name, ...halves] : halves;
}
