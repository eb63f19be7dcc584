import type { ExtraUnit, Registry, RegistryData, Unit } from '#survey';
import { REGISTRY_SOURCE } from '#survey/registry';

/** Units outside the survey's universe, such as an invented one to try with. */
export interface ExtraUnits {
  readonly extra: readonly ExtraUnit[];
}

/** The registry as `createRegistry(data, data.extra)` reads it. */
export function viewRegistry({ units }: Registry): RegistryData & ExtraUnits {
  return {
    ...REGISTRY_SOURCE,
    units: units.filter(({ inUniverse }) => inUniverse).map(unitRow),
    served: units.flatMap(servedRows),
    extra: units.filter(({ inUniverse }) => !inUniverse).map(extraUnit),
  };
}

function unitRow({ key, type, name, designation, population }: Unit): readonly unknown[] {
  return [key, type, name, designation, population];
}

/** The Gemeinden a unit serves besides itself. */
function servedRows(unit: Unit): (readonly unknown[])[] {
  return unit.municipalities
    .filter(({ key }) => key !== unit.key.padEnd(12, '0'))
    .map(({ key, name, designation, population }) => [key, name, designation, population, unit.key]);
}

function extraUnit({ key, type, name, designation, population, districtName }: Unit): ExtraUnit {
  return { key, type, name, designation, population, districtName };
}
