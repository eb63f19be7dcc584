import { describe, expect, it } from 'vitest';
import { exampleFigure, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { readSelection } from '#lib/url/selection.ts';
import { embedAddress, figureAddress, type FigurePlace } from './figureAddress.ts';
import { figureCitation } from './figureCitation.ts';
import { factsOf, seriesFacts } from './figureFacts.ts';
import { frameCode } from './frameCode.ts';
import { POINTS } from './quantity.ts';
import { releaseId } from '#survey';

const facts = factsOf([exampleFigure()])!;
const place: FigurePlace = {
  origin: 'https://pegel.example',
  path: '/vergleich',
  selection: { grouping: 'kreise', state: '14', view: 'punkte' },
};

describe('what stands beside a figure', () => {
  it('explains the interval with a value of the figure, of all groups together where it can', () => {
    expect(facts.interval).toMatch(
      /^E-Akte, Fünf Länder \(ohne Berlin\): 50,0 Punkte, Intervall 45,0 bis 55,0\./,
    );
    const all = exampleFigure([publishedCell(TOTAL_GROUP, { n: 100, N: 100 })]);
    expect(factsOf([all])?.interval).toContain('Alle Verwaltungen haben geantwortet');
    const hidden = exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }, publishedCell(SAXONY)]);
    expect(factsOf([hidden])?.interval).toContain('Sachsen');
    const none = exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }]);
    expect(factsOf([none])).not.toHaveProperty('interval');
    expect(factsOf([])).toBeUndefined();
  });

  it('is found again under its address, with the release it comes from', () => {
    const address = figureAddress(place, facts);
    expect(address).toBe(
      'https://pegel.example/vergleich?gruppen=kreise&land=14&stand=2025.1&ansicht=punkte',
    );
    expect(readSelection(new URL(address).searchParams)).toEqual({ ...place.selection, release: '2025.1' });
    expect(figureAddress(place, {})).not.toContain('stand=');
  });

  it('is found again as a course with every release it is made of, and has files of its own', () => {
    const releases = ['2018.1', '2025.1'].map((id) => releaseId.parse(id));
    const files = { json: '/api/series/eakte?x', csv: '/api/series/eakte.csv?x', xlsx: '/y' };
    const course = {
      counts: 'n von N',
      sentence: 'S',
      series: [],
      figure: 'eakte',
      releases,
      source: 'Q',
      synthetic: false,
      files,
    };
    const said = seriesFacts('E-Akte', course, POINTS);
    const address = figureAddress({ ...place, selection: { grouping: 'laender', view: 'verlauf' } }, said);
    expect(address).toBe('https://pegel.example/vergleich?stand=2025.1&reihe=2018.1_2025.1&ansicht=verlauf');
    expect(embedAddress(place, said)).toContain('/einbetten/vergleich?feld=eakte');
    expect(embedAddress(place, said)).toContain('reihe=2018.1_2025.1');
    expect(said.files).toEqual([{ id: 'eakte', title: 'E-Akte', ...files }]);
  });

  it('is embedded as one measure', () => {
    expect(embedAddress(place, facts)).toBe(
      'https://pegel.example/einbetten/vergleich?feld=eakte&gruppen=kreise&land=14&stand=2025.1&ansicht=punkte',
    );
    const two = factsOf([exampleFigure(), exampleFigure()])!;
    expect(embedAddress(place, two)).toBeUndefined();
    const chosen = { ...place, selection: { ...place.selection, measure: 'eakte' } };
    expect(embedAddress(chosen, two)).toBeUndefined();
    const raster = { ...chosen, selection: { ...chosen.selection, view: 'raster' } } as const;
    expect(embedAddress(raster, two)).toContain('/einbetten/vergleich?feld=eakte');
    expect(embedAddress({ ...place, path: '/karte' }, facts)).toMatch(
      /^https:\/\/pegel\.example\/einbetten\/karte\?feld=eakte&/,
    );
    expect(
      frameCode('https://x.example/?a=1&b=2', 'Wie "weit" <ist> es?', { wide: 700, css: 'max(700px, 9vw)' }),
    ).toBe(
      '<iframe src="https://x.example/?a=1&#38;b=2" title="Wie &#34;weit&#34; &#60;ist&#62; es?" width="100%" height="700" loading="lazy" referrerpolicy="no-referrer" style="border:0;height:max(700px, 9vw)"></iframe>',
    );
  });

  it('is cited with release, source, address and day, and says that it is invented', () => {
    const citation = figureCitation(
      'E-Akte: 50,0 Punkte',
      facts,
      'https://pegel.example/x',
      '26. November 2026',
    );
    expect(citation).toBe(
      'E-Akte: 50,0 Punkte. Erhebungsrunde 2025, Veröffentlichungsstand 2025.1, Fragebogen 2026.1. Quelle: Digitalpegel 2025. Demodaten – synthetisch. https://pegel.example/x, abgerufen am 26. November 2026.',
    );
    expect(figureCitation('E', facts, 'a')).toContain('abgerufen am [Datum].');
    const said = { ...facts, source: 'Digitalpegel. Demodaten – synthetisch' };
    expect(figureCitation('E', said, 'a').match(/synthetisch/g)).toHaveLength(1);
  });
});
