import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '#survey';
import { POINTS } from '#lib/results/quantity.ts';
import { NORTH, publishedCell, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { dodged, hiddenText, layoutStrips, stripsHeight, stripsSummary } from './strip.layout.ts';

const district = (id: string, label: string): FigureGroup => ({
  id,
  label,
  kind: 'district',
  parent: id.slice(0, 2),
});
const cells = [
  publishedCell(TOTAL_GROUP),
  publishedCell(district('14625', 'Landkreis Bautzen'), { value: 0 }),
  { group: district('14626', 'Landkreis Görlitz'), status: 'withheld' as const },
  publishedCell(district('13003', 'Rostock'), { value: 100 }),
];
const figure = { cells, quantity: POINTS };

describe('strips', () => {
  it('have a dot for each group with a value, in the strip of its Land', () => {
    const { strips } = layoutStrips(figure, [NORTH, SAXONY]);
    expect(strips.map(({ label, dots }) => [label, dots.map((dot) => dot.value)])).toEqual([
      ['Mecklenburg-Vorpommern', [100]],
      ['Sachsen', [0]],
    ]);
  });

  it('count what has no value of its own, without a trace of it', () => {
    const { strips } = layoutStrips(figure, [NORTH, SAXONY]);
    expect(strips.map(hiddenText)).toEqual(['', '1 ohne eigenen Wert']);
    expect(JSON.stringify(strips)).not.toContain('Görlitz');
  });

  it('set nothing back unless one is highlighted', () => {
    const { strips } = layoutStrips(figure, [NORTH, SAXONY]);
    expect(strips.flatMap(({ dots }) => dots.map(({ isQuiet }) => isQuiet))).toEqual([false, false]);
  });

  it('set back all but the one that is highlighted', () => {
    const { strips } = layoutStrips(figure, [NORTH, SAXONY], '14625');
    expect(strips.flatMap(({ dots }) => dots.map(({ isQuiet }) => isQuiet))).toEqual([true, false]);
  });

  it('are summed up with every value', () => {
    expect(stripsSummary(layoutStrips(figure, [NORTH, SAXONY]))).toBe(
      'Punktdiagramm. Mecklenburg-Vorpommern: Rostock 100,0. ' +
        'Sachsen: Lkr. Bautzen 0,0, 1 ohne eigenen Wert',
    );
    expect(stripsSummary(layoutStrips({ ...figure, cells: [] }, [SAXONY]))).toContain('Sachsen: kein Wert');
  });

  it('get more room where there are many dots', () => {
    const many = Array.from({ length: 22 }, (_, i) => publishedCell(district(`14${i}`, String(i))));
    const [dense, sparse] = [many, cells].map((all) =>
      stripsHeight(layoutStrips({ ...figure, cells: all }, [SAXONY])),
    );
    expect(dense!.wide).toBeGreaterThan(sparse!.wide);
  });
});

describe('dots', () => {
  it('stay in the middle when there is room, and part up and down when there is none', () => {
    expect(dodged([0, 13, 26], 13)).toEqual([0, 0, 0]);
    expect(dodged([50, 50, 50, 50], 13)).toEqual([0, 1, -1, 2]);
    expect(dodged([30, 0, 12], 13)).toEqual([0, 0, 1]);
  });

  it('never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 40 }), (places) => {
        const rows = dodged(places, 13);
        places.forEach((a, i) =>
          places.forEach((b, j) => {
            if (i < j && rows[i] === rows[j]) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(13);
          }),
        );
      }),
    );
  });
});
