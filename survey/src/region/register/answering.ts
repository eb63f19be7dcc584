import type { UnitType } from '../unitType.ts';
import { fulfillingGemeinde } from './fulfillingGemeinde.ts';
import { plainNameOf } from './plainName.ts';
import { associationOf, isGemeinde, levelOf, type RegisterRecord } from './register.ts';

/** Who answers for an association whose kind alone does not say it: a Gemeinde by its key, or its own administration. */
export type AnsweringRule = ReadonlyMap<string, string>;

/** Value of a rule: the association has an administration of its own. */
export const OWN_ADMINISTRATION = 'verband';

export type UnitRow = readonly [
  key: string,
  type: UnitType,
  name: string,
  designation: string,
  population: number,
];
export type ServedRow = readonly [
  key: string,
  name: string,
  designation: string,
  population: number,
  unit: string,
];

/** An association nobody is known to answer for. */
export interface OpenAssociation {
  readonly association: RegisterRecord;
  readonly members: readonly RegisterRecord[];
}

export interface Answering {
  readonly units: readonly UnitRow[];
  readonly served: readonly ServedRow[];
  readonly open: readonly OpenAssociation[];
}

/**
 * Derives who answers the survey (Erhebungseinheiten) from the official register:
 *
 * - a Landkreis and a kreisfreie Stadt once each, a Gemeinde without association for itself;
 * - Amt, Verbandsgemeinde and Verwaltungsverband for their Gemeinden, in Thüringen also the Verwaltungsgemeinschaft;
 * - in Sachsen's Verwaltungsgemeinschaften and everywhere with an erfüllende Gemeinde that Gemeinde: the seat, unless
 *   `rule` says otherwise. Where the seat is no member, the association is open and somebody has to decide.
 */
export function answeringOf(records: readonly RegisterRecord[], rule: AnsweringRule): Answering {
  const members = Map.groupBy(records.filter(isGemeinde), ({ key }) => associationOf(key));
  const isAssociation = new Set(
    records.filter((record) => levelOf(record) === 'verband').map(({ key }) => key),
  );
  const parts = records.map((record) => {
    switch (levelOf(record)) {
      case 'land':
        return NOBODY;
      case 'kreis':
        return districtPart(record, records);
      case 'verband':
        return associationPart(record, members.get(record.key) ?? [], rule.get(record.key));
      case 'gemeinde':
        return isAssociation.has(associationOf(record.key)) || record.kind === '61' ? NOBODY : alone(record);
    }
  });
  return {
    units: inKeyOrder(parts.flatMap(({ units }) => units)),
    served: inKeyOrder(parts.flatMap(({ served }) => served)),
    open: parts.flatMap(({ open }) => open),
  };
}

const NOBODY: Answering = { units: [], served: [], open: [] };

function districtPart(district: RegisterRecord, records: readonly RegisterRecord[]): Answering {
  const inside = records.filter((record) => isGemeinde(record) && record.key.startsWith(district.key));
  const [town] = inside;
  if (district.kind === '41' && town !== undefined) {
    const { name, designation } = plainNameOf(town.name, town.kind);
    return { ...NOBODY, units: [[district.key, 'kreisfreie-stadt', name, designation, town.population]] };
  }
  return {
    ...NOBODY,
    units: [[district.key, 'landkreis', district.name, 'Landkreis', populationOf(inside)]],
  };
}

function alone({ key, name: printed, kind, population }: RegisterRecord): Answering {
  const { name, designation } = plainNameOf(printed, kind);
  return { ...NOBODY, units: [[key, 'gemeinde', name, designation, population]] };
}

/** Associations with an administration of their own, by kind. */
const ADMINISTRATIONS: Readonly<Record<string, readonly [UnitType, string]>> = {
  '51': ['amt', 'Amt'],
  '53': ['verbandsgemeinde', 'Verbandsgemeinde'],
  '54': ['verwaltungsgemeinschaft', 'Verwaltungsgemeinschaft'],
  '56': ['verwaltungsverband', 'Verwaltungsverband'],
};

function associationPart(
  association: RegisterRecord,
  members: readonly RegisterRecord[],
  rule: string | undefined,
): Answering {
  const [type, designation] = ADMINISTRATIONS[association.kind] ?? [];
  const decided = rule ?? (isSelfEvident(association) ? OWN_ADMINISTRATION : undefined);
  if (type !== undefined && designation !== undefined && decided === OWN_ADMINISTRATION) {
    const unit: UnitRow = [association.key, type, association.name, designation, populationOf(members)];
    return { ...NOBODY, units: [unit], served: members.map((member) => servedRow(member, association.key)) };
  }
  const fulfilling = members.find(({ key }) => key === decided) ?? fulfillingGemeinde(association, members);
  if (fulfilling === undefined) return { ...NOBODY, open: [{ association, members }] };
  const { name, designation: title } = plainNameOf(fulfilling.name, fulfilling.kind);
  return {
    ...NOBODY,
    units: [[fulfilling.key, 'erfuellende-gemeinde', name, title, populationOf(members)]],
    served: members
      .filter((member) => member !== fulfilling)
      .map((member) => servedRow(member, fulfilling.key)),
  };
}

/** Kind 54 is an administration of its own in Thüringen only. */
function isSelfEvident({ kind, key }: RegisterRecord): boolean {
  return kind === '54' ? key.startsWith('16') : kind !== '58';
}

function servedRow({ key, name: printed, kind, population }: RegisterRecord, unit: string): ServedRow {
  const { name, designation } = plainNameOf(printed, kind);
  return [key, name, designation, population, unit];
}

function populationOf(records: readonly RegisterRecord[]): number {
  return records.reduce((sum, { population }) => sum + population, 0);
}

function inKeyOrder<Row extends UnitRow | ServedRow>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
