import type { TableColumn } from '../export/tableColumn.ts';
import type { ForecastFigure, ForecastTotal } from '../forecast/forecastFigure.ts';
import type { ForecastYear } from '../forecast/forecastYear.ts';
import { SIGNS } from '../release/sign.ts';
import type { ForecastCell, ForecastPart, Manifest } from '../release/release.ts';
import { longColumns, type ReleaseTable } from './releaseTable.ts';

const number = (key: string, name: string, title: string, description: string): TableColumn<string> => ({
  ...{ key, name, title, description, type: 'number', width: 14 },
});

const COLUMNS: readonly TableColumn<string>[] = [
  ...longColumns('edition', 'releaseId', 'groupId', 'groupLabel', 'groupKind'),
  {
    ...{ key: 'quantity', name: 'groesse', title: 'Größe', type: 'text', width: 44 },
    description: 'Was geschätzt wird.',
  },
  ...longColumns('unit', 'value'),
  number('lower80', 'untergrenze_80', 'Untergrenze (80 %)', 'Spanne, in der der Wert mit 80 % liegt.'),
  number('upper80', 'obergrenze_80', 'Obergrenze (80 %)', 'Spanne, in der der Wert mit 80 % liegt.'),
  number('lower95', 'untergrenze_95', 'Untergrenze (95 %)', 'Spanne, in der der Wert mit 95 % liegt.'),
  number('upper95', 'obergrenze_95', 'Obergrenze (95 %)', 'Spanne, in der der Wert mit 95 % liegt.'),
  number('estimated', 'davon_geschaetzt', 'davon geschätzt', 'Teil einer Summe, der nicht angegeben wurde.'),
  {
    ...{ key: 'remark', name: 'hinweis', title: 'Hinweis', type: 'text', width: 24 },
    description: 'Was an der Stelle von Jahren nach 2045 steht.',
  },
  ...longColumns('n', 'units', 'coverageUnits', 'coverageInhabitants', 'sign', 'synthetic', 'source'),
];

/** The E-Akte forecast (Prognose) of all, the states and the size classes. */
export function forecastTable(manifest: Manifest, { cells }: ForecastPart): ReleaseTable {
  const { edition, releaseId, synthetic, source } = manifest;
  const shown = cells.flatMap((cell) => (cell.status === 'published' ? [cell.forecast] : []));
  return {
    id: 'forecast',
    title: `E-Akte: was noch fehlt, wann es fertig ist, was es kostet, ${edition}`,
    columns: COLUMNS,
    rows: cells.flatMap((cell) =>
      linesOf(cell).map((line) => ({
        ...{ edition, releaseId },
        ...{ groupId: cell.group.id, groupLabel: cell.group.label, groupKind: cell.group.kind },
        ...{ ...line, sign: SIGNS[cell.status], synthetic, source },
      })),
    ),
    definition: (shown[0]?.notes ?? []).filter((note) => shown.every(({ notes }) => notes.includes(note))),
  };
}

const NOTHING = {
  ...{ quantity: null, unit: '', value: null, lower80: null, upper80: null, lower95: null, upper95: null },
  ...{ estimated: null, remark: null, n: null, units: null, coverageUnits: null, coverageInhabitants: null },
} as const;

function linesOf(cell: ForecastCell) {
  if (cell.status !== 'published') return [NOTHING];
  const { forecast } = cell;
  const { coverage, N: units, connected, completion, pace } = forecast;
  const frame = {
    ...NOTHING,
    units,
    coverageUnits: coverage.units,
    coverageInhabitants: coverage.inhabitants,
  };
  const line = (quantity: string, unit: string, value: number | null, ranges: Ranges, n = forecast.n) => ({
    ...{ ...frame, quantity, unit, value, n, ...boundsOf(ranges) },
  });
  const total = (quantity: string, unit: string, one: ForecastTotal | undefined) =>
    one === undefined ? [] : [{ ...line(quantity, unit, one.total, one, one.n), estimated: one.estimated }];
  return [
    ...(connected ? [line('Anschlussgrad der Arbeitsplätze', 'Anteil 0–1', connected.share, connected)] : []),
    ...total('noch anzubindende Arbeitsplätze', 'Arbeitsplätze', forecast.restWorkplaces),
    ...completionLines(completion).map(({ year, remark, ranges }) => ({
      ...line('Jahr des Abschlusses bei gleichem Tempo', 'Jahr', year, ranges),
      remark,
    })),
    ...total('Kosten bis zum Abschluss ohne eigenes Personal', 'EUR', forecast.plannedEur),
    ...total('Personentage bis zum Abschluss', 'Personentage', forecast.personDays),
    ...(pace
      ? [line('Zuwachs des Anschlussgrads je Jahr', 'Anteil 0–1', pace.sharePerYear, pace, pace.n)]
      : []),
  ];
}

interface Range {
  readonly lower: number | null;
  readonly upper: number | null;
}
interface Ranges {
  readonly range80?: Range | undefined;
  readonly range95?: Range | undefined;
}

const boundsOf = ({ range80, range95 }: Ranges) => ({
  ...{ lower80: range80?.lower ?? null, upper80: range80?.upper ?? null },
  ...{ lower95: range95?.lower ?? null, upper95: range95?.upper ?? null },
});

/** Years as numbers; what comes after 2045 is said in words. */
function completionLines(completion: ForecastFigure['completion']) {
  if (completion === undefined) return [];
  const { year, range80, range95 } = completion;
  const late = [
    ...(year === 'after2045' ? ['Wert: nach 2045'] : []),
    ...(range80?.upper === 'after2045' ? ['Obergrenze (80 %): nach 2045'] : []),
    ...(range95?.upper === 'after2045' ? ['Obergrenze (95 %): nach 2045'] : []),
  ];
  const ranges = { range80: range80 && yearsOf(range80), range95: range95 && yearsOf(range95) };
  return [{ year: yearOf(year), ranges, remark: late.length === 0 ? null : late.join('; ') }];
}

const yearOf = (year: ForecastYear): number | null => (year === 'after2045' ? null : year);
const yearsOf = ({
  lower,
  upper,
}: {
  readonly lower: ForecastYear;
  readonly upper: ForecastYear;
}): Range => ({
  lower: yearOf(lower),
  upper: yearOf(upper),
});
