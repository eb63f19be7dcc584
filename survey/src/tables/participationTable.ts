import type { Manifest } from '../release/release.ts';
import { rounded } from '../release/rounding.ts';
import { longColumns, type ReleaseTable } from './releaseTable.ts';

const COLUMNS = [
  ...longColumns('edition', 'releaseId', 'groupId', 'groupLabel', 'groupKind', 'groupParent', 'n', 'units'),
  ...longColumns('coverageUnits', 'coverageInhabitants', 'synthetic', 'source'),
];

/** How many took part (Teilnahme), for every group of the plan; who takes part is public. */
export function participationTable({
  edition,
  releaseId,
  groups,
  participation,
  synthetic,
  source,
}: Manifest): ReleaseTable {
  const byGroup = new Map(participation.map((one) => [one.group, one]));
  return {
    id: 'participation',
    title: `Wie viele Verwaltungen geantwortet haben, ${edition}`,
    columns: COLUMNS,
    rows: groups.flatMap(({ id, label, kind, parent }) => {
      const one = byGroup.get(id);
      if (one === undefined) return [];
      const { n, N: units, inhabitants } = one;
      return {
        ...{
          edition,
          releaseId,
          groupId: id,
          groupLabel: label,
          groupKind: kind,
          groupParent: parent ?? null,
        },
        ...{
          n,
          units,
          coverageUnits: units === 0 ? null : rounded(n / units, 6),
          coverageInhabitants: inhabitants,
        },
        ...{ synthetic, source },
      };
    }),
    definition: [
      'n: Verwaltungen, deren Angaben für diese Erhebung freigegeben sind; N: alle Verwaltungen der Gruppe.',
      'Berlin ist keine eigene Gruppe und zählt nicht mit.',
    ],
  };
}
