import { compareGroups } from '#lib/charts/comparison.layout.ts';
import type { Quantity } from '#lib/results/quantity.ts';
import type { Example } from './example.ts';
import { figure, value, withheld } from './exampleFigure.ts';
import { DISTRICT_GROUPS, invented, LONG_NAMED, STATES, WHOLE } from './exampleGroups.ts';

const points = [31.2, 44.8, 27.5, 38.1, 22.4];
const states = figure([value(WHOLE, 33.4), ...STATES.map((group, i) => value(group, points[i] ?? 0))]);
/** Every district, some without a value. */
export const districts = figure([
  value(WHOLE, 33.4),
  ...DISTRICT_GROUPS.map((group, i) =>
    i % 9 === 4
      ? withheld(group)
      : value(group, invented(i, 8, 71), { interval: around(invented(i, 8, 71)) }),
  ),
]);
const EUR: Quantity = { name: 'Verhältnis', kind: 'amount', unit: 'EUR', decimals: 0 };
const SHARE: Quantity = {
  name: 'Stufe 3 und höher',
  kind: 'share',
  unit: 'der Verwaltungen',
  scale: [0, 1],
  decimals: 0,
};
const TITLES = [
  'E-Akte',
  'Onlinezugang zu Verwaltungsleistungen',
  'Welchen Stand hat die technische Plattform (Dokumentenmanagement) für die elektronische Akte?',
];

const several = TITLES.map((title, i) =>
  figure(
    STATES.map((group, j) => value(group, invented(7 * i + j, 20, 97))),
    { title },
  ),
);

function around(middle: number): { lower: number; upper: number } {
  return { lower: Math.max(0, middle - 7), upper: Math.min(100, middle + 7) };
}

function comparing(title: string, ...rest: Parameters<typeof compareGroups>): Example {
  return { kind: 'comparison', title, comparison: compareGroups(...rest) };
}

/** Bars, dots and quartiles (Vergleich). */
export const comparisonExamples: readonly Example[] = [
  comparing('Balken: Länder', [states], 'balken'),
  comparing('Balken: nach Wert, Sachsen hervorgehoben', [states], 'balken', {
    sort: 'wert',
    highlight: '14',
  }),
  comparing('Punkte mit Intervall', [states], 'punkte'),
  comparing('Punkte: Sachsen hervorgehoben', [states], 'punkte', { highlight: '14' }),
  comparing('Mittlere Hälfte', [states], 'quartile'),
  comparing('Leer', [figure([])], 'balken'),
  comparing('Eine Gruppe', [figure([value(WHOLE, 33.4)])], 'balken'),
  comparing(
    'Äußerste Werte: 0 und 100',
    [
      figure([
        value(WHOLE, 50),
        value(STATES[0] ?? WHOLE, 0, { interval: { lower: 0, upper: 0.4 } }),
        value(STATES[1] ?? WHOLE, 100, { interval: { lower: 98.2, upper: 100 } }),
        value(STATES[2] ?? WHOLE, 50, { interval: { lower: 0, upper: 100 } }),
      ]),
    ],
    'balken',
  ),
  comparing(
    'Große Beträge',
    [
      figure(
        [1_250_000, 84_000, 310].map((amount, i) =>
          value(STATES[i] ?? WHOLE, amount, { interval: { lower: 0.8 * amount, upper: 1.3 * amount } }),
        ),
        { quantity: EUR },
      ),
    ],
    'balken',
  ),
  comparing(
    'Kleine Anteile',
    [
      figure(
        [0.02, 0.07, 0.004].map((share, i) =>
          value(STATES[i] ?? WHOLE, share, { interval: { lower: 0.5 * share, upper: 2 * share } }),
        ),
        { quantity: SHARE },
      ),
    ],
    'punkte',
  ),
  comparing('Lange Namen', [figure(LONG_NAMED.map((group, i) => value(group, 61 - 9 * i)))], 'balken'),
  comparing(
    'Ohne Wert',
    [
      figure([
        value(WHOLE, 33.4),
        withheld(STATES[0] ?? WHOLE),
        { group: STATES[1] ?? WHOLE, status: 'unreliable' },
        { group: STATES[2] ?? WHOLE, status: 'empty', N: 3 },
        value(STATES[3] ?? WHOLE, 31),
      ]),
    ],
    'balken',
  ),
  comparing('Nichts veröffentlicht', [figure(STATES.map(withheld))], 'balken'),
  {
    kind: 'comparison',
    title: 'Mehrere Kennzahlen',
    comparison: compareGroups(several, 'balken'),
    states: STATES,
  },
  comparing('75 Kreise, nach Wert', [districts], 'balken', { sort: 'wert', highlight: '14628' }),
];
