import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRelease } from './buildRelease.ts';
import { exampleInput, exampleMeasure } from './exampleInput.arbitrary.ts';
import type { MatchedScores } from './previousEdition.ts';
import type { Respondent } from './releaseInput.ts';
import { RULES } from './rules.ts';
import { trendPart } from './trendPart.ts';

const STATES = ['12', '13', '14', '15', '16'];
const built = (isIn: (one: Respondent, i: number) => boolean = () => true) =>
  buildRelease(
    exampleInput({
      measures: [exampleMeasure('eakte')],
      respondents: exampleInput().respondents.filter(isIn),
    }),
  );
const example = built();
const keys = exampleInput().universe.map(({ key }) => key);
/** Thirty a state answered now, and thirty did not. */
const answered = (state: string) => keys.filter((key) => key.startsWith(state) && Number(key.slice(-3)) < 5);
const silent = (state: string) => keys.filter((key) => key.startsWith(state) && Number(key.slice(-3)) >= 5);

/** Scores that vary, and gains that do, from 0 to 12 points. */
const scoresOf = (all: readonly string[], gain = (i: number) => (i * 5) % 13) => ({
  earlier: new Map(all.map((key, i) => [key, 20 + ((i * 37) % 60)])),
  later: new Map(all.map((key, i) => [key, 20 + ((i * 37) % 60) + gain(i)])),
});
/** All who answered now have done so before as well, but for what is changed. */
function scores(change: (maps: { earlier: Map<string, number>; later: Map<string, number> }) => void) {
  const maps = scoresOf(STATES.flatMap(answered));
  change(maps);
  return maps;
}
/** Some leave, so that they answered before only; their scores vary. */
const leave = (earlier: Map<string, number>, state: string, count: number) => {
  for (const [i, key] of silent(state).slice(0, count).entries()) earlier.set(key, (i * 41) % 90);
};
const join = (earlier: Map<string, number>, state: string, count: number) => {
  for (const key of answered(state).slice(0, count)) earlier.delete(key);
};

function linksOf(matched: MatchedScores, { figures, dataset, plan } = example) {
  const previous = { edition: 2025, isBreak: false, scores: new Map([['eakte', matched]]) };
  const [link] = trendPart({ previous, figures, dataset, plan, rules: RULES }).links;
  return new Map(link!.cells.map((cell) => [cell.group.id, cell]));
}
const statusesOf = (...task: Parameters<typeof linksOf>) =>
  Object.fromEntries([...linksOf(...task)].map(([id, { status }]) => [id, status]));
const published = (but: Record<string, string> = {}) => ({
  ...Object.fromEntries(['gesamt', ...STATES].map((id) => [id, 'published'])),
  ...but,
});

describe('the chain links of a release', () => {
  it('tell what those gained who answered both times', () => {
    const found = linksOf(scores(() => undefined));
    expect(Object.fromEntries([...found].map(([id, { status }]) => [id, status]))).toEqual(published());
    expect(found.get('13')).toMatchObject({ n: 30, N: 60 });
    expect(found.get('gesamt')).toMatchObject({ n: 150, N: 300 });
    // Gains 0 … 12 in turn, (i · 5) mod 13: 30 of them from i = 30 on sum up to 175.
    const gains = answered('13').map((_, i) => ((i + 30) * 5) % 13);
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / 30;
    expect(found.get('13')).toMatchObject({ link: Math.round(10 * mean) / 10 });
  });

  it.for([
    { who: 'left', move: leave },
    { who: 'joined', move: join },
  ])('withhold a state in which fewer than k $who, and another with it', ({ move }) => {
    for (const few of [1, 4]) {
      const matched = scores(({ earlier, later }) => {
        move(earlier, '13', few);
        move(earlier, '14', 10);
        for (const map of [earlier, later]) map.delete(answered('14').at(-1)!); // the smallest panel
      });
      expect(statusesOf(matched)).toEqual(published({ 13: 'withheld', 14: 'withheld' }));
    }
    expect(statusesOf(scores(({ earlier }) => move(earlier, '13', 5)))).toEqual(published());
  });

  it('withhold the total as well where fewer than k left in all', () => {
    const found = statusesOf(scores(({ earlier }) => leave(earlier, '13', 4)));
    expect(found['gesamt']).toBe('withheld');
  });

  it('withhold a state in which all gained the same, for the interval would tell it', () => {
    const same = scoresOf(answered('13'), () => 3);
    const matched = scores(({ earlier, later }) => {
      for (const [key, value] of same.earlier) earlier.set(key, value);
      for (const [key, value] of same.later) later.set(key, value);
    });
    const found = statusesOf(matched);
    expect([found['gesamt'], found['13'], Object.values(found).filter((one) => one === 'withheld')]).toEqual([
      ...['published', 'withheld', ['withheld', 'withheld']],
    ]);
  });

  it('withhold a state in which all stood at 0 before', () => {
    const matched = scores(({ earlier }) => answered('13').forEach((key) => earlier.set(key, 0)));
    expect(statusesOf(matched)['13']).toBe('withheld');
  });

  it('are not reliable where the figure of the group is not, which is no reason of disclosure', () => {
    let count = 0;
    const few = built(({ key }) => !key.startsWith('16') || (count += 1) <= 9);
    expect(few.figures[0]!.figure.cells.find(({ group }) => group.id === '16')!.status).toBe('unreliable');
    expect(
      statusesOf(
        scores(() => undefined),
        few,
      ),
    ).toEqual(published({ 16: 'unreliable' }));
  });

  it('are not reliable for a panel below ten, and hide another where it is below k', () => {
    const panel = (n: number) => statusesOf(scores(({ earlier }) => join(earlier, '16', 30 - n)));
    expect(panel(10)).toEqual(published());
    expect(panel(9)).toEqual(published({ 16: 'unreliable' }));
    expect(panel(4)).toEqual(published({ 12: 'withheld', 16: 'unreliable' }));
  });

  it('never let the total and the others tell of fewer than k who stayed, joined or left', () => {
    const move = fc.record({
      left: fc.integer({ min: 0, max: 8 }),
      joined: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 18, max: 30 })),
    });
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 5 }), (moves) => {
        const matched = scores(({ earlier }) =>
          STATES.forEach((state, i) => {
            leave(earlier, state, moves[i]!.left);
            join(earlier, state, moves[i]!.joined);
          }),
        );
        const found = statusesOf(matched);
        if (found['gesamt'] !== 'published') return;
        const hidden = moves.filter((_, i) => found[STATES[i]!] !== 'published');
        const sum = (of: (one: (typeof moves)[number]) => number) =>
          hidden.reduce((all, one) => all + of(one), 0);
        for (const n of [sum(({ left }) => left), sum(({ joined }) => joined), sum((one) => 30 - one.joined)])
          expect(n === 0 || n >= 5, JSON.stringify(found)).toBe(true);
      }),
    );
  });
});
