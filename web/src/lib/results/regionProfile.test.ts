import { describe, expect, it } from 'vitest';
import { figureSchema, type FigureGroup, type GroupProfile, type PlainFigure } from '#survey';
import { publishedCell, SAXONY, TOTAL_GROUP, wholeFigure } from '#lib/charts/figures.arbitrary.ts';
import type { ViewCell } from './figureView.ts';
import { isApart, leadColumns, regionProfile } from './regionProfile.ts';
import { profileSentence, reasonOf, takingText } from './regionTexts.ts';

const DISTRICT: FigureGroup = { id: '14522', label: 'Mittelsachsen', kind: 'district', parent: '14' };
const UNION: FigureGroup = {
  ...DISTRICT,
  id: '14-rest',
  label: 'Übrige Kreise',
  members: ['14522', '14523'],
};
const groups = [DISTRICT, SAXONY, TOTAL_GROUP];

const score = (cells: readonly ViewCell[]): PlainFigure => wholeFigure(cells);
const item = (id: string, own: number | undefined, whole = 0.5): PlainFigure => {
  const cellOf = (group: FigureGroup, share: number) => {
    const { value: _, interval, ...frame } = publishedCell(group);
    return { ...frame, strata: [0], atLeast3: { share, interval: { lower: share, upper: share } }, interval };
  };
  const shown = (group: FigureGroup, share: number) => {
    const { interval: _, ...cell } = cellOf(group, share);
    return cell;
  };
  const hidden = { group: DISTRICT, status: 'withheld' as const };
  return figureSchema.parse({
    ...wholeFigure([]),
    id,
    kind: 'level',
    options: [],
    strata: [],
    cells: [shown(TOTAL_GROUP, whole), own === undefined ? hidden : shown(DISTRICT, own)],
  });
};
const profile = (figures: readonly PlainFigure[]): GroupProfile => ({ groups, figures });
const all = [publishedCell(TOTAL_GROUP, { value: 51 }), publishedCell(SAXONY)];

describe('profile of a region', () => {
  it('puts the region first, then what it is part of', () => {
    const { columns } = regionProfile(profile([score([...all, publishedCell(DISTRICT, { value: 42 })])]));
    expect(columns.map(({ label, isOwn }) => [label, isOwn])).toEqual([
      ['Mittelsachsen', true],
      ['Sachsen', false],
      [TOTAL_GROUP.label, false],
    ]);
    expect(leadColumns(columns).map(({ label }) => label)).toEqual(['Mittelsachsen', TOTAL_GROUP.label]);
  });

  it('shows in place of a region the group it is put together with', () => {
    const merged = { group: DISTRICT, status: 'merged' as const, into: UNION.id };
    const { columns, scores } = regionProfile(profile([score([...all, merged, publishedCell(UNION)])]));
    const lead = leadColumns(columns);
    expect(lead[0]?.label).toBe('Übrige Kreise');
    expect(reasonOf(columns[0]!)).toMatch(/zusammengefasst/);
    expect(profileSentence(lead, scores)).toBe(
      'E-Akte: In der Gruppe „Übrige Kreise“ liegen die Verwaltungen im Mittel bei 50,0 Punkten, in den fünf Ländern bei 51,0',
    );
  });

  it('shows the Land where nothing is told of the region', () => {
    const hidden = { group: DISTRICT, status: 'withheld' as const };
    const { columns } = regionProfile(profile([score([...all, hidden])]));
    expect(leadColumns(columns)[0]?.label).toBe('Sachsen');
    expect(reasonOf(columns[0]!)).toMatch(/schützen/);
  });

  it('shows the Land where the group it is put together with has few of the scores', () => {
    const hidden = { group: UNION, status: 'unreliable' as const };
    const merged = { group: DISTRICT, status: 'merged' as const, into: UNION.id };
    const few = [publishedCell(UNION), hidden, hidden].map((cell) => score([...all, merged, cell]));
    expect(leadColumns(regionProfile(profile(few)).columns)[0]?.label).toBe('Sachsen');
  });

  it('has a single column where the region is all there is', () => {
    const { columns } = regionProfile({ groups: [TOTAL_GROUP], figures: [score(all)] });
    expect(leadColumns(columns)).toHaveLength(1);
  });
});

describe('strongest and weakest items', () => {
  it('are those with the highest and lowest shares, none of them in both', () => {
    const items = [0.2, 0.9, 0.5, 0.7, 0.1].map((share, i) => item(`eakte.i${i}`, share));
    const { strongest, weakest } = regionProfile(profile(items));
    expect(strongest.map(({ cell }) => cell.value)).toEqual([0.9, 0.7]);
    expect(weakest.map(({ cell }) => cell.value)).toEqual([0.1, 0.2]);
  });

  it('count what is not shown, and nothing of it is among them', () => {
    const { strongest, weakest, hiddenItems, items } = regionProfile(
      profile([item('eakte.a', 0.3), item('eakte.b', undefined), item('eakte.c', 0.6)]),
    );
    expect([hiddenItems, items]).toEqual([1, 3]);
    expect([...strongest, ...weakest].map(({ id }) => id)).toEqual(['eakte.c', 'eakte.a']);
  });

  it('differ from all only where the intervals are apart', () => {
    expect(isApart({ lower: 0.1, upper: 0.2 }, { lower: 0.2, upper: 0.3 })).toBe(false);
    expect(isApart({ lower: 0.1, upper: 0.19 }, { lower: 0.2, upper: 0.3 })).toBe(true);
    expect(isApart({ lower: 0.4, upper: 0.5 }, { lower: 0.2, upper: 0.3 })).toBe(true);
  });
});

it.each([
  [{ n: 0, N: 5, inhabitants: 0 }, 'Keine der 5 Verwaltungen hat geantwortet.'],
  [{ n: 1, N: 1, inhabitants: 1 }, 'Die einzige Verwaltung hat geantwortet (100 %).'],
  [{ n: 1, N: 4, inhabitants: 0.2 }, '1 von 4 Verwaltungen hat geantwortet (25 %). Sie ist für 20 %'],
  [{ n: 2, N: 4, inhabitants: 0.5 }, '2 von 4 Verwaltungen haben geantwortet (50 %). Sie sind für 50 %'],
])('says how many took part: %o', (taking, text) => {
  expect(takingText(taking).replaceAll('\u00a0', ' ')).toContain(text);
});
