import { layoutStrips } from '#lib/charts/strip.layout.ts';
import { comparisonExamples, districts } from './comparisonExamples.ts';
import type { Example } from './example.ts';
import { fieldExamples } from './fieldExamples.ts';
import { figure, value } from './exampleFigure.ts';
import { DISTRICT_GROUPS, STATES } from './exampleGroups.ts';
import { levelExamples } from './levelExamples.ts';
import { seriesExamples } from './seriesExamples.ts';

const equal = figure(
  DISTRICT_GROUPS.filter(({ parent }) => parent === '16').map((group) => value(group, 50)),
);
/** Groups inside each Land (Streifen). */
const strips: readonly Example[] = [
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
];

export const examples: readonly Example[] = [
  ...comparisonExamples,
  ...levelExamples,
  ...strips,
  ...fieldExamples,
  ...seriesExamples,
];
