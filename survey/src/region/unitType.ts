import * as z from 'zod';

/** Kind of administration a unit runs (Verwaltungstyp). */
export const unitType = z.enum([
  'gemeinde',
  'kreisfreie-stadt',
  'landkreis',
  'amt',
  'verbandsgemeinde',
  'verwaltungsgemeinschaft',
  'verwaltungsverband',
  'erfuellende-gemeinde',
]);
export type UnitType = z.infer<typeof unitType>;

/** Short names for tables and filters. */
export const UNIT_TYPE_NAMES: Readonly<Record<UnitType, string>> = {
  gemeinde: 'Gemeinde',
  'kreisfreie-stadt': 'Kreisfreie Stadt',
  landkreis: 'Landkreis',
  amt: 'Amt',
  verbandsgemeinde: 'Verbandsgemeinde',
  verwaltungsgemeinschaft: 'Verwaltungsgemeinschaft',
  verwaltungsverband: 'Verwaltungsverband',
  'erfuellende-gemeinde': 'Erfüllende Gemeinde',
};

const KEY_LENGTHS: Readonly<Record<UnitType, number>> = {
  gemeinde: 12,
  'kreisfreie-stadt': 5,
  landkreis: 5,
  amt: 9,
  verbandsgemeinde: 9,
  verwaltungsgemeinschaft: 9,
  verwaltungsverband: 9,
  'erfuellende-gemeinde': 12,
};

/** Digits the key of such a unit has: 5, 9 or 12. */
export function keyLengthOf(type: UnitType): number {
  return KEY_LENGTHS[type];
}
