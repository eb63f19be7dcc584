import { describe, expect, it } from 'vitest';
import { figureId, releaseId } from '#survey';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { selectionQuery } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import { comparisonParts } from './comparisonParts.ts';

const figure = exampleFigure([publishedCell(TOTAL_GROUP), publishedCell(SAXONY)]);
const entry = { id: figureId.parse('eakte'), kind: 'score', title: 'E-Akte', part: 'x' } as const;
const shown = {
  manifest: { releaseId: releaseId.parse('2025.1'), figures: [entry], groups: [TOTAL_GROUP, NORTH, SAXONY] },
  releases: ['2025.1', '2024.1'].map((id) => ({
    releaseId: releaseId.parse(id),
    edition: Number(id.slice(0, 4)),
  })),
  figure,
};
const parts = comparisonParts(shown, 'balken');
const told = (query: string) =>
  unknownParts(new URLSearchParams(query), parts).map(({ text, instead }) => `${text}: ${instead ?? ''}`);

describe('the address of the comparison', () => {
  it('says what is shown in place of what it does not know', () => {
    expect(
      told('feld=torte&land=99&stand=2030.1&ansicht=torte&gruppen=alle&ab=1999&hervor=x&sortierung=name'),
    ).toEqual([
      'feld=torte: „E-Akte“',
      'land=99: alle fünf Länder',
      'stand=2030.1: der neueste Stand, 2025.1',
      'ansicht=torte: „Balken“',
      'gruppen=alle: Länder',
      'ab=1999: alle Jahre',
      'hervor=x: alle Gruppen gleich',
      'sortierung=name: die übliche Reihenfolge',
    ]);
    expect(told('frage=eakte')).toEqual(['frage=eakte: ']);
  });

  it('has nothing to say of its own links, and of those to views that were renamed', () => {
    const query = selectionQuery({
      ...{ grouping: 'kreise', measure: 'eakte', state: '14', release: '2024.1', since: 2024 },
      ...{ view: 'quartile', sort: 'wert', highlight: '14' },
    });
    expect(told(query)).toEqual([]);
    expect(told('ansicht=mittelwert')).toEqual([]);
  });
});
