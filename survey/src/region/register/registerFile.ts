import * as z from 'zod';
import type { AnsweringRule } from './answering.ts';
import { inOrder, isGemeinde, type Register, type RegisterRecord } from './register.ts';

const key = z.string().regex(/^\d+$/);
const isoDate = z.iso.date();

const registerFile = z.strictObject({
  asOf: isoDate,
  populationAsOf: isoDate,
  columns: z.record(z.string(), z.array(z.string())),
  /** associations whose seat does not tell who answers, each with the Gemeinde that does */
  answers: z.array(z.tuple([key, z.string()])),
  areas: z.array(z.tuple([key, z.string(), z.string().min(1), z.string()])),
  gemeinden: z.array(
    z.tuple([key, z.string(), z.string().min(1), z.int().nonnegative(), z.int().nonnegative()]),
  ),
});
export type RegisterFile = z.infer<typeof registerFile>;

/** A register whose inhabitants have a date, as the project keeps it, with what was decided by hand. */
export interface KeptRegister extends Register {
  readonly populationAsOf: string;
  readonly answers: AnsweringRule;
}

/** Reads the register as the project keeps it; throws where the file is damaged. */
export function readRegisterFile(json: unknown): KeptRegister {
  const { asOf, populationAsOf, answers, areas, gemeinden } = registerFile.parse(json);
  const records: readonly RegisterRecord[] = [
    ...areas.map(([key, kind, name, seat]) => ({ key, kind, name, seat, area: 0, population: 0 })),
    ...gemeinden.map(([key, kind, name, area, population]) => ({
      key,
      kind,
      name,
      seat: '',
      area,
      population,
    })),
  ];
  return { asOf, populationAsOf, answers: new Map(answers), records: inOrder(records) };
}

/** The same register gives the same file, byte for byte. */
export function writeRegisterFile({ asOf, populationAsOf, answers, records }: KeptRegister): RegisterFile {
  return {
    asOf,
    populationAsOf,
    columns: {
      answers: ['association', 'by'],
      areas: ['key', 'kind', 'name', 'seat'],
      gemeinden: ['key', 'kind', 'name', 'area', 'population'],
    },
    answers: [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    areas: records
      .filter((record) => !isGemeinde(record))
      .map(({ key, kind, name, seat }) => [key, kind, name, seat]),
    gemeinden: records
      .filter(isGemeinde)
      .map(({ key, kind, name, area, population }) => [key, kind, name, area, population]),
  };
}
