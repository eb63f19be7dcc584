import type { GroupKind } from '../disclosure/groupKind.ts';
import { STATE_NAMES, SURVEY_STATES } from '../region/state.ts';
import { UNIT_TYPE_NAMES } from '../region/unitType.ts';
import type { FigureGroup } from './figure.ts';
import type { UniverseUnit } from './releaseInput.ts';

/** A group of the plan with the atoms it consists of. */
export interface PlanGroup extends FigureGroup {
  /** Ascending. */
  readonly atoms: readonly number[];
  /** Units (Grundgesamtheit). */
  readonly N: number;
}

/** Groups that divide a parent without rest: what is too small for itself is put together (Übrige). */
export interface Family {
  readonly kind: GroupKind;
  readonly parent: string;
  readonly groups: readonly PlanGroup[];
  /** What groups put together are called. */
  readonly restLabel: string;
}

/**
 * The publication plan (Veröffentlichungsplan): all groups figures may be published for.
 *
 * An atom is what no group divides: units of one state, size class, type and district. Berlin is a single unit and in
 * no group at all: were it part of the total, total minus states would be Berlin.
 */
export interface Plan {
  readonly total: PlanGroup;
  readonly families: readonly Family[];
  /** By unit. */
  readonly atomOf: Int32Array;
  /** Units in each atom. */
  readonly atomSizes: Int32Array;
  /** Inhabitants of the units of each atom. */
  readonly inhabitants: Float64Array;
}

export const TOTAL_ID = 'gesamt';

/** Names of the classes of the strata, as size classes (Größenklassen) of the publication; in this order. */
export const BAND_NAMES: Readonly<Record<string, string>> = {
  'unter-5000': 'Gemeinden und Verbände unter 5.000',
  '5000-9999': 'Gemeinden und Verbände 5.000 bis unter 10.000',
  '10000-24999': 'Gemeinden und Verbände 10.000 bis unter 25.000',
  'ab-25000': 'Gemeinden und Verbände ab 25.000',
  kreisfrei: 'Kreisfreie Städte',
  landkreis: 'Landkreise',
};

const BANDS_IN_ORDER = Object.keys(BAND_NAMES);
const bandOf = ({ stratum, state }: UniverseUnit): string => stratum.slice(state.length + 1);
const bandRank = (unit: UniverseUnit): number => BANDS_IN_ORDER.indexOf(bandOf(unit));

/** What groups of one state are called together: „Kreisfreie Städte und Landkreise, Sachsen“. */
export function labelTogether(labels: readonly string[]): string {
  const names = labels.map((label) => label.slice(0, label.lastIndexOf(', ')));
  const [first = ''] = labels;
  return names.join(' und ') + first.slice(first.lastIndexOf(', '));
}

/** The plan for these units. Groups without units are left out. */
export function publicationPlan(units: readonly UniverseUnit[]): Plan {
  const { atomOf, firstUnits, sizes, inhabitants } = atomsOf(units);
  const groupBy = (group: Grouping): readonly PlanGroup[] => groupsOf(group, firstUnits, sizes);
  const states = groupBy(STATES);
  const perState = (grouping: Grouping, restLabel: string): Family[] => {
    const groups = groupBy(grouping);
    return states.map(({ id, label }) => ({
      kind: grouping.kind,
      parent: id,
      groups: groups.filter(({ parent }) => parent === id),
      restLabel: `${restLabel} in ${label}`,
    }));
  };
  const [total] = groupBy(EVERYTHING);
  if (total === undefined) throw new Error('A plan needs at least one unit.');
  const national = (grouping: Grouping, restLabel: string): Family => ({
    kind: grouping.kind,
    parent: TOTAL_ID,
    groups: groupBy(grouping),
    restLabel,
  });
  const families = [
    national(STATES, 'Übrige Länder'),
    ...perState(STATE_BANDS, 'Übrige Größenklassen'),
    national(BANDS, 'Übrige Größenklassen'),
    national(TYPES, 'Übrige Verwaltungstypen'),
    ...perState(DISTRICTS, 'Übrige Kreise'),
    ...perState(STATE_TYPES, 'Übrige Verwaltungstypen'),
  ];
  return {
    total,
    families,
    atomOf,
    atomSizes: Int32Array.from(sizes),
    inhabitants: Float64Array.from(inhabitants),
  };
}

interface Grouping {
  readonly kind: GroupKind;
  readonly idOf: (unit: UniverseUnit) => string;
  readonly labelOf: (unit: UniverseUnit) => string;
  readonly parentOf?: (unit: UniverseUnit) => string;
  /** Comes before the id in the order of groups. */
  readonly rankOf?: (unit: UniverseUnit) => number;
}

const stateName = ({ state }: UniverseUnit): string =>
  STATE_NAMES[SURVEY_STATES.find((code) => code === state) ?? '14'];

const EVERYTHING: Grouping = {
  kind: 'total',
  idOf: () => TOTAL_ID,
  labelOf: () => 'Fünf Länder (ohne Berlin)',
};
const STATES: Grouping = {
  kind: 'state',
  idOf: ({ state }) => state,
  labelOf: stateName,
  parentOf: () => TOTAL_ID,
};
const STATE_BANDS: Grouping = {
  kind: 'stateBand',
  idOf: ({ stratum }) => stratum,
  labelOf: (unit) => `${BAND_NAMES[bandOf(unit)] ?? bandOf(unit)}, ${stateName(unit)}`,
  parentOf: ({ state }) => state,
  rankOf: bandRank,
};
const BANDS: Grouping = {
  kind: 'band',
  idOf: bandOf,
  labelOf: (unit) => BAND_NAMES[bandOf(unit)] ?? bandOf(unit),
  parentOf: () => TOTAL_ID,
  rankOf: bandRank,
};
const TYPES: Grouping = {
  kind: 'unitType',
  idOf: ({ type }) => `typ-${type}`,
  labelOf: ({ type }) => UNIT_TYPE_NAMES[type],
  parentOf: () => TOTAL_ID,
};
const DISTRICTS: Grouping = {
  kind: 'district',
  idOf: ({ district }) => district,
  labelOf: ({ districtName }) => districtName,
  parentOf: ({ state }) => state,
};
const STATE_TYPES: Grouping = {
  kind: 'stateType',
  idOf: ({ state, type }) => `${state}-typ-${type}`,
  labelOf: (unit) => `${UNIT_TYPE_NAMES[unit.type]}, ${stateName(unit)}`,
  parentOf: ({ state }) => state,
};

function atomsOf(units: readonly UniverseUnit[]) {
  const numbers = new Map<string, number>();
  const firstUnits: UniverseUnit[] = [];
  const sizes: number[] = [];
  const inhabitants: number[] = [];
  const atomOf = Int32Array.from(units, (unit) => {
    const signature = `${unit.stratum}|${unit.type}|${unit.district}`;
    const atom = numbers.get(signature) ?? numbers.size;
    if (atom === numbers.size) {
      numbers.set(signature, atom);
      firstUnits.push(unit);
    }
    sizes[atom] = (sizes[atom] ?? 0) + 1;
    inhabitants[atom] = (inhabitants[atom] ?? 0) + unit.population;
    return atom;
  });
  return { atomOf, firstUnits, sizes, inhabitants };
}

function groupsOf(
  { kind, idOf, labelOf, parentOf, rankOf = () => 0 }: Grouping,
  firstUnits: readonly UniverseUnit[],
  sizes: readonly number[],
): readonly PlanGroup[] {
  const atoms = new Map<string, number[]>();
  firstUnits.forEach((unit, atom) => {
    const id = idOf(unit);
    const own = atoms.get(id);
    if (own === undefined) atoms.set(id, [atom]);
    else own.push(atom);
  });
  return [...atoms]
    .flatMap(([id, own]) => {
      const [first = 0] = own;
      const unit = firstUnits[first];
      if (unit === undefined) return [];
      const N = own.reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
      const parent = parentOf && { parent: parentOf(unit) };
      const group: PlanGroup = { id, label: labelOf(unit), kind, ...parent, atoms: own, N };
      return [{ rank: rankOf(unit), group }];
    })
    .toSorted((a, b) => a.rank - b.rank || (a.group.id < b.group.id ? -1 : 1))
    .map(({ group }) => group);
}

/** Ids of the groups of a plan that a unit is in, by kind. */
export function groupIdsOf(unit: UniverseUnit): Readonly<Record<GroupKind, string>> {
  return {
    total: EVERYTHING.idOf(unit),
    state: STATES.idOf(unit),
    band: BANDS.idOf(unit),
    stateBand: STATE_BANDS.idOf(unit),
    district: DISTRICTS.idOf(unit),
    unitType: TYPES.idOf(unit),
    stateType: STATE_TYPES.idOf(unit),
  };
}
