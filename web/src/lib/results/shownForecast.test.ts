import { expect, it } from 'vitest';
import { RULES } from '#survey';
import { forecastTable } from './forecastTable.ts';
import { shownForecast } from './shownForecast.ts';

type Cell = Extract<NonNullable<Parameters<typeof shownForecast>[0]>, { status: 'published' }>;
const group = { id: '14', label: 'Sachsen', kind: 'state' } as const;
const cellOf = (more: Partial<Cell['forecast']>): Cell => ({
  group,
  status: 'published',
  forecast: {
    ...{ edition: 2025, n: 113, N: 319, coverage: { units: 0.354, inhabitants: 0.6 }, editions: 8 },
    ...{ notes: ['Ein Hinweis.'], schedule: [] },
    ...more,
  },
});
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

it('says where a group stands and when it may be done, each number with its range and what it rests on', () => {
  const shown = shownForecast(
    cellOf({
      connected: { share: 0.54, range80: { lower: 0.53, upper: 0.57 } },
      completion: { year: 2034, range80: { lower: 2034, upper: 2034 } },
      restWorkplaces: {
        ...{ n: 113, reported: 5000, estimated: 9000, total: 14_000 },
        range80: { lower: 13_000, upper: 15_000 },
      },
    }),
    RULES,
  );
  expect(plain(shown?.finding)).toBe('54 % der Arbeitsplätze sind angebunden, alle wahrscheinlich um 2034');
  expect(plain(shown?.counts)).toBe(
    'n = 113 von N = 319 Verwaltungen (35 %), zuständig für 60 % der Einwohnerinnen und Einwohner, Sachsen.',
  );
  const { rows } = forecastTable('E-Akte', shown!);
  expect(
    rows.map(({ group: term, cells }) => plain([term, ...cells.map(({ text }) => text)].join('; '))),
  ).toEqual([
    'Anteil angebundener Arbeitsplätze; 54 %; 53 % bis 57 %; ',
    'Arbeitsplätze sind noch anzubinden; 14.000; 13.000 bis 15.000; davon 9.000 geschätzt; 113 von 319 Verwaltungen nannten eine Zahl',
    'wahrscheinliches Jahr des Abschlusses, wenn das Tempo bleibt; 2034; 2034; ',
  ]);
});

it('says what it cannot: a year beyond the horizon, nothing at all, or no forecast', () => {
  const late = shownForecast(cellOf({ completion: { year: 'after2045' } }), RULES);
  expect(late?.finding).toBe('alle wahrscheinlich erst nach 2045');
  expect(shownForecast(cellOf({}), RULES)).toMatchObject({ finding: 'Was noch fehlt', readings: [] });
  expect(shownForecast({ group, status: 'unreliable' }, RULES)).toBeUndefined();
  expect(shownForecast(undefined, RULES)).toBeUndefined();
});
