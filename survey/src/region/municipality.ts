import * as z from 'zod';

/** Official key of a municipality (Gemeinde): its Regionalschlüssel (ARS) with all 12 digits. */
export const municipalityKey = z
  .string()
  .regex(/^\d{12}$/, 'Der Schlüssel einer Gemeinde hat 12 Ziffern.')
  .brand<'MunicipalityKey'>();
export type MunicipalityKey = z.infer<typeof municipalityKey>;

/** A municipality (Gemeinde): the smallest territory of the registry, with or without an administration. */
export interface Municipality {
  readonly key: MunicipalityKey;
  /** as registered; Sorbian second names belong to it */
  readonly name: string;
  /** Bezeichnung: Gemeinde, Stadt, Hansestadt, Ostseebad … */
  readonly designation: string;
  /** inhabitants on the date the registry gives for them (`populationAsOf`) */
  readonly population: number;
}
