import { expect, it } from 'vitest';
import { gemeinde, smallRegister } from './register.arbitrary.ts';
import type { RegisterRecord } from './register.ts';
import { proposeSuccessions } from './successions.ts';

const a = gemeinde('160605001011', 'Adorf', { area: 700, population: 300 });
const b = gemeinde('160605001012', 'Bdorf', { area: 1_100, population: 900 });
const c = gemeinde('160605001013', 'Cdorf', { area: 2_500, population: 1_500 });
const d = gemeinde('160600014014', 'Dstadt', { area: 5_000, population: 9_000 });

const propose = (before: readonly RegisterRecord[], after: readonly RegisterRecord[]) =>
  proposeSuccessions(smallRegister(before), smallRegister(after));

it('presumes nothing where no Gemeinde is gone or new', () => {
  expect(
    propose(
      [a, b, d],
      [
        { ...a, population: 310 },
        { ...b, name: 'Bdorf, Stadt' },
        { ...d, area: 5_300 },
      ],
    ),
  ).toEqual([]);
});

it('presumes a merger where the areas add up to what another one gained', () => {
  const grown = { ...d, area: 6_803, population: 10_180 };
  expect(propose([a, b, c, d], [c, grown])).toEqual([
    { from: a.key, to: d.key, share: 1, evidence: 'area' },
    { from: b.key, to: d.key, share: 1, evidence: 'area' },
  ]);
});

it('presumes a merger into a new Gemeinde', () => {
  const united = gemeinde('160600020020', 'Abcdorf', { area: 4_301, population: 2_690 });
  const found = propose([a, b, c, d], [d, united]);
  expect(found.map(({ from, to }) => [from, to])).toEqual([a, b, c].map(({ key }) => [key, united.key]));
});

it('presumes another key where name and area stay', () => {
  const rekeyed = { ...c, key: '160600099099' };
  expect(propose([c, d], [rekeyed, d])).toEqual([
    { from: c.key, to: rekeyed.key, share: 1, evidence: 'sameName' },
  ]);
});

it('presumes a split by what others gained, with shares of the inhabitants that add up to 1', () => {
  const grownB = { ...b, area: 2_100, population: 1_500 };
  const grownD = { ...d, area: 6_500, population: 9_900 };
  expect(propose([b, c, d], [grownB, grownD])).toEqual([
    { from: c.key, to: d.key, share: 0.6, evidence: 'area' },
    { from: c.key, to: b.key, share: 0.4, evidence: 'area' },
  ]);
});

it('presumes that a new Gemeinde was part of one that shrank', () => {
  const left = { ...d, area: 4_000, population: 8_000 };
  const fresh = gemeinde('160600030030', 'Edorf', { area: 1_000, population: 1_000 });
  expect(propose([d], [left, fresh])).toEqual([
    { from: d.key, to: fresh.key, share: 0.1111, evidence: 'area' },
  ]);
});

it('calls it a guess where other sums fit as well, or only another Kreis gained', () => {
  const twin = gemeinde('160605002015', 'Fdorf', { area: 1_100 });
  const [first] = propose([b, twin, d], [twin, { ...d, area: 6_100 }]);
  expect(first).toMatchObject({ from: b.key, evidence: 'area' });
  expect(propose([b, twin, d], [{ ...d, area: 6_100 }])).toMatchObject([
    { to: d.key, evidence: 'ambiguousArea' },
  ]);
  const faraway = gemeinde('160610001001', 'Gstadt', { area: 9_000 });
  expect(propose([b, faraway], [{ ...faraway, area: 10_100 }])).toMatchObject([
    { from: b.key, to: faraway.key, evidence: 'ambiguousArea' },
  ]);
});

it('prefers what comes from one association', () => {
  const stranger = gemeinde('160605009016', 'Hdorf', { area: 1_800 });
  const rest = gemeinde('160605003017', 'Idorf', { area: 1_800 });
  const grown = gemeinde('160605001018', 'Jdorf', { area: 3_000 });
  const found = propose([a, b, stranger, rest, grown], [stranger, { ...grown, area: 4_800 }, rest]);
  expect(found.map(({ from }) => from)).toEqual([a.key, b.key]);
});

it('leaves open what nothing explains', () => {
  expect(propose([c, d], [d])).toEqual([]);
});

it('takes no part of one that stays for a part of another that stays', () => {
  expect(
    propose(
      [c, d],
      [
        { ...c, area: 2_300 },
        { ...d, area: 5_200, population: 9_100 },
      ],
    ),
  ).toEqual([]);
});

it('prefers one association to a sum that is nearer by a few hectares', () => {
  const heir = gemeinde('160600030030', 'Kstadt', { area: 9_000 });
  const other = gemeinde('160605007019', 'Ldorf', { area: 1_100 });
  const found = propose(
    [a, b, other, heir],
    [
      { ...heir, area: 10_804 },
      { ...other, population: 501 },
    ],
  );
  expect(found.map(({ from }) => from)).toEqual([a.key, b.key]);
  const mixed = propose([a, { ...b, area: 1_105 }, other, heir], [{ ...heir, area: 10_800 }]);
  expect(mixed.map(({ from }) => from)).toEqual([a.key, b.key]);
});

it('explains new Gemeinden before those that grew', () => {
  const grown = gemeinde('160600031031', 'Mstadt', { area: 9_000 });
  const fresh = gemeinde('160600032032', 'Ndorf', { area: 1_108 });
  const found = propose([b, grown], [{ ...grown, area: 10_100 }, fresh]);
  expect(found).toMatchObject([{ from: b.key, to: fresh.key }]);
});
