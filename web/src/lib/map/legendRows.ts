import { formatAmount, formatCount } from '#lib/format.ts';
import { signOf } from '#lib/results/signs.ts';
import { BERLIN } from './mapTexts.ts';
import type { Hatch } from './hatch.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** A line of the legend: a shade, a pattern or both, and what it means. */
export interface LegendRow {
  /** Position of the class. */
  readonly shade?: number;
  readonly hatch?: Hatch;
  /** As it stands in the table; absent where the shade says it. */
  readonly sign?: string;
  readonly name: string;
  /** How many of them; empty for Berlin. */
  readonly count: string;
}

const SIGNS: readonly Hatch[] = ['withheld', 'unreliable', 'merged', 'empty'];
/** Beside those that share a value which is shown. */
const MERGED = 'zusammengefasst, auch gemeinsam ohne Wert';
/** Berlin lies within Brandenburg. */
const AROUND_BERLIN = '12';

/** The legend (Legende) of a map: every class, and of the patterns those that occur. */
export function legendRows({ level, state, classes, areas, unions }: MapLayout): readonly LegendRow[] {
  const [one, several] = level === 'laender' ? ['Land', 'Länder'] : ['Kreis', 'Kreise'];
  const [group, groups] = unions.length > 0 ? ['Gruppe', 'Gruppen'] : [one, several];
  const shared = areas.filter(({ kind }) => kind === 'shared').length;
  const hidden = SIGNS.map((status) => ({
    status,
    count: areas.filter((area) => area.kind === 'hidden' && area.status === status).length,
  }));
  return [
    ...classes.map((own, shade) => ({
      shade,
      name: own.name,
      count:
        own.groups === 0 ? 'keine' : `${formatAmount(own.groups, group, groups)}, n = ${formatCount(own.n)}`,
    })),
    ...(shared === 0
      ? []
      : [
          {
            shade: 2,
            hatch: 'merged' as const,
            name: 'nur gemeinsamer Wert mehrerer Kreise (gestrichelt umrandet)',
            count: formatAmount(shared, one, several),
          },
        ]),
    ...hidden
      .filter(({ count }) => count > 0)
      .map(({ status, count }) => ({
        hatch: status,
        sign: signOf(status).sign,
        name: status === 'merged' ? MERGED : signOf(status).meaning,
        count: formatAmount(count, one, several),
      })),
    ...(state === undefined || state === AROUND_BERLIN ? [{ name: BERLIN, count: '' }] : []),
  ];
}
