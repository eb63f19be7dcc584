import { layoutLevels, layoutOptions } from '#lib/charts/levels.layout.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import type { Example } from './example.ts';
import { figure, value, withheld } from './exampleFigure.ts';
import { invented, LONG_NAMED, STATES, WHOLE } from './exampleGroups.ts';

const LEVELS = [0, 1, 2, 3, 4, 5].map((level) => ({ id: String(level), label: `Stufe ${level}` }));
const YES_NO = ['Ja', 'Nein', 'In Planung'].map((label) => ({ id: label.toLowerCase(), label }));
const OPTIONS = [
  'Fachkräftemangel',
  'Fehlende Haushaltsmittel',
  'Unklare rechtliche Vorgaben, vor allem zu Aufbewahrung und Aussonderung elektronischer Akten',
  'Fachverfahren ohne Schnittstelle',
  'Widerstände in der Belegschaft',
  'Kein geeignetes Produkt',
  'Sonstiges',
].map((label, i) => ({ id: `o${i}`, label }));

function shares(seed: number, count: number): readonly number[] {
  const parts = Array.from({ length: count }, (_, i) => invented(seed * count + i, 0.2, 3));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

const spreadOver = (
  groups: readonly ViewCell['group'][],
  options: FigureView['options'],
  kind: FigureView['kind'] = 'level',
): FigureView =>
  figure(
    groups.map((group, i) => value(group, 0.4, { shares: shares(i, options.length) })),
    { kind, options },
  );

const mixed = figure(
  [
    value(WHOLE, 0.4, { shares: [1, 0, 0, 0, 0, 0] }),
    value(STATES[0] ?? WHOLE, 0.4, { shares: [0, 0, 0, 0, 0, 1] }),
    value(STATES[1] ?? WHOLE, 0.4, { shares: [0.02, 0.03, 0.04, 0.03, 0.02, 0.86] }),
    withheld(STATES[2] ?? WHOLE),
    value(STATES[3] ?? WHOLE, 0.4),
  ],
  { kind: 'level', options: LEVELS },
);

const choices = figure(
  [WHOLE, ...STATES].map((group, i) =>
    value(group, 0.4, { shares: OPTIONS.map((_, o) => invented(i + 13 * o, 0.02, 0.9)) }),
  ),
  { kind: 'choice', multiple: true, options: OPTIONS },
);

/** Stacked levels and options (Verteilung). */
export const levelExamples: readonly Example[] = [
  { kind: 'levels', title: 'Stufen: Länder', layout: layoutLevels(spreadOver([WHOLE, ...STATES], LEVELS)) },
  {
    kind: 'levels',
    title: 'Drei Antworten',
    layout: layoutLevels(spreadOver([WHOLE, ...STATES], YES_NO, 'choice')),
  },
  {
    kind: 'levels',
    title: 'Stufen: ein Wert allein, sehr schmale Teile, ohne Wert',
    layout: layoutLevels(mixed),
  },
  { kind: 'levels', title: 'Stufen: lange Namen', layout: layoutLevels(spreadOver(LONG_NAMED, LEVELS)) },
  { kind: 'levels', title: 'Stufen: eine Gruppe', layout: layoutLevels(spreadOver([WHOLE], LEVELS)) },
  { kind: 'levels', title: 'Stufen: leer', layout: layoutLevels(spreadOver([], LEVELS)) },
  { kind: 'options', title: 'Antworten, alle zusammen', comparison: layoutOptions(choices) },
  {
    kind: 'options',
    title: 'Antworten, Sachsen neben allen',
    comparison: layoutOptions(choices, { highlight: '14' }),
  },
];
