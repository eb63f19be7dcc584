import { municipalityKey, type Municipality, type MunicipalityKey } from './municipality.ts';
import { readServedRow, readUnitRow, type RegistryData, type UnitRow } from './registryRows.ts';
import { sizeClassOf } from './sizeClass.ts';
import { stateCode, type StateCode } from './state.ts';
import { unitName, type Unit } from './unit.ts';
import { districtKeyOf, type UnitKey } from './unitKey.ts';
import type { UnitType } from './unitType.ts';

/** All units (Erhebungseinheiten) and the Gemeinden they serve. */
export interface Registry {
  /** in order of their keys, extra units last */
  readonly units: readonly Unit[];
  /** `undefined` when no unit has this key, for example after a merger */
  find(key: UnitKey): Unit | undefined;
  /** the unit whose administration works for this Gemeinde; `undefined` for an unknown key */
  unitServing(municipality: MunicipalityKey): Unit | undefined;
  unitsOf(state: StateCode): readonly Unit[];
}

/** A unit added to the registry that is outside the survey's universe, such as an invented one to try with. */
export interface ExtraUnit {
  readonly key: string;
  readonly type: UnitType;
  readonly name: string;
  readonly designation: string;
  readonly population: number;
  /** needed where the first five digits of the key belong to no district of the registry */
  readonly districtName?: string;
}

/** Builds the registry and checks it; data that contradict themselves throw, naming the key. */
export function createRegistry(data: RegistryData, extra: readonly ExtraUnit[] = []): Registry {
  const drafts = [...data.units.map(draftOf), ...extra.map(draftOfExtra)];
  const keys = new Set<string>();
  for (const { row } of drafts) claim(keys, row.key);

  const servedRows = data.served.map(readServedRow);
  for (const { unit, municipality } of servedRows) {
    if (!keys.has(unit)) throw new Error(`Gemeinde ${municipality.key} is served by unknown unit ${unit}`);
  }
  const served = Map.groupBy(servedRows, ({ unit }) => unit);
  const districtNames = new Map(drafts.map(({ row }) => [row.key, unitName(row)]));
  const units = drafts.map((draft) => {
    const others = served.get(draft.row.key)?.map(({ municipality }) => municipality) ?? [];
    return unitOf(draft, others, districtNames);
  });
  return registryOf(units);
}

interface Draft {
  readonly row: UnitRow;
  readonly inUniverse: boolean;
  readonly districtName: string | undefined;
}

function draftOf(row: readonly unknown[]): Draft {
  return { row: readUnitRow(row), inUniverse: true, districtName: undefined };
}

function draftOfExtra({ key, type, name, designation, population, districtName }: ExtraUnit): Draft {
  return { row: readUnitRow([key, type, name, designation, population]), inUniverse: false, districtName };
}

function claim(keys: Set<string>, key: string): void {
  if (keys.has(key)) throw new Error(`Key ${key} occurs twice`);
  keys.add(key);
}

function unitOf(
  { row, inUniverse, districtName }: Draft,
  others: readonly Municipality[],
  districtNames: ReadonlyMap<UnitKey, string>,
): Unit {
  const district = districtKeyOf(row.key);
  const nameOfDistrict = districtName ?? districtNames.get(district);
  if (nameOfDistrict === undefined) throw new Error(`Unit ${row.key} lies in no known district`);
  return {
    ...row,
    state: stateCode.parse(row.key.slice(0, 2)),
    district,
    districtName: nameOfDistrict,
    sizeClass: sizeClassOf(row.type, row.population),
    municipalities: municipalitiesOf(row, others),
    inUniverse,
  };
}

/** The unit's own Gemeinde, if it is one, then the others it serves; together they are its inhabitants. */
function municipalitiesOf(row: UnitRow, others: readonly Municipality[]): readonly Municipality[] {
  const rest = others.reduce((left, { population }) => left - population, row.population);
  if (rest < 0) throw new Error(`Unit ${row.key} has fewer inhabitants than the Gemeinden it serves`);
  switch (row.type) {
    case 'gemeinde':
    case 'landkreis':
    case 'kreisfreie-stadt':
      if (others.length > 0) throw new Error(`Unit ${row.key} serves Gemeinden its type does not serve`);
      return row.type === 'landkreis' ? [] : [ownMunicipality(row, rest)];
    case 'erfuellende-gemeinde':
      return [ownMunicipality(row, rest), ...others];
    case 'amt':
    case 'verbandsgemeinde':
    case 'verwaltungsgemeinschaft':
    case 'verwaltungsverband':
      if (others.length > 0 && rest > 0) throw new Error(`Unit ${row.key} has inhabitants in no Gemeinde`);
      return others;
  }
}

function ownMunicipality({ key, name, designation }: UnitRow, population: number): Municipality {
  return { key: municipalityKey.parse(key.padEnd(12, '0')), name, designation, population };
}

/**
 * Puts units that were checked before into a registry.
 *
 * @public the bundles on AWS bring the checked units along
 */
export function registryOf(units: readonly Unit[]): Registry {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const byMunicipality = new Map<MunicipalityKey, Unit>();
  for (const unit of units) {
    for (const { key } of unit.municipalities) {
      if (byMunicipality.has(key)) throw new Error(`Gemeinde ${key} is served twice`);
      byMunicipality.set(key, unit);
    }
  }
  const byState = Map.groupBy(units, ({ state }) => state);
  return {
    units,
    find: (key) => byKey.get(key),
    unitServing: (municipality) => byMunicipality.get(municipality),
    unitsOf: (state) => byState.get(state) ?? [],
  };
}
