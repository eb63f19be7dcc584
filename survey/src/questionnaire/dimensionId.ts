import * as z from 'zod';

/** The eight dimensions (Handlungsfelder). They are the same in every edition; their items may change. */
export const dimensionId = z.enum([
  'eakte',
  'ozg',
  'dsgvo',
  'sicherheit',
  'strategie',
  'organisation',
  'prozesse',
  'schriftgut',
]);

export type DimensionId = z.infer<typeof dimensionId>;

export const DIMENSION_IDS: readonly DimensionId[] = dimensionId.options;

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
