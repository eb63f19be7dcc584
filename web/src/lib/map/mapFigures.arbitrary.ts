import * as fc from 'fast-check';
import type { FigureGroup } from '#survey';
import { publishedCell, TOTAL_GROUP, wholeFigure } from '#lib/charts/figures.arbitrary.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { viewOf } from '#lib/results/viewOf.ts';

export const STATES = [
  { id: '13', label: 'Mecklenburg-Vorpommern' },
  { id: '14', label: 'Sachsen' },
];

export const district = (id: string, label = `Kreis ${id}`): FigureGroup => ({
  id,
  label,
  kind: 'district',
  parent: id.slice(0, 2),
});

/** For tests: districts put together. */
export const REST_OF_SAXONY: FigureGroup = {
  id: '14+uebrige',
  label: 'Übrige Kreise in Sachsen',
  kind: 'district',
  parent: '14',
  members: ['14523', '14524'],
};

/** For tests: a figure of districts with a cell of every kind. */
export function districtFigure(union: ViewCell = publishedCell(REST_OF_SAXONY, { value: 44 })): FigureView {
  const cells: readonly ViewCell[] = [
    publishedCell(TOTAL_GROUP, { value: 45 }),
    publishedCell(district('13071'), { value: 55.9, n: 10, N: 21 }),
    publishedCell(district('13072'), { value: 0, interval: { lower: 0, upper: 1 }, limited: true }),
    { group: district('13073'), status: 'withheld' },
    { group: district('13074'), status: 'unreliable' },
    { group: district('14511'), status: 'empty', N: 1 },
    { group: district('14523'), status: 'merged', into: REST_OF_SAXONY.id },
    { group: district('14524'), status: 'merged', into: REST_OF_SAXONY.id },
    union,
  ];
  return viewOf(wholeFigure(cells), { grouping: 'kreise' });
}

const DISTRICTS = ['13071', '13072', '13073', '14511', '14521', '14522', '14523', '14524'];

/** For tests: any cells of some districts; those put together have their group. */
export const anyDistricts: fc.Arbitrary<FigureView> = fc
  .record({
    kinds: fc.array(fc.constantFrom('published', 'withheld', 'unreliable', 'empty', 'merged'), {
      minLength: DISTRICTS.length,
      maxLength: DISTRICTS.length,
    }),
    values: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 10, maxLength: 10 }),
    union: fc.constantFrom('published', 'withheld', 'unreliable'),
  })
  .map(({ kinds, values, union }) => {
    const members = DISTRICTS.filter((id, i) => kinds[i] === 'merged' && id.startsWith('14'));
    const together = { ...REST_OF_SAXONY, members };
    const valued = (group: FigureGroup, i: number): ViewCell =>
      publishedCell(group, { value: (values[i] ?? 0) / 10, n: 10 + i });
    const cells = DISTRICTS.map((id, i): ViewCell => {
      const group = district(id);
      const kind = kinds[i];
      if (kind === 'published') return valued(group, i);
      if (kind === 'empty') return { group, status: kind, N: 3 };
      if (kind === 'unreliable') return { group, status: kind };
      return members.includes(id)
        ? { group, status: 'merged', into: together.id }
        : { group, status: 'withheld' };
    });
    const whole = valued(TOTAL_GROUP, 8);
    const rest = union === 'published' ? valued(together, 9) : { group: together, status: union };
    return { ...districtFigure(), cells: [whole, ...cells, ...(members.length > 0 ? [rest] : [])] };
  });
