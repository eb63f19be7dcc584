import { AT_LEAST_3, STATISTICS, type Figure, type FigureGroup, type LongRow, type Statistic } from '#survey';

interface Category {
  readonly id: string;
  readonly label: string;
}

/** The numbers beside each other for one statistic of one group, in German. */
export const MEASURES = [
  { id: 'wert', label: 'Wert', of: (row: LongRow) => row.value },
  { id: 'untergrenze', label: 'Untergrenze (95 %)', of: (row: LongRow) => row.lower },
  { id: 'obergrenze', label: 'Obergrenze (95 %)', of: (row: LongRow) => row.upper },
  { id: 'n', label: 'n: Antwortende mit einem Wert', of: (row: LongRow) => row.n },
  { id: 'grundgesamtheit', label: 'N: Verwaltungen der Gruppe', of: (row: LongRow) => row.units },
  { id: 'anteil_verwaltungen', label: 'Anteil der Verwaltungen', of: (row: LongRow) => row.coverageUnits },
  { id: 'anteil_einwohner', label: 'Anteil der Einwohner', of: (row: LongRow) => row.coverageInhabitants },
] as const;

/** „eingeschränkt“ as a status: the value stands, to be used with caution. */
export const LIMITED = 'e';

/** A full cube (Datenwürfel) of figures × groups × statistics × measures, the last running fastest. */
export interface Cube {
  readonly figures: readonly Figure[];
  readonly groups: readonly FigureGroup[];
  readonly statistics: readonly Category[];
  readonly value: readonly (number | null)[];
  /** By position in `value`: a sign, or `e`. */
  readonly status: Readonly<Record<number, string>>;
  /** Which groups are shown together with others, and where. */
  readonly mergedInto: readonly { readonly figure: string; readonly group: string; readonly into: string }[];
}

/** One cube for all figures that have the same statistics and groups. */
export function cubesOf(figures: readonly Figure[], rows: readonly LongRow[]): readonly Cube[] {
  const byShape = Map.groupBy(figures, (figure) =>
    JSON.stringify([statisticsFor(figure), figure.cells.map(({ group }) => group.id)]),
  );
  const byFigure = Map.groupBy(rows, ({ figureId }) => figureId);
  return [...byShape.values()].map((alike) => cubeOf(alike, byFigure));
}

function cubeOf(figures: readonly Figure[], byFigure: ReadonlyMap<string, readonly LongRow[]>): Cube {
  const [first] = figures;
  if (first === undefined) throw new RangeError('A cube needs a figure.');
  const groups = first.cells.map(({ group }) => group);
  const statistics = statisticsFor(first);
  const value = Array<number | null>(
    figures.length * groups.length * statistics.length * MEASURES.length,
  ).fill(null);
  const status: Record<number, string> = {};
  const mergedInto: Cube['mergedInto'][number][] = [];
  const groupAt = positions(groups);
  const statisticAt = positions(statistics);
  for (const [at, figure] of figures.entries()) {
    for (const row of byFigure.get(figure.id) ?? []) {
      const block = (at * groups.length + (groupAt.get(row.groupId) ?? Number.NaN)) * statistics.length;
      const filled =
        row.statistic === null ? [...statistics.keys()] : [statisticAt.get(statisticId(row)) ?? Number.NaN];
      for (const one of filled) fill(row, (block + one) * MEASURES.length, value, status);
      if (row.mergedInto !== null)
        mergedInto.push({ figure: figure.id, group: row.groupId, into: row.mergedInto });
    }
  }
  return { figures, groups, statistics, value, status, mergedInto };
}

function fill(row: LongRow, from: number, value: (number | null)[], status: Record<number, string>): void {
  MEASURES.forEach(({ of }, at) => {
    const number = of(row);
    value[from + at] = number;
    if (row.sign !== '' && number === null) status[from + at] = row.sign;
  });
  if (row.limited === true) status[from] = LIMITED;
}

const positions = (categories: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(categories.map(({ id }, at) => [id, at]));

const statisticId = ({ statistic, optionId }: Pick<LongRow, 'statistic' | 'optionId'>): string =>
  optionId === null ? String(statistic) : `${String(statistic)}.${optionId}`;

const plain = (statistic: Statistic): Category => ({ id: statistic, label: STATISTICS[statistic] });

const share = ({ id, label }: Category): Category => ({
  id: statisticId({ statistic: 'share', optionId: id }),
  label: `${STATISTICS.share}: ${label}`,
});

/** All statistics a figure may have, published or not. */
function statisticsFor(figure: Figure): readonly Category[] {
  switch (figure.kind) {
    case 'score':
    case 'number':
      return [plain('mean'), plain('q1'), plain('median'), plain('q3')];
    case 'level':
      return [
        plain('mean'),
        ...figure.options.map(share),
        { id: statisticId({ statistic: 'atLeast3', optionId: AT_LEAST_3.id }), label: STATISTICS.atLeast3 },
      ];
    case 'choice':
      return figure.options.map(share);
    case 'ratio':
      return [plain('ratio')];
  }
}
