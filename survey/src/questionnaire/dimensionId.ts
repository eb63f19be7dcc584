import * as z from 'zod';

/** The eight dimensions (Handlungsfelder). They are the same in every edition; their items may change. */
export const DIMENSION_IDS = [
  'eakte',
  'ozg',
  'dsgvo',
  'sicherheit',
  'strategie',
  'organisation',
  'prozesse',
  'schriftgut',
] as const;

export type DimensionId = (typeof DIMENSION_IDS)[number];

/** Reads the id of a dimension. */
export const dimensionId = z.enum(DIMENSION_IDS);

/** Makes one value for each dimension. */
export function byDimension<T>(make: (id: DimensionId) => T): Record<DimensionId, T> {
  return {
    eakte: make('eakte'),
    ozg: make('ozg'),
    dsgvo: make('dsgvo'),
    sicherheit: make('sicherheit'),
    strategie: make('strategie'),
    organisation: make('organisation'),
    prozesse: make('prozesse'),
    schriftgut: make('schriftgut'),
  };
}
