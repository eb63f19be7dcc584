import * as z from 'zod';
import { unitKey } from '../region/unitKey.ts';
import { STATE_NAMES, SURVEY_STATES } from '../region/state.ts';
import { UNIT_TYPE_NAMES, unitType } from '../region/unitType.ts';
import { BAND_NAMES, type Plan } from '../release/publicationPlan.ts';

const oneOf = <T extends z.ZodType<string>>(schema: T, most: number) =>
  z.array(schema).max(most).readonly().default([]);

/**
 * An own selection (eigene Auswahl) of units: states, size classes, types and districts of the register. Within one of
 * them any, of several all; an empty one leaves nothing out. Nothing else can be chosen, least of all single units.
 */
export const selection = z.strictObject({
  states: oneOf(z.enum(SURVEY_STATES), 5),
  bands: oneOf(
    z.string().refine((id) => Object.hasOwn(BAND_NAMES, id)),
    6,
  ),
  types: oneOf(unitType, 8),
  districts: oneOf(unitKey, 100),
});
export type Selection = z.infer<typeof selection>;

/** What can be chosen by name, in the order of the register; districts are the register's own. */
export const SELECTION_NAMES = {
  states: SURVEY_STATES.map((id) => ({ id, label: STATE_NAMES[id] })),
  bands: Object.entries(BAND_NAMES).map(([id, label]) => ({ id, label })),
  types: unitType.options.map((id) => ({ id, label: UNIT_TYPE_NAMES[id] })),
};

/** Selections shown before, by figure. */
export type EarlierSelections = (figure: string) => readonly Selection[];

/** The atoms of the plan that lie in a selection, ascending. */
export function selectedAtoms({ families, atomSizes }: Plan, chosen: Selection): readonly number[] {
  const within = (kind: string, ids: readonly string[]): ReadonlySet<number> | undefined => {
    if (ids.length === 0) return undefined;
    const groups = families.filter((family) => family.kind === kind).flatMap((family) => family.groups);
    return new Set(groups.filter(({ id }) => ids.includes(id)).flatMap(({ atoms }) => atoms));
  };
  const parts = [
    within('state', chosen.states),
    within('band', chosen.bands),
    within(
      'unitType',
      chosen.types.map((type) => `typ-${type}`),
    ),
    within('district', chosen.districts),
  ];
  return Array.from(atomSizes.keys()).filter((atom) => parts.every((part) => part?.has(atom) ?? true));
}
