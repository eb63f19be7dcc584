import { figureId } from '#survey';
import { layoutStrips } from '#lib/charts/strip.layout.ts';
import { comparisonExamples, districts } from './comparisonExamples.ts';
import type { Example } from './example.ts';
import { figure, value, withheld } from './exampleFigure.ts';
import { DISTRICT_GROUPS, invented, STATES, WHOLE } from './exampleGroups.ts';
import { levelExamples } from './levelExamples.ts';
import { seriesExamples } from './seriesExamples.ts';

const equal = figure(
  DISTRICT_GROUPS.filter(({ parent }) => parent === '16').map((group) => value(group, 50)),
);
const FIELDS = [
  'Strategie',
  'Organisation',
  'E-Akte',
  'Onlinezugang',
  'Datenschutz',
  'Informationssicherheit',
];

/** Groups inside each Land (Streifen), and fields by groups (Raster). */
const others: readonly Example[] = [
  { kind: 'strips', title: 'Streifen: Kreise', layout: layoutStrips(districts, STATES) },
  {
    kind: 'strips',
    title: 'Streifen: ein Kreis hervorgehoben',
    layout: layoutStrips(districts, STATES, '14628'),
  },
  { kind: 'strips', title: 'Streifen: alle gleich', layout: layoutStrips(equal, STATES) },
  {
    kind: 'strips',
    title: 'Streifen: am Rand hervorgehoben',
    layout: layoutStrips(
      figure(DISTRICT_GROUPS.slice(18, 26).map((group, i) => value(group, i === 2 ? 100 : 12 * i))),
      STATES,
      '13071',
    ),
  },
  { kind: 'strips', title: 'Streifen: leer', layout: layoutStrips(figure([]), []) },
  {
    kind: 'heat',
    title: 'Raster: Felder nach Ländern',
    highlight: '14',
    figures: FIELDS.map((title, i) =>
      figure(
        [WHOLE, ...STATES].map((group, j) =>
          i === 2 && j === 2 ? withheld(group) : value(group, invented(9 * i + j, 0, 100)),
        ),
        { title, id: figureId.parse(`feld-${i}`) },
      ),
    ),
  },
];

export const examples: readonly Example[] = [
  ...comparisonExamples,
  ...levelExamples,
  ...others,
  ...seriesExamples,
];
