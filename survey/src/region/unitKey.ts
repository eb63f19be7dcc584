import * as z from 'zod';

/**
 * Official key of a unit (Erhebungseinheit): its Regionalschlüssel (ARS) in natural length.
 *
 * 5 digits for a Landkreis or a kreisfreie Stadt, 9 for an association of Gemeinden (Amt,
 * Verbandsgemeinde, Verwaltungsgemeinschaft, Verwaltungsverband), 12 for a single Gemeinde. It is text,
 * never a number. Keys change when administrations merge.
 */
export const unitKey = z
  .string()
  .regex(/^(?:\d{5}|\d{9}|\d{12})$/, 'Der Schlüssel einer Verwaltung hat 5, 9 oder 12 Ziffern.')
  .brand<'UnitKey'>();
export type UnitKey = z.infer<typeof unitKey>;

/** Key of the Landkreis or kreisfreie Stadt (Kreisschlüssel) in which a unit lies: the first five digits. */
export function districtKeyOf(key: UnitKey): UnitKey {
  return unitKey.parse(key.slice(0, 5));
}
