import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stratum } from '../statistics/stratum.ts';
import { PRESETS, presetId, type DisclosureParameters } from './parameters.ts';
import { groupsOf, STATE_PLAN, type Group } from './plan.ts';
import { suppress } from './suppress.ts';

type Answers = Readonly<Record<string, readonly Stratum[]>>;

const run = (
  answers: Answers,
  parameters: DisclosureParameters,
  plan = STATE_PLAN,
  withheldAnyway: string[] = [],
) =>
  suppress({
    plan,
    parameters,
    strataOf: (atom) => answers[atom] ?? [],
    withheldAnyway: new Set(withheldAnyway),
  });

/** n mixed answers out of 3 n units. */
const mixed = (n: number): Stratum[] =>
  n === 0 ? [] : [{ size: 3 * n, values: Array.from({ length: n }, (_, i) => 20 + ((i * 37) % 61)) }];
const alike = (n: number, value: number): Stratum[] => [
  { size: 3 * n, values: Array<number>(n).fill(value) },
];
const states = (...n: number[]): Answers =>
  Object.fromEntries(n.map((count, i) => [String(12 + i), mixed(count)]));

describe('suppress', () => {
  it('publishes everything when every state has enough respondents', () => {
    expect(run(states(5, 9, 12, 30, 8), PRESETS.standard)).toEqual(new Map());
  });

  it('withholds a small state and the smallest other one, or total minus states would be the small one', () => {
    expect(run(states(9, 3, 12, 30, 8), PRESETS.standard)).toEqual(
      new Map([
        ['13', ['tooFewRespondents']],
        ['16', ['complementary']],
      ]),
    );
  });

  it('withholds no more when two small states are enough together', () => {
    expect([...run(states(3, 4, 12, 30, 8), PRESETS.standard).keys()]).toEqual(['12', '13']);
    expect([...run(states(2, 2, 12, 30, 8), PRESETS.standard).keys()]).toEqual(['12', '13', '16']);
  });

  it('leaves the other states alone where nobody answered', () => {
    expect([...run(states(9, 0, 12, 30, 8), PRESETS.standard).keys()]).toEqual(['13']);
  });

  it('takes the coalition off the count', () => {
    expect(run(states(12, 12, 12, 12, 12), PRESETS.sicherheit).size).toBe(0);
    expect([...run(states(11, 12, 12, 12, 12), PRESETS.sicherheit).keys()]).toEqual(['12', '13']);
    expect(run(states(6, 6, 6, 6, 6), PRESETS.vertraulich).size).toBe(0);
    expect(run(states(5, 6, 6, 6, 6), PRESETS.vertraulich).get('12')).toEqual(['tooFewRespondents']);
  });

  it('withholds a mean at the end of the scale and an interval that betrays a uniform state', () => {
    const base = states(20, 20, 20, 20, 20);
    expect(run({ ...base, 14: alike(8, 99.5) }, PRESETS.standard).get('14')).toContain('meanTooRevealing');
    expect(run({ ...base, 14: alike(20, 50) }, PRESETS.standard).get('14')).toEqual(['intervalTooRevealing']);
  });

  it('counts a group withheld for another reason as withheld', () => {
    expect([...run(states(9, 4, 12, 30, 8), PRESETS.standard, STATE_PLAN, ['13']).keys()]).toEqual([
      '13',
      '16',
    ]);
    expect(run(states(9, 8, 12, 30, 8), PRESETS.standard, STATE_PLAN, ['13']).size).toBe(0);
    expect([...run(states(9, 3, 12, 30, 8), PRESETS.standard, STATE_PLAN, ['12']).keys()]).toEqual(['13']);
    expect([...run(states(9, 3, 12, 30, 8), PRESETS.standard, STATE_PLAN, ['gesamt']).keys()]).toEqual([
      '13',
    ]);
  });

  it('withholds the total as well when even all together are too few', () => {
    expect(run(states(1, 1, 1, 0, 1), PRESETS.standard).size).toBe(6);
  });

  it('leaves nothing derivable that breaks a rule, checked over all sums and differences of published groups', () => {
    fc.assert(
      fc.property(anyTask, ({ plan, answers, parameters, anyway }) => {
        const withheld = run(answers, parameters, plan, anyway);
        const published = groupsOf(plan).filter(({ id }) => !withheld.has(id) && !anyway.includes(id));
        for (const atoms of derivable(published.map((group) => group.atoms))) {
          const strata = atoms.flatMap((atom) => answers[atom] ?? []);
          if (strata.length > 0) expect(harm(strata, parameters), atoms.join('+')).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('decides the same whatever the order of groups and rows', () => {
    fc.assert(
      fc.property(anyTask, ({ plan, answers, parameters, anyway }) => {
        const turned = Object.fromEntries(
          Object.entries(answers).map(([atom, strata]) => [
            atom,
            strata.map(({ size, values }) => ({ size, values: values.toReversed() })).toReversed(),
          ]),
        );
        const sorted = (found: ReturnType<typeof suppress>) =>
          [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
        const again = run(turned, parameters, turn(plan), anyway);
        expect(sorted(again)).toEqual(sorted(run(answers, parameters, plan, anyway)));
      }),
    );
  });
});

const turn = (group: Group): Group => ({ ...group, children: group.children.toReversed().map(turn) });

const leaf = (id: string): Group => ({ id, label: id, atoms: [id], children: [] });
const node = (id: string, children: readonly Group[], own: readonly string[] = []): Group => ({
  id,
  label: id,
  atoms: [...children.flatMap(({ atoms }) => atoms), ...own],
  children,
});
const PLANS = [
  node('T', ['a', 'b', 'c', 'd', 'e'].map(leaf)),
  node('T', [node('M', ['a', 'b', 'c'].map(leaf)), node('N', [leaf('d')], ['e'])]),
  node('T', [leaf('a'), node('M', [leaf('b')], ['c'])], ['d', 'e']),
];

const anyScore = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 100) },
);
const anyValues = fc.oneof(
  { weight: 5, arbitrary: fc.array(anyScore, { minLength: 1, maxLength: 9 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 94, max: 100 }), { minLength: 1, maxLength: 9 }) },
);
const anyStrata = fc.array(
  fc
    .record({ extra: fc.nat({ max: 30 }), values: anyValues })
    .map(({ extra, values }) => ({ size: values.length + extra, values })),
  { maxLength: 2 },
);
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  a: anyStrata,
  b: anyStrata,
  c: anyStrata,
  d: anyStrata,
  e: anyStrata,
});
const anyTask = fc.record({
  plan: fc.constantFrom(...PLANS),
  answers: anyAnswers,
  parameters: fc.constantFrom(...presetId.options.map((id) => PRESETS[id])),
  anyway: fc.subarray(['T', 'a', 'b', 'M'], { maxLength: 2 }),
});

/** Every set of atoms whose mean follows from the published ones by adding disjoint and subtracting nested sets. */
function derivable(published: readonly (readonly string[])[]): (readonly string[])[] {
  const known = new Map(published.map((atoms) => [atoms.toSorted().join(), atoms]));
  for (let before = -1; before !== known.size;) {
    before = known.size;
    const sets = [...known.values()];
    for (const one of sets) {
      for (const other of sets) {
        const rest = one.filter((atom) => !other.includes(atom));
        const isNested = other.every((atom) => one.includes(atom));
        const isDisjoint = rest.length === one.length;
        const next = isNested ? rest : isDisjoint ? [...one, ...other].toSorted() : [];
        if (next.length > 0) known.set(next.toSorted().join(), next);
      }
    }
  }
  return [...known.values()];
}

/** What an attacker gains from the exact mean of these strata, trying every coalition. */
function harm(
  strata: readonly Stratum[],
  { minRespondents, coalition, minWidthPoints }: DisclosureParameters,
) {
  const all = strata.flatMap(({ size, values }) => values.map((x) => ({ w: size / values.length, x })));
  if (all.length < minRespondents + coalition) return 'too few';
  const everybody = all.map((_, j) => j);
  const firsts = coalition > 0 ? everybody : [-1];
  const seconds = coalition > 1 ? everybody : [-1];
  const sum = all.reduce((s, { w, x }) => s + w * x, 0);
  const weight = all.reduce((s, { w }) => s + w, 0);
  for (const i of everybody) {
    for (const a of firsts) {
      for (const b of seconds) {
        const known = [...new Set([a, b])].filter((j) => j >= 0 && j !== i);
        const rest = sum - known.reduce((s, j) => s + all[j]!.w * all[j]!.x, 0);
        const free = weight - all[i]!.w - known.reduce((s, j) => s + all[j]!.w, 0);
        const high = Math.min(100, rest / all[i]!.w);
        const low = Math.max(0, (rest - 100 * free) / all[i]!.w);
        if (high - low < minWidthPoints - 1e-9) return `respondent ${i} in ${low} … ${high}`;
      }
    }
  }
  return undefined;
}
