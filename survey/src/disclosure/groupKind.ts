import * as z from 'zod';

/** What a group (Gruppe) is made by: all, state, size class, size class in a state, district, type, type in a state. */
export const groupKind = z.enum(['total', 'state', 'band', 'stateBand', 'district', 'unitType', 'stateType']);
export type GroupKind = z.infer<typeof groupKind>;
