import { describe, expect, it } from 'vitest';
import { exampleFigure, publishedCell, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { countsText, provenanceText } from './captions.ts';
import { groupCode, measureName } from './groups.ts';

describe('counts', () => {
  const total = (n: number) => exampleFigure([publishedCell(TOTAL_GROUP, { n, N: 986 })]);

  it('stand beside every figure', () => {
    expect(countsText([total(512)]).replaceAll('\u00a0', ' ')).toBe(
      'n = 512 von N = 986 Verwaltungen (40 %), zuständig für 50 % der Einwohnerinnen und Einwohner.',
    );
  });

  it('are a range where figures differ', () => {
    expect(countsText([total(512), total(490)])).toContain('n = 490 bis 512 von N = 986');
  });

  it('are not given where too few have answered, and the sentence says so', () => {
    const unreliable = exampleFigure([{ group: TOTAL_GROUP, status: 'unreliable' }]);
    const withheld = exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }]);
    expect(countsText([unreliable])).toMatch(/^Über alle Länder haben zu wenige geantwortet/);
    expect(countsText([unreliable, withheld])).toMatch(/nicht veröffentlicht/);
  });

  it('are not given where the total is withheld', () => {
    expect(countsText([exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }])])).not.toMatch(/\d/);
  });
});

it('says where a figure comes from', () => {
  expect(provenanceText(exampleFigure())).toBe(
    'Erhebungsrunde 2025, Veröffentlichungsstand 2025.1, Fragebogen 2026.1',
  );
});

it('has short names for states and measures and keeps what it does not know', () => {
  expect(groupCode({ id: '14', label: 'Sachsen' })).toBe('SN');
  expect(groupCode({ id: 'gesamt', label: 'Fünf Länder' })).toBe('Fünf Länder');
  expect(measureName({ id: 'ozg', title: 'Online-Zugang (OZG)' })).toBe('Online-Zugang');
  expect(measureName({ id: 'neu', title: 'Neues Feld' })).toBe('Neues Feld');
});
