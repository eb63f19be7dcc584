import { figureId, type FigureGroup } from '#survey';
import { layoutMap } from '#lib/map/regionMap.layout.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import type { Example } from './example.ts';
import { figure, value, withheld } from './exampleFigure.ts';
import { DISTRICT_GROUPS, invented, LONG_NAMED, STATES, WHOLE } from './exampleGroups.ts';

const FIELDS = [
  'Strategie',
  'Organisation',
  'E-Akte',
  'Onlinezugang',
  'Datenschutz',
  'Informationssicherheit',
];

const fieldsOf = (cellsOf: (field: number) => readonly ViewCell[]): readonly FigureView[] =>
  FIELDS.map((title, i) => figure(cellsOf(i), { title, id: figureId.parse(`feld-${i}`) }));

const TOGETHER: FigureGroup = {
  id: 'zusammen',
  label: 'Übrige Kreise in Thüringen',
  kind: 'district',
  parent: '16',
  members: DISTRICT_GROUPS.filter(({ parent }) => parent === '16').map(({ id }) => id),
};
/** One after the other: values from end to end, limited, hidden for each reason, and all of a Land put together. */
const mixed = DISTRICT_GROUPS.map((group, i): ViewCell => {
  if (group.parent === TOGETHER.parent) return { group, status: 'merged', into: TOGETHER.id };
  if (i % 4 === 1) return withheld(group);
  if (i % 4 === 2) return { group, status: 'unreliable' };
  return value(group, invented(i, 0, 100), { limited: i % 3 === 0 });
});
const onMap = (cells: readonly ViewCell[], grouping: 'laender' | 'kreise') =>
  layoutMap(figure(cells), { grouping, states: STATES });

/** Fields by groups (Raster), and states and districts on the map (Karte). */
export const fieldExamples: readonly Example[] = [
  {
    kind: 'heat',
    title: 'Raster: Felder nach Ländern',
    divided: 'Ländern',
    highlight: '14',
    figures: fieldsOf((i) =>
      [WHOLE, ...STATES].map((group, j) =>
        i === 2 && j === 2 ? withheld(group) : value(group, invented(9 * i + j, 0, 100)),
      ),
    ),
  },
  {
    kind: 'heat',
    title: 'Raster: lange Namen, jedes Zeichen, auf den Grenzen',
    divided: 'gemischten Gruppen',
    figures: fieldsOf((i) =>
      LONG_NAMED.map((group, j): ViewCell => {
        if (j === 1) return { group, status: 'unreliable' };
        if (j === 2) return { group, status: 'empty', N: 1 };
        return i === j
          ? withheld(group)
          : value(group, [29.95, 30, 60, 100, 0, 59.94][i] ?? 0, { limited: j > 3 });
      }),
    ),
  },
  {
    kind: 'heat',
    title: 'Raster: eine Gruppe',
    divided: 'einer Gruppe',
    figures: fieldsOf((i) => [value(WHOLE, 20 * i)]),
  },
  {
    kind: 'map',
    title: 'Karte: Länder',
    layout: onMap([value(WHOLE, 50), ...STATES.map((group, i) => value(group, 15 + 18 * i))], 'laender'),
  },
  {
    kind: 'map',
    title: 'Karte: Kreise, mit und ohne Wert, ein Land zusammengefasst',
    layout: onMap([value(WHOLE, 50), ...mixed, value(TOGETHER, 42)], 'kreise'),
  },
  { kind: 'map', title: 'Karte: nichts veröffentlicht', layout: onMap(STATES.map(withheld), 'laender') },
];
