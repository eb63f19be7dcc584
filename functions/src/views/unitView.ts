import {
  SIZE_CLASS_LABELS,
  STATE_NAMES,
  stateCode,
  UNIT_TYPE_NAMES,
  unitKey,
  unitName,
  unitType,
  type Municipality,
  type Unit,
} from '#survey';
import * as z from 'zod';

/** A Gemeinde by its eight-digit key (AGS). */
export const municipalityView = z.strictObject({ ags: z.string().regex(/^\d{8}$/), name: z.string() });
export type MunicipalityView = z.infer<typeof municipalityView>;

/** A unit with its names in full, ready to be shown. */
export const unitView = z.strictObject({
  key: unitKey,
  name: z.string(),
  type: unitType,
  typeLabel: z.string(),
  state: stateCode,
  stateName: z.string(),
  district: unitKey,
  districtName: z.string(),
  population: z.int().nonnegative(),
  sizeClassLabel: z.string(),
  municipalities: z.array(municipalityView),
});
export type UnitView = z.infer<typeof unitView>;

export function viewUnit(unit: Unit): UnitView {
  const { key, type, state, district, districtName, population, sizeClass, municipalities } = unit;
  return {
    key,
    name: unitName(unit),
    type,
    typeLabel: UNIT_TYPE_NAMES[type],
    state,
    stateName: STATE_NAMES[state],
    district,
    districtName,
    population,
    sizeClassLabel: SIZE_CLASS_LABELS[sizeClass],
    municipalities: municipalities.map(viewMunicipality),
  };
}

export function viewMunicipality({ key, name }: Municipality): MunicipalityView {
  return { ags: key.slice(0, 5) + key.slice(9), name };
}
