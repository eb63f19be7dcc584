import { describe, expect, it } from 'vitest';
import { releaseId, type FigureGroup } from '#survey';
import { NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { placeText } from './placeText.ts';
import { POINTS, REACHED } from './quantity.ts';
import type { SeriesView } from './seriesView.ts';
import { seriesSentence } from './seriesSentence.ts';

const series = (group: FigureGroup, values: Readonly<Record<number, number>>): SeriesView => ({
  group,
  points: Object.entries(values).map(([edition, value]) => ({
    ...{
      edition: Number(edition),
      releaseId: releaseId.parse(`${edition}.1`),
      isBreak: false,
      kind: 'value',
    },
    cell: publishedCell(group, { value }),
  })),
});
const total = series(TOTAL_GROUP, { 2018: 20.1, 2025: 38.2 });
const saxony = series(SAXONY, { 2019: 30, 2025: 40 });
const sentence = (...given: Parameters<typeof seriesSentence>) =>
  seriesSentence(...given).replaceAll('\u00a0', ' ');

describe('title of a course', () => {
  it('says which of its ends is of limited reliability', () => {
    const [first, ...rest] = saxony.points;
    const weak = first?.kind === 'value' && { ...first, cell: { ...first.cell, limited: true } };
    expect(weak).toBeTruthy();
    const one = { ...saxony, points: [...(weak ? [weak] : []), ...rest] };
    expect(sentence('E-Akte', [total, one], POINTS)).toBe(
      'E-Akte: In Sachsen ging es von 30,0 Punkten (2019, eingeschränkt belastbar) auf 40,0 Punkte (2025)',
    );
  });

  it('says from where to where all went', () => {
    expect(sentence('E-Akte', [total, saxony, series(NORTH, { 2025: 1 })], POINTS)).toBe(
      'E-Akte: In den fünf Ländern ging es von 20,1 Punkten (2018) auf 38,2 Punkte (2025)',
    );
  });

  it('speaks of the only group that stands beside all', () => {
    expect(sentence('E-Akte', [saxony, total], POINTS)).toBe(
      'E-Akte: In Sachsen ging es von 30,0 Punkten (2019) auf 40,0 Punkte (2025)',
    );
  });

  it('says of shares what they are of', () => {
    const half = [series(TOTAL_GROUP, { 2018: 0.12, 2025: 0.31 })];
    const share = { name: REACHED, kind: 'share', unit: 'der Verwaltungen', decimals: 0 } as const;
    expect(sentence('Rollout', half, share)).toBe(
      'Rollout: In den fünf Ländern erreichten 12 % (2018) und 31 % (2025) der Verwaltungen mindestens Stufe 3',
    );
    expect(sentence('Beschluss', half, { ...share, name: 'Ja' })).toContain('der Verwaltungen „Ja“');
  });

  it('names one edition where there is only one, and none where there is none', () => {
    expect(sentence('E-Akte', [series(TOTAL_GROUP, { 2025: 38.2 })], POINTS)).toBe(
      'E-Akte: In den fünf Ländern waren es 38,2 Punkte (2025)',
    );
    expect(sentence('E-Akte', [], POINTS)).toBe('E-Akte: noch kein Wert für die fünf Länder zusammen');
  });
});

it.each([
  ['Landkreis Görlitz', 'im Landkreis Görlitz'],
  ['Ilm-Kreis', 'im Ilm-Kreis'],
  ['Landeshauptstadt Dresden', 'in Dresden'],
  ['Leipzig', 'in Leipzig'],
])('the place of %s is written %s', (label, text) => {
  expect(placeText({ id: '14', label, kind: 'district' })).toBe(text);
});
