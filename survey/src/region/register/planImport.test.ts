import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answeringOf } from './answering.ts';
import { predecessor, reconstructHistory } from '../../trend/reconstructHistory.ts';
import { checkAgainstKept } from './checkAgainstKept.ts';
import type { ChangesFile } from './changesFile.ts';
import { readDecisions, type Decisions } from './decisions.ts';
import { carryOut, planImport } from './planImport.ts';
import { entry, gemeinde, inventedRegister, smallRegister } from './register.arbitrary.ts';
import { agsOf, isGemeinde, type Register, type RegisterRecord } from './register.ts';
import type { KeptRegister } from './registerFile.ts';

const RUNS = { numRuns: Number(process.env['REGISTER_RUNS'] ?? 100) };
const NO_CHANGES: ChangesFile = { columns: {}, changes: [], predecessors: [] };

const association = entry('160605001', '54', 'Musterverband', { seat: 'Adorf' });
const a = gemeinde('160605001011', 'Adorf', { area: 700, population: 300 });
const b = gemeinde('160605001012', 'Bdorf', { area: 1_100, population: 900 });
const town = gemeinde('160600014014', 'Cstadt, Stadt', { kind: '63', area: 5_000, population: 9_000 });

const kept = (records: readonly RegisterRecord[]): KeptRegister => ({
  ...smallRegister(records),
  populationAsOf: '2024-12-31',
  answers: new Map(),
});
const read = (records: readonly RegisterRecord[]) => smallRegister(records, '2026-09-30');
const confirmed = (decisions: Decisions): Decisions => ({
  ...decisions,
  successions: decisions.successions.map((one) => ({ ...one, confirmed: true })),
});

const before = kept([association, a, b, town]);
const after = read([{ ...town, area: 6_800, population: 10_200 }]);

it('proposes successors, and stays open until they are confirmed', () => {
  const plan = planImport(before, after, undefined);
  expect(plan.open.map(({ what }) => what)).toEqual(['unconfirmed', 'unconfirmed']);
  expect(() => carryOut(plan, NO_CHANGES)).toThrow('2 cases are open');
  expect(planImport(before, after, confirmed(plan.draft)).open).toEqual([]);
});

it('keeps what happened and which units go on in which', () => {
  const plan = planImport(before, after, confirmed(planImport(before, after, undefined).draft));
  const { register, registry, changes } = carryOut(plan, NO_CHANGES);
  expect(register.records).toEqual(after.records);
  expect(registry).toMatchObject({ asOf: '2026-09-30', source: expect.stringContaining('2025/2026') });
  expect(changes.changes.map((row) => row.slice(0, 7))).toEqual([
    ['2026-09-30', 'gone', association.key, 'Musterverband', '', '', 0],
    ['2026-09-30', 'merged', a.key, 'Adorf', town.key, 'Cstadt, Stadt', 1],
    ['2026-09-30', 'merged', b.key, 'Bdorf', town.key, 'Cstadt, Stadt', 1],
  ]);
  expect(changes.predecessors).toEqual([
    [town.key, town.key, 9_000, '2026-07-01'],
    [town.key, association.key, 1_200, '2026-07-01'],
  ]);
  const again = carryOut(planImport(register, { ...after, asOf: '2026-12-31' }, undefined), changes);
  expect(again.changes).toEqual(changes);
});

it('keeps names and kinds that changed, but no figures or seats', () => {
  const renamed = { ...a, name: 'Adorf, Stadt', kind: '63', population: 301 };
  const moved = { ...association, seat: 'Bdorf' };
  const { changes } = carryOut(planImport(before, read([moved, renamed, b, town]), undefined), NO_CHANGES);
  expect(changes.changes.map((row) => row.slice(1, 6))).toEqual([
    ['kind', a.key, 'Adorf', a.key, 'Adorf, Stadt'],
    ['renamed', a.key, 'Adorf', a.key, 'Adorf, Stadt'],
  ]);
});

it('divides a unit by the inhabitants of its Gemeinden', () => {
  const left = gemeinde('160605001013', 'Ddorf', { population: 600 });
  const parts = kept([association, a, b, left, town]);
  const moved = read([association, a, left, { ...b, key: '160600012012' }, town]);
  const { changes } = carryOut(planImport(parts, moved, undefined), NO_CHANGES);
  expect(changes.changes.map((row) => row.slice(1, 5))).toEqual([['moved', b.key, 'Bdorf', '160600012012']]);
  expect(changes.predecessors).toEqual([
    ['160600012012', association.key, 900, '2026-07-01'],
    [association.key, association.key, 900, '2026-07-01'],
  ]);
  const table = changes.predecessors.map(([successor, old, inhabitants, validFrom]) =>
    predecessor.parse({ successor, predecessor: old, inhabitants, validFrom }),
  );
  const history = reconstructHistory(new Map([[association.key, 60]]), table, 2026, 2027);
  expect([...history.keys()].toSorted()).toEqual(['160600012012', association.key]);
});

it('asks for whatever decisions leave open or get wrong', () => {
  const open = (successions: Decisions['successions'], asOf = '2026-09-30') =>
    planImport(before, after, { asOf, successions, answers: [] }).open;
  const to = (from: string, share: number, key = town.key) => ({ from, to: key, share, confirmed: true });
  expect(open([to(a.key, 1), to(b.key, 0.5)])).toMatchObject([{ what: 'shares', key: b.key, isGone: true }]);
  expect(open([to(a.key, 1), to(b.key, 1), to(town.key, 1)])).toMatchObject([
    { what: 'shares', isGone: false },
  ]);
  expect(open([to(a.key, 1), to(b.key, 1, '160600099099')])).toEqual([
    { what: 'unknown', key: '160600099099' },
  ]);
  expect(open([to(a.key, 1), to(b.key, 1)], '2026-06-30')).toEqual([
    { what: 'otherDate', asOf: '2026-06-30' },
  ]);
  const lost = planImport(kept([a, association]), read([]), undefined);
  expect(lost.open).toMatchObject([{ what: 'noSuccessor', record: { key: a.key } }]);
  const found = planImport(kept([]), read([town]), undefined);
  expect(found.open).toMatchObject([{ what: 'noOrigin', record: { key: town.key } }]);
});

it('asks who answers for an association, takes the decision, and remembers it', () => {
  const unclear = entry('160605001', '58', 'Musterverband', { seat: 'Ortsteil' });
  const start = kept([association, a, b]);
  const next = read([unclear, a, b]);
  const asked = planImport(start, next, undefined);
  expect(asked.open).toMatchObject([{ what: 'association', association: { key: unclear.key } }]);
  expect(asked.draft.answers).toEqual([{ association: unclear.key, by: '', confirmed: false }]);
  const answers = [{ association: unclear.key, by: b.key, confirmed: true }];
  const doubted = answers.map((answer) => ({ ...answer, confirmed: false }));
  expect(planImport(start, next, { asOf: next.asOf, successions: [], answers: doubted }).open).toMatchObject([
    { what: 'association' },
  ]);
  const { register, changes } = carryOut(
    planImport(start, next, { asOf: next.asOf, successions: [], answers }),
    NO_CHANGES,
  );
  expect(register.answers).toEqual(new Map([[unclear.key, b.key]]));
  expect(changes.predecessors).toEqual([[b.key, unclear.key, 1_200, '2026-07-01']]);
  expect(planImport(register, { ...next, asOf: '2026-12-31' }, undefined).open).toEqual([]);
  const alone = smallRegister(
    [
      { ...a, key: '160600011011' },
      { ...b, key: '160600012012' },
    ],
    '2026-12-31',
  );
  const lasting = { ...register, answers: new Map([...register.answers, ['140605009', 'verband']]) };
  expect(planImport(lasting, alone, undefined).after.answers).toEqual(new Map());
});

it('asks of which day new inhabitants are, where the file does not say', () => {
  const grown = (register: Register, populationAsOf?: string): Register => ({
    ...register,
    populationAsOf,
    records: register.records.map((record) =>
      isGemeinde(record) ? { ...record, population: record.population + 1 } : record,
    ),
  });
  const same = read([association, a, b, town]);
  expect(planImport(before, grown(same), undefined).open).toEqual([{ what: 'populationDate' }]);
  expect(planImport(before, grown(same, '2025-12-31'), undefined).after.populationAsOf).toBe('2025-12-31');
  expect(planImport(before, { ...same, populationAsOf: undefined }, undefined).open).toEqual([]);
});

it('gives every inhabitant of a former unit to one that goes on, whatever merged', () => {
  fc.assert(
    fc.property(inventedRegister, fc.nat(), fc.nat(), (register, first, second) => {
      const gemeinden = register.records.filter(({ key }) => isGemeinde({ key }) && !key.startsWith('11'));
      const from = gemeinden[first % gemeinden.length];
      const into = gemeinden[second % gemeinden.length];
      fc.pre(from !== undefined && into !== undefined && agsOf(from.key) !== agsOf(into.key));
      const { open } = answeringOf(register.records, new Map());
      const answers = new Map(
        open.map(({ association, members: [one] }) => [association.key, one?.key ?? '']),
      );
      const start: KeptRegister = { ...register, populationAsOf: '2024-12-31', answers };
      const next = { ...register, records: register.records.filter((record) => record !== from) };
      const successions = [{ from: from.key, to: into.key, share: 1, confirmed: true }];
      const plan = planImport(start, next, { asOf: next.asOf, successions, answers: [] });
      fc.pre(plan.open.length === 0);
      const { predecessors } = carryOut(plan, NO_CHANGES).changes;
      const formerly = new Map(plan.formerly.units.map(([key, , , , population]) => [key, population]));
      for (const [old, rows] of Map.groupBy(predecessors, (row) => row[1])) {
        expect(rows.reduce((sum, row) => sum + row[2], 0)).toBe(formerly.get(old));
      }
    }),
    RUNS,
  );
});

it('refuses an older file and one in which a Land lost its area', () => {
  expect(checkAgainstKept(before, smallRegister([], '2026-03-31'))).toMatchObject([
    { sentence: 'Der Gebietsstand 2026-03-31 ist älter als der vorhandene vom 2026-06-30.' },
  ]);
  expect(checkAgainstKept(before, read([a]))).toMatchObject([
    { sentence: expect.stringContaining('Thüringen hat in der Datei 1700 ha') },
  ]);
  expect(checkAgainstKept(before, after)).toEqual([]);
});

it('names the place of a decision that cannot be read', () => {
  const reading = readDecisions({
    asOf: '2026-09-30',
    successions: [{ from: '1', to: town.key, share: 2, confirmed: true }],
    answers: [],
  });
  const places = reading.outcome === 'refused' ? reading.problems.map(({ at }) => at) : [];
  expect(places).toEqual(['Entscheidungen, successions.0.from', 'Entscheidungen, successions.0.share']);
});
