import { describe, expect, it } from 'vitest';
import { attack } from './attack.ts';
import { structureOf } from './attackStructure.ts';
import type { Feature, PlannedSet, Problem } from './problem.ts';

/** Sets in words: „T: A B C“, with `!` for one that is published for ever. */
function setsOf(ids: string, ...lines: readonly string[]): readonly PlannedSet[] {
  return lines.map((line) => {
    const [name = '', members = ''] = line.split(': ');
    const atoms = members.split(' ').map((member) => ids.indexOf(member));
    return name.startsWith('!') ? { id: name.slice(1), atoms, withhold: 'never' } : { id: name, atoms };
  });
}

interface Example {
  readonly n: readonly number[];
  readonly sets: readonly string[];
  readonly feature: Feature;
  readonly k?: number;
  readonly coalition?: number;
  readonly known?: string;
  readonly published: string;
}

const LETTERS = 'ABCDEFGH';

function run({ n, sets, feature, k = 5, coalition = 0, known = '', published }: Example): readonly string[] {
  const problem: Problem = {
    atoms: n.map((own, i) => ({ id: LETTERS.charAt(i), n: own, known: known.includes(LETTERS.charAt(i)) })),
    sets: setsOf(LETTERS, ...sets),
    features: [feature],
    minRespondents: k,
    coalition,
  };
  return attack(problem, new Set(published.split(' '))).map(
    ({ atoms, kind, interval }) =>
      `${atoms.map((atom) => LETTERS.charAt(atom)).join('')} ${kind} ${interval.map((end) => Math.round(end * 10) / 10).join('–')}`,
  );
}

const count = (yes: readonly number[], protect: 'none' | 'yes' | 'both' = 'none'): Feature => ({
  kind: 'count',
  id: 'f',
  yes,
  protect,
});
const amount = (...contributions: readonly (readonly number[])[]): Feature => ({
  kind: 'amount',
  id: 'f',
  contributions,
  dominancePercent: 10,
});
const score = (values: readonly (readonly number[])[], rounding = 1): Feature => ({
  kind: 'score',
  id: 'f',
  values,
  scale: [0, 100],
  minWidth: 20,
  rounding,
});

const DISJOINT = ['T: A B C', 'a: A', 'b: B', 'c: C'];

describe('attack on counts', () => {
  const base = { n: [12, 9, 3], sets: DISJOINT, feature: count([7, 4, 1]) };

  it('computes a withheld group from the total and the others', () => {
    expect(run({ ...base, published: 'T a b' })).toEqual(['C exact 1–1']);
    expect(run({ ...base, published: 'T b' })).toEqual([]);
  });

  it('finds nothing where all groups are large enough, and what is one short', () => {
    expect(run({ ...base, n: [12, 9, 5], published: 'T a b c' })).toEqual([]);
    expect(run({ ...base, n: [12, 9, 4], published: 'T a b c' })).toEqual(['C exact 1–1']);
  });

  it('knows what was published for ever', () => {
    expect(run({ ...base, sets: ['!T: A B C', '!a: A', 'b: B', 'c: C'], published: 'b' })).toEqual([
      'C exact 1–1',
    ]);
  });

  it('takes off what the reader knows anyway', () => {
    const own = { n: [1, 4], sets: ['T: A B'], feature: count([1, 2]), published: 'T' };
    expect(run(own)).toEqual([]);
    expect(run({ ...own, known: 'A' })).toEqual(['B exact 2–2']);
  });

  it('computes cells of a table by several steps', () => {
    const sets = ['r: A B', 's: C D', 'k: A C', 'l: B D', 'd: D'];
    expect(run({ n: [4, 8, 8, 8], sets, feature: count([2, 4, 4, 4]), published: 'r s k l d' })).toEqual([
      'A exact 2–2',
    ]);
    expect(run({ n: [4, 8, 8, 8], sets, feature: count([2, 4, 4, 4]), published: 'r s k l' })).toEqual([]);
  });

  it('computes a union that is no planned set', () => {
    const sets = ['T: A B C D E', 'a: A', 'b: B', 'c: C'];
    const feature = count([3, 3, 3, 1, 1]);
    expect(run({ n: [6, 6, 6, 2, 2], sets, feature, published: 'T a b c' })).toEqual(['DE exact 2–2']);
  });

  it('sees single values where the sum is zero or everybody', () => {
    expect(run({ ...base, feature: count([7, 0, 0]), published: 'T a', n: [12, 4, 3] })).toEqual([
      'B exact 0–0',
      'C exact 0–0',
    ]);
    expect(run({ ...base, feature: count([7, 4, 3]), published: 'T a', n: [12, 4, 3] })).toEqual([
      'B exact 4–4',
      'C exact 3–3',
    ]);
  });

  it('may guard only planned sets against a sum of zero', () => {
    const guarded: Feature = { kind: 'count', id: 'f', yes: [7, 0, 0], protect: 'none', guardEnds: 'sets' };
    const fine = { ...base, n: [12, 4, 3], sets: ['T: A B C', 'a: A', 'b: B'], feature: guarded };
    expect(run({ ...fine, published: 'T a' })).toEqual(['B exact 0–0']);
    expect(run({ ...fine, sets: ['T: A B C', 'a: A', 'b: B C'], published: 'T a b' })).toEqual([]);
  });

  it('counts counter votes against a coalition, for both answers if both are protected', () => {
    const alike = { ...base, n: [12, 15, 9], published: 'a' };
    expect(run({ ...alike, feature: count([11, 8, 4], 'both'), coalition: 1 })).toEqual(['A certain 11–11']);
    expect(run({ ...alike, feature: count([11, 8, 4], 'both') })).toEqual([]);
    expect(run({ ...alike, feature: count([1, 8, 4], 'both'), coalition: 1 })).toEqual(['A certain 1–1']);
    expect(run({ ...alike, feature: count([1, 8, 4], 'yes'), coalition: 1 })).toEqual([]);
    expect(run({ ...alike, feature: count([12, 8, 4]), coalition: 1 })).toEqual([]);
  });

  it('takes a band for what it says', () => {
    const banded = (band: readonly [number, number]): Feature => ({
      kind: 'count',
      id: 'f',
      yes: [7, 4, 2],
      protect: 'none',
      bands: new Map([['T', band]]),
    });
    expect(run({ ...base, feature: banded([12, 17]), published: 'T a b' })).toEqual([]);
    expect(run({ ...base, feature: banded([13, 13]), published: 'T a b' })).toEqual(['C exact 2–2']);
  });

  it('skips groups nobody answered in', () => {
    expect(run({ ...base, n: [12, 9, 0], feature: count([7, 4, 0]), published: 'T a b c' })).toEqual([]);
  });

  it('needs the structure of a pattern only once', () => {
    const sets = setsOf(LETTERS, ...DISJOINT);
    const problem: Problem = {
      atoms: [12, 9, 3].map((n, i) => ({ id: LETTERS.charAt(i), n })),
      sets,
      features: [count([7, 4, 1])],
      minRespondents: 5,
      coalition: 0,
    };
    const published = new Set(['T', 'a', 'b']);
    const structure = structureOf(problem, published);
    expect(attack(problem, published, undefined, structure)).toEqual(attack(problem, published));
  });
});

describe('attack on amounts', () => {
  const big = amount([300, 20, 10], [200, 150, 100, 50], [90, 80, 70]);
  const base = { n: [3, 4, 3], k: 3, sets: DISJOINT, feature: big };

  it('lets the second largest estimate the largest', () => {
    expect(run({ ...base, published: 'T a b c' })).toEqual(['A dominance 330–330']);
    expect(run({ ...base, published: 'T b c' })).toEqual(['A dominance 330–330']);
    expect(run({ ...base, published: 'T c' })).toEqual([]);
  });

  it('wants the protection level reached, not only something withheld', () => {
    const feature = amount([500, 40, 20], [9, 7, 6, 5], [120, 110, 90, 80]);
    expect(run({ ...base, n: [3, 4, 4], feature, published: 'T c' })).toEqual(['AB dominance 587–587']);
    expect(run({ ...base, n: [3, 4, 4], feature, published: 'T b' })).toEqual([]);
  });

  it('lets two single contributors in one remainder find each other', () => {
    const feature = amount([120], [80], [60, 50, 40, 30]);
    expect(run({ ...base, n: [1, 1, 4], k: 1, feature, published: 'T c' })).toEqual(['AB dominance 200–200']);
    expect(run({ ...base, n: [1, 1, 4], k: 3, feature, published: 'T' })).toEqual([]);
  });

  it('finds them in a remainder of pieces that other sets tell apart', () => {
    const feature = amount([120], [80], [60, 50, 40, 30], [50, 50, 50]);
    const sets = ['T: A B C', 'c: C', 'x: A D'];
    expect(run({ n: [1, 1, 4, 3], k: 1, sets, feature, published: 'T c x' })).toEqual([
      'AB dominance 200–200',
    ]);
  });

  it('takes off what a whole coalition has', () => {
    const feature = amount([100, 50, 30, 9], [1, 1]);
    const one = { n: [4, 2], k: 1, sets: ['a: A'], feature, published: 'a' };
    expect(run({ ...one, coalition: 1 })).toEqual([]);
    expect(run({ ...one, coalition: 2 })).toEqual(['A dominance 189–189']);
  });

  it('sees that nobody in a withheld group has anything', () => {
    const feature = amount([50, 50, 50], [0, 0], [0, 0, 0]);
    expect(run({ ...base, n: [3, 2, 3], feature, published: 'T a' })).toEqual(['B exact 0–0']);
  });
});

describe('attack on means', () => {
  it('sees that a mean at the end of the scale leaves nobody room', () => {
    const all = { n: [8], sets: ['a: A'], published: 'a' };
    expect(run({ ...all, feature: score([Array<number>(8).fill(100)]) })).toEqual(['A narrow 96–100']);
    expect(run({ ...all, feature: score([[0, 20, 40, 50, 60, 70, 80, 90]]) })).toEqual([]);
  });

  it('computes a single value from the difference of two rounded means', () => {
    const values = [Array<number>(8).fill(55), [100]];
    const two = { n: [8, 1], sets: ['T: A B', 'a: A'], feature: score(values) };
    expect(run({ ...two, published: 'T a' })).toEqual(['B narrow 91.5–100']);
    expect(run({ ...two, published: 'T' })).toEqual([]);
  });

  it('lets a coalition take off the most extreme values', () => {
    const values = [[0, 0, 0, 0, 0, 0, 100, 15]];
    const one = { n: [8], sets: ['a: A'], feature: score(values, 0), published: 'a' };
    expect(run(one)).toEqual([]);
    expect(run({ ...one, coalition: 1 })).toEqual(['A narrow 0–15']);
  });

  it('lets it do so in a remainder of pieces that other sets tell apart', () => {
    const values = [[90], [5, 5], [50, 50, 50], [50, 50, 50]];
    const cross = { n: [1, 2, 3, 3], k: 1, sets: ['T: A B C', 'c: C', 'x: A D'], published: 'T c x' };
    expect(run({ ...cross, feature: score(values, 0) })).toEqual([]);
    expect(run({ ...cross, feature: score(values, 0), coalition: 1 })).toEqual(['AB narrow 0–10']);
  });

  it('needs k bodies for a mean without rounding', () => {
    const values = [
      [10, 50, 90, 30],
      [20, 80, 40, 60, 50],
    ];
    const two = { n: [4, 5], sets: ['T: A B', 'b: B'], feature: score(values, 0) };
    expect(run({ ...two, published: 'T b' })).toEqual(['A exact 180–180']);
    expect(run({ ...two, published: 'T' })).toEqual([]);
  });

  it('counts a rounded mean of too few as known', () => {
    const values = [[10, 50, 90, 30]];
    expect(run({ n: [4], sets: ['a: A'], feature: score(values), published: 'a' })).toEqual([
      'A narrow 44.5–45.5',
    ]);
  });
});
