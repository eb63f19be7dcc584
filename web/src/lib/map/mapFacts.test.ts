import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { releaseId } from '#survey';
import AreaTable from './AreaTable.svelte';
import { figureMapFacts, participationFacts } from './mapFacts.ts';
import { districtFigure, STATES } from './mapFigures.arbitrary.ts';
import { layoutParticipation } from './participation.layout.ts';
import { layoutMap } from './regionMap.layout.ts';

const RELEASE = {
  edition: 2025,
  releaseId: releaseId.parse('2025.1'),
  questionnaireVersion: '2026.1',
  synthetic: true,
  source: 'Digitalpegel 2025',
};

/** The rows of a table as they are sent, without what is only read out. */
const rowsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*data-area[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<span class="kern-sr-only">.*?<\/span>/gs, '')
        .replace(/<!--.*?-->|<[^>]*>/gs, '')
        .trim(),
    ),
  );

describe('what stands beside a map', () => {
  const figure = districtFigure();
  const layout = layoutMap(figure, { grouping: 'kreise', states: STATES });
  const facts = figureMapFacts(figure, layout)!;

  it('has the table of the map to copy, row for row', () => {
    const [table] = facts.tables;
    const { body } = render(AreaTable, { props: { layout, caption: 'Karte' } });
    expect(table?.rows.map(({ group, cells }) => [group, ...cells.map(({ text }) => text)])).toEqual(
      rowsOf(body),
    );
    expect(table?.caption).toBe('E-Akte, Mittelwert nach Kreisen und kreisfreien Städten, 2025');
    expect(table?.columns).toEqual([
      'Gebiet',
      'Mittelwert',
      'Intervall (95 %)',
      'Klasse',
      'n von N',
      'Hinweis',
    ]);
  });

  it('names release, files and an interval as beside every figure', () => {
    expect(facts).toMatchObject({ releaseId: '2025.1', files: [{ id: 'eakte' }] });
    expect(facts.interval).toContain('Intervall 45,0 bis 55,0');
  });
});

it('who took part is counted: no interval, and n of N of the state that is shown', () => {
  const groups = [
    { group: 'gesamt', label: 'Fünf Länder (ohne Berlin)', n: 30, N: 100 },
    { group: '14', label: 'Sachsen', n: 6, N: 40 },
    { group: '14521', label: 'Erzgebirgskreis', n: 6, N: 40 },
  ];
  const layoutOf = (state?: string) =>
    layoutParticipation({ groups, thresholds: [0.15, 0.3] }, { level: 'kreise', state });
  const facts = participationFacts(layoutOf('14'), RELEASE);
  expect(facts.counts.replaceAll('\u00a0', ' ')).toBe('Sachsen: n = 6 von N = 40 Verwaltungen (15 %).');
  expect(participationFacts(layoutOf(), RELEASE).counts).toContain('n = 30 von N = 100');
  expect(facts).not.toHaveProperty('interval');
  expect(facts.tables[0]?.columns).not.toContain('Intervall (95 %)');
  expect(facts.tables[0]?.rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
    '15,0\u00a0%',
    '15 bis unter 30\u00a0%',
    '6 von 40',
    '',
  ]);
});
