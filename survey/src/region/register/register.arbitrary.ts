import * as fc from 'fast-check';
import { inOrder, type Register, type RegisterRecord } from './register.ts';

const STATES = ['12', '13', '14', '15', '16'] as const;

/** One entry with what its level does not have left empty. */
export function entry(
  key: string,
  kind: string,
  name: string,
  rest: Partial<RegisterRecord> = {},
): RegisterRecord {
  return { key, kind, name, seat: '', area: 0, population: 0, ...rest };
}

/** A Gemeinde of 1,000 ha and 500 inhabitants, unless said otherwise. */
export function gemeinde(key: string, name: string, rest: Partial<RegisterRecord> = {}): RegisterRecord {
  return entry(key, '64', name, { area: 1_000, population: 500, ...rest });
}

/** Berlin and five states with one Landkreis and one Gemeinde each; all places are invented. */
export function smallRegister(more: readonly RegisterRecord[] = [], asOf = '2026-06-30'): Register {
  const states = STATES.flatMap((state) => [
    entry(state, '', `Land ${state}`, { seat: 'Musterhauptstadt' }),
    entry(`${state}060`, '44', `Musterkreis ${state}`, { seat: 'Musterstadt' }),
    gemeinde(`${state}0600001001`, `Musterstadt ${state}`),
  ]);
  const berlin = [
    entry('11', '', 'Berlin', { seat: 'Berlin' }),
    entry('11000', '41', 'Berlin, Stadt', { seat: 'Berlin' }),
    gemeinde('110000000000', 'Berlin, Stadt', { kind: '61' }),
  ];
  return { asOf, populationAsOf: '2024-12-31', records: inOrder([...berlin, ...states, ...more]) };
}

const name = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüßéěłś '.split('')), { minLength: 1, maxLength: 30 })
  .map((letters) => `Muster${letters.join('').replace(/ +/g, ' ').trimEnd()}`);

const figures = fc.record({ area: fc.nat(40_000), population: fc.nat(200_000) });

const member = fc.record({ name, kind: fc.constantFrom('63', '64'), figures });

const association = fc.record({
  name,
  kind: fc.constantFrom('51', '53', '54', '56', '58'),
  seat: name,
  members: fc.array(member, { minLength: 2, maxLength: 4 }),
});

const district = fc.record({
  name,
  seat: name,
  associations: fc.array(association, { maxLength: 3 }),
  alone: fc.array(member, { minLength: 1, maxLength: 3 }),
});

/** A register of invented places with associations of every kind. */
export const inventedRegister: fc.Arbitrary<Register> = fc
  .tuple(...STATES.map(() => fc.array(district, { minLength: 1, maxLength: 2 })))
  .map((states) =>
    smallRegister(
      states.flatMap((districts, place) =>
        districts.flatMap((one, index) => recordsOf(`${STATES[place] ?? ''}1${index + 10}`, one)),
      ),
    ),
  );

type District = typeof district extends fc.Arbitrary<infer Value> ? Value : never;

function recordsOf(key: string, { name, seat, associations, alone }: District): readonly RegisterRecord[] {
  let number = 0;
  const next = () => String((number += 1)).padStart(3, '0');
  return [
    entry(key, '44', name, { seat }),
    ...alone.map((one) => {
      const own = next();
      return gemeinde(`${key}0${own}${own}`, one.name, { kind: one.kind, ...one.figures });
    }),
    ...associations.flatMap((one, index) => {
      const own = `${key}5${String(index).padStart(3, '0')}`;
      const members = one.members.map(({ name, kind, figures }) =>
        gemeinde(`${own}${next()}`, name, { kind, ...figures }),
      );
      return [entry(own, one.kind, one.name, { seat: one.seat }), ...members];
    }),
  ];
}
