import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRegistry } from '../registry.ts';
import { REGISTRY_DATA } from '../registryData.ts';
import { answeringOf } from './answering.ts';
import { readChangesFile } from './changesFile.ts';
import { plainNameOf } from './plainName.ts';
import { registryDataOf } from './planImport.ts';
import { entry, gemeinde, inventedRegister, smallRegister } from './register.arbitrary.ts';
import { isGemeinde } from './register.ts';
import { readRegisterFile, writeRegisterFile } from './registerFile.ts';

const RUNS = { numRuns: Number(process.env['REGISTER_RUNS'] ?? 100) };
const json = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
const kept = readRegisterFile(json('register.json'));

it('derives the whole registry from the register and the decisions that are kept', () => {
  const answering = answeringOf(kept.records, kept.answers);
  expect(answering.open).toEqual([]);
  const { columns, ...data } = { columns: {}, ...REGISTRY_DATA };
  expect(registryDataOf(kept, answering)).toEqual(data);
});

it('keeps register and changes in files that read back the same', () => {
  expect(writeRegisterFile(kept)).toEqual(json('register.json'));
  expect(readChangesFile(json('changes.json'))).toEqual(json('changes.json'));
});

const members = [
  gemeinde('RR0605001011', 'Adorf', { population: 300 }),
  gemeinde('RR0605001012', 'Bstadt, Stadt', { kind: '63', population: 900 }),
];
const answeringFor = (
  state: string,
  kind: string,
  seat: string,
  rule: ReadonlyMap<string, string> = new Map(),
) => {
  const inState = members.map((member) => ({ ...member, key: member.key.replace('RR', state) }));
  const association = entry(`${state}0605001`, kind, 'Musterverband', { seat });
  const { units, served, open } = answeringOf(smallRegister([association, ...inState]).records, rule);
  return { units: units.filter(([key]) => key.startsWith(`${state}0605001`)), served, open };
};

it.each([
  ['51', '12', 'amt', 'Amt'],
  ['53', '15', 'verbandsgemeinde', 'Verbandsgemeinde'],
  ['54', '16', 'verwaltungsgemeinschaft', 'Verwaltungsgemeinschaft'],
  ['56', '14', 'verwaltungsverband', 'Verwaltungsverband'],
])('lets an association of kind %s in %s answer for its Gemeinden', (kind, state, type, designation) => {
  const { units, served } = answeringFor(state, kind, 'Bstadt');
  expect(units).toEqual([[`${state}0605001`, type, 'Musterverband', designation, 1_200]]);
  expect(served.map((row) => row[4])).toEqual([`${state}0605001`, `${state}0605001`]);
});

it.each([
  ['54', '14', 'Bstadt'],
  ['58', '16', 'Bstadt/Thür.'],
  ['58', '12', 'Kurort Bstadt'],
])('lets the seat answer for an association of kind %s in %s', (kind, state, seat) => {
  const { units, served, open } = answeringFor(state, kind, seat);
  expect(open).toEqual([]);
  expect(units).toEqual([[`${state}0605001012`, 'erfuellende-gemeinde', 'Bstadt', 'Stadt', 1_200]]);
  expect(served).toEqual([[`${state}0605001011`, 'Adorf', 'Gemeinde', 300, `${state}0605001012`]]);
});

it('asks where the seat is no member, or a Verwaltungsgemeinschaft is where there was none', () => {
  expect(answeringFor('16', '58', 'Ortsteil').open).toMatchObject([{ association: { key: '160605001' } }]);
  const twins = [gemeinde('160605001011', 'Bstadt/Thür.'), gemeinde('160605001012', 'Bstadt/Saale')];
  const unclear = entry('160605001', '58', 'Musterverband', { seat: 'Bstadt' });
  expect(answeringOf(smallRegister([unclear, ...twins]).records, new Map()).open).toHaveLength(1);
  expect(answeringFor('14', '54', '').open).toHaveLength(1);
  expect(answeringFor('15', '54', 'Ortsteil').open).toHaveLength(1);
});

it('lets a decision win over the seat', () => {
  const by = (answer: string) =>
    answeringFor('14', '54', 'Bstadt', new Map([['140605001', answer]])).units[0]?.slice(0, 2);
  expect(by('140605001011')).toEqual(['140605001011', 'erfuellende-gemeinde']);
  expect(by('verband')).toEqual(['140605001', 'verwaltungsgemeinschaft']);
});

it('counts every inhabitant once, and makes registries that hold together', () => {
  fc.assert(
    fc.property(inventedRegister, (register) => {
      const first = answeringOf(register.records, new Map());
      const rule = new Map(
        first.open.map(({ association, members: [one] }) => [association.key, one?.key ?? '']),
      );
      const answering = answeringOf(register.records, rule);
      expect(answering.open).toEqual([]);
      const registry = createRegistry(
        registryDataOf({ ...register, populationAsOf: '2024-12-31', answers: rule }, answering),
      );
      const local = registry.units.filter(({ type }) => type !== 'landkreis');
      const sum = (all: readonly { readonly population: number }[]) =>
        all.reduce((left, one) => left + one.population, 0);
      expect(sum(local)).toBe(sum(register.records.filter(isGemeinde)));
    }),
    RUNS,
  );
});

it.each([
  ['Adorf', '64', 'Adorf', 'Gemeinde'],
  ['Am Ettersberg', '63', 'Am Ettersberg', 'Stadt'],
  ['Görlitz, Stadt, Hochschulstadt', '63', 'Görlitz', 'Stadt'],
  ['Kühlungsborn, Ostseebad, Stadt', '63', 'Kühlungsborn', 'Stadt Ostseebad'],
  ['Stavenhagen, Reuterstadt, Stadt', '63', 'Stavenhagen', 'Reuterstadt'],
  ['Weißwasser/O.L., Stadt / Běła Woda', '63', 'Weißwasser/O.L. / Běła Woda', 'Stadt'],
  ['Boizenburg/ Elbe, Stadt', '63', 'Boizenburg/Elbe', 'Stadt'],
  ['Berlin, Stadt', '61', 'Berlin', 'Land'],
])('takes „%s“ apart', (printed, kind, name, designation) => {
  expect(plainNameOf(printed, kind)).toEqual({ name, designation });
});
