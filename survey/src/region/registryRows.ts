import * as z from 'zod';
import { municipalityKey } from './municipality.ts';
import { unitKey } from './unitKey.ts';
import { keyLengthOf, unitType } from './unitType.ts';

/** The registry as it is stored: one array per unit and per Gemeinde that another body serves. */
export interface RegistryData {
  /** source line to show beside anything drawn from the registry */
  readonly source: string;
  /** date (ISO) of keys, names and membership */
  readonly asOf: string;
  /** date (ISO) of the inhabitants */
  readonly populationAsOf: string;
  /** key, type, name, designation, population of the whole area */
  readonly units: readonly (readonly unknown[])[];
  /** key, name, designation, population, key of the unit that serves it */
  readonly served: readonly (readonly unknown[])[];
}

const name = z.string().trim().min(1);
const population = z.int().nonnegative();

const unitRow = z
  .tuple([unitKey, unitType, name, name, population])
  .transform(([key, type, name, designation, population]) => ({ key, type, name, designation, population }))
  .refine(({ key, type }) => key.length === keyLengthOf(type), 'key and type do not go together');
export type UnitRow = z.infer<typeof unitRow>;

const servedRow = z
  .tuple([municipalityKey, name, name, population, unitKey])
  .transform(([key, name, designation, population, unit]) => ({
    unit,
    municipality: { key, name, designation, population },
  }));
export type ServedRow = z.infer<typeof servedRow>;

/** Reads the row of one unit; throws with its key when it is wrong. */
export function readUnitRow(row: readonly unknown[]): UnitRow {
  return readRow(unitRow, row);
}

/** Reads the row of one served Gemeinde; throws with its key when it is wrong. */
export function readServedRow(row: readonly unknown[]): ServedRow {
  return readRow(servedRow, row);
}

function readRow<Row>(schema: z.ZodType<Row>, row: readonly unknown[]): Row {
  const reading = schema.safeParse(row);
  if (reading.success) return reading.data;
  throw new Error(`Registry row ${String(row[0])}: ${z.prettifyError(reading.error)}`);
}
