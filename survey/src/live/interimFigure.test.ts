import { describe, expect, it } from 'vitest';
import { attack } from '../disclosure/attack.ts';
import { EXAMPLE_MEASURES, exampleLiveInput } from './exampleLand.arbitrary.ts';
import type { Admitted } from './admit.ts';
import { interimFigure, mayBeInterim, nextInterim } from './interimFigure.ts';

const input = exampleLiveInput();
const measure = EXAMPLE_MEASURES.find(({ id }) => id === 'eakte')!;
const task = { input, measure };
const timed = input.respondents.map((one, i) => ({
  ...one,
  at: new Date(Date.UTC(2026, 10, 1) + i * 60_000).toISOString(),
}));
const cellsOf = (state: readonly Admitted[]) =>
  interimFigure(task, state, attack).cells.filter(({ status }) => status === 'published');

describe('an interim state', () => {
  it('shows all, states and size classes of what was let in, without quartiles, districts and types', () => {
    const state = nextInterim(task, [], timed);
    const figure = interimFigure(task, state, attack);
    const kinds = new Set(cellsOf(state).map(({ group }) => group.kind));
    expect(kinds).toEqual(new Set(['total', 'state', 'stateBand']));
    expect(JSON.stringify(figure.cells)).not.toContain('quartiles');
    expect(figure.methods.join(' ')).toContain('Zwischenstand');
    expect(figure.methods.join(' ')).not.toContain('Quartile');
    expect(cellsOf(state)[0]).toMatchObject({ n: state.length });
    expect(state.length).toBeLessThan(timed.length);
  });

  it('stays the same with one more answer, and with any four more', () => {
    const state = nextInterim(task, [], timed.slice(0, 300));
    expect(state.length).toBeGreaterThan(100);
    for (const count of [301, 304]) expect(nextInterim(task, state, timed.slice(0, count))).toBe(state);
  });

  it('holds at least five answers of each cell back', () => {
    const state = new Set(nextInterim(task, [], timed).map(({ key }) => key));
    const waiting = Map.groupBy(
      timed.filter(({ key }) => !state.has(key)),
      ({ key }) => key.slice(0, 3),
    );
    expect(waiting.size).toBe(25);
    for (const [, own] of waiting) expect(own.length).toBeGreaterThanOrEqual(5);
  });

  it('shows size classes only together where there are too few units for several batches', () => {
    const isKept = (key: string) => !key.startsWith('124') || Number(key.slice(3)) < 12;
    const universe = input.universe.filter(({ key }) => isKept(key));
    const own = { measure, input: { ...input, universe } };
    const everybody = universe.map(({ key }, i) => ({
      key,
      values: { eakte: (i * 37) % 100 },
      at: timed[0]!.at,
    }));
    const figure = interimFigure(own, nextInterim(own, [], everybody), attack);
    const cellOf = (id: string) => figure.cells.find(({ group }) => group.id === id);
    const ids = figure.cells.map(({ group }) => group.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(cellOf('12-landkreis')).toBeUndefined();
    expect(cellOf('12-ab-25000')).toMatchObject({
      status: 'published',
      N: 36,
      group: {
        label: 'Gemeinden und Verbände ab 25.000 und Landkreise, Brandenburg',
        members: ['12-ab-25000', '12-landkreis'],
      },
    });
    expect(cellOf('13-landkreis')).toMatchObject({ status: 'published', N: 24 });
  });

  it('of nobody shows nothing', () => {
    expect(nextInterim(task, [], [])).toEqual([]);
    expect(cellsOf([])).toEqual([]);
  });

  it('is not made of Informationssicherheit and the index', () => {
    expect(EXAMPLE_MEASURES.filter(mayBeInterim).map(({ id }) => id)).toEqual(['eakte', 'eakte.weg']);
  });
});
