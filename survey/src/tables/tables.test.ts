import { describe, expect, it } from 'vitest';
import { manifest as manifestSchema, trendPartSchema, type ForecastPart } from '../release/release.ts';
import { RULES } from '../release/rules.ts';
import { forecastTable } from './forecastTable.ts';
import { participationTable } from './participationTable.ts';
import { yearChangeTable } from './yearChangeTable.ts';

const TOTAL = { id: 'gesamt', label: 'Fünf Länder', kind: 'total' } as const;
const SAXONY = { id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' } as const;
const MANIFEST = manifestSchema.parse({
  ...{ format: 2, releaseId: '2025.1', edition: 2025, number: 1, publishedAt: '2026-03-01T08:00:00.000Z' },
  ...{ questionnaireVersion: '2026.1', rules: RULES, synthetic: true, source: 'Digitalpegel 2025' },
  ...{ areaStatus: '2025-12-31', groups: [TOTAL, SAXONY], unpublished: [], parts: [] },
  participation: [
    { group: 'gesamt', n: 369, N: 987, inhabitants: 0.57 },
    { group: '14', n: 0, N: 0, inhabitants: 0 },
  ],
  figures: [{ id: 'eakte', title: 'E-Akte', kind: 'score', part: 'eakte' }],
});

it('participation has n, N and both shares of every group', () => {
  const { rows } = participationTable(MANIFEST);
  expect(rows).toMatchObject([
    { groupId: 'gesamt', n: 369, units: 987, coverageUnits: 0.37386, coverageInhabitants: 0.57 },
    { groupId: '14', groupParent: 'gesamt', n: 0, coverageUnits: null },
  ]);
});

it('changes have a value with its interval, or a sign and nothing else', () => {
  const interval = { lower: 2.5, upper: 5.1 };
  const part = trendPartSchema.parse({
    ...{ id: 'trend', from: 2024, isBreak: false },
    links: [
      {
        figure: 'eakte',
        cells: [
          { group: TOTAL, status: 'published', n: 200, N: 987, link: 3.8, interval },
          { group: SAXONY, status: 'withheld' },
          { group: SAXONY, status: 'merged', into: 'rest' },
        ],
      },
    ],
  });
  const { title, rows } = yearChangeTable(MANIFEST, part);
  expect(title).toBe('Veränderung von 2024 auf 2025');
  expect(rows).toMatchObject([
    { title: 'E-Akte', from: 2024, value: 3.8, lower: 2.5, upper: 5.1, n: 200, units: 987, sign: '' },
    { value: null, lower: null, upper: null, n: null, units: null, sign: '·', mergedInto: null },
    { value: null, sign: 'x', mergedInto: 'rest' },
  ]);
});

describe('the forecast', () => {
  const total = { n: 30, reported: 10, estimated: 40, total: 50, range80: { lower: 45, upper: 55 } };
  const part: ForecastPart = {
    id: 'forecast',
    cells: [
      {
        ...{ group: TOTAL, status: 'published' },
        forecast: {
          ...{ edition: 2025, n: 40, N: 100, coverage: { units: 0.4, inhabitants: 0.5 }, editions: 3 },
          ...{ schedule: [], notes: ['Immer.', 'Nur hier.'], restWorkplaces: total },
          completion: { year: 2036, range80: { lower: 2034, upper: 'after2045' } },
        },
      },
      {
        ...{ group: SAXONY, status: 'published' },
        forecast: {
          ...{ edition: 2025, n: 9, N: 20, coverage: { units: 0.4, inhabitants: 0.5 }, editions: 3 },
          ...{ schedule: [], notes: ['Immer.'], completion: { year: 'after2045' } },
        },
      },
      { group: { ...SAXONY, id: '13' }, status: 'unreliable' },
    ],
  };

  it('has a row for each quantity with its ranges, and says in words what is later than 2045', () => {
    const { rows, definition } = forecastTable(MANIFEST, part);
    expect(rows).toMatchObject([
      {
        quantity: 'noch anzubindende Arbeitsplätze',
        value: 50,
        lower80: 45,
        lower95: null,
        estimated: 40,
        n: 30,
      },
      { value: 2036, lower80: 2034, upper80: null, remark: 'Obergrenze (80 %): nach 2045', n: 40 },
      { groupId: '14', value: null, remark: 'Wert: nach 2045', sign: '' },
      { groupId: '13', quantity: null, value: null, n: null, sign: '/' },
    ]);
    expect(definition).toEqual(['Immer.']);
  });
});
