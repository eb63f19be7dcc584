import { datasetOf, groupTotals, type Dataset, type Measure, type ReleaseInput } from '#survey';
import { inventedField, inventedInput, copiedInput, respondentsOf } from '../builders/inventedField.ts';
import { millisecondsOf, type Figure } from './figures.ts';

/** A grouping nobody planned: all measures by district, beside adding up the same memory and nothing else. */
export function measureGroupBy(): Figure[] {
  const field = inventedField();
  return [
    ...figuresOf(inventedInput(field, respondentsOf(field)), '987', '≤ 2', 20),
    ...figuresOf(copiedInput(100_000), '100,000', '≤ 150', 1),
  ];
}

function figuresOf(input: ReleaseInput, units: string, goal: string, calls: number): Figure[] {
  const dataset = datasetOf(input);
  const { measures } = input;
  const groups = new Map<string, number>();
  const groupOf = Int32Array.from(dataset.units, ({ district }) => {
    const group = groups.get(district) ?? groups.size;
    groups.set(district, group);
    return group;
  });
  const grouped = millisecondsOf(
    () => measures.map((measure) => groupTotals(measure, dataset.columnsOf(measure), groupOf, groups.size)),
    calls,
  );
  const bare = millisecondsOf(() => sumsOf(dataset, measures), calls);
  const cells = measures.reduce((sum, measure) => {
    const { units: rows, columns } = dataset.columnsOf(measure);
    return sum + rows.length * columns.length;
  }, 0);
  const perCell = (milliseconds: number) => (milliseconds * 1e6) / cells;
  const name = `${measures.length} measures of ${units} units by ${groups.size} districts`;
  return [
    { name, value: grouped, unit: 'ms', goal },
    {
      name: `${name}, each of ${cells} cells`,
      value: perCell(grouped),
      unit: 'ns',
      peer: `bare pass ${perCell(bare).toFixed(2)} ns`,
    },
  ];
}

/** All columns added up, and the numbers of their units: what no grouping can do without. */
function sumsOf(dataset: Dataset, measures: readonly Measure[]): number {
  let sum = 0;
  for (const measure of measures) {
    const { units, columns } = dataset.columnsOf(measure);
    for (let row = 0; row < units.length; row += 1) sum += units[row] ?? 0;
    for (const column of columns) for (let row = 0; row < column.length; row += 1) sum += column[row] ?? 0;
  }
  return sum;
}
