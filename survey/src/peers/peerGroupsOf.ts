import type { GroupKind } from '../disclosure/groupKind.ts';
import { stratumBandOf, stratumOf } from '../region/stratum.ts';
import type { Unit } from '../region/unit.ts';
import { groupIdsOf } from '../release/publicationPlan.ts';
import type { Manifest } from '../release/release.ts';

/** A group (Vergleichsgruppe) one may compare with, as the release names it. */
export interface PeerGroup {
  readonly id: string;
  /** German, as shown. */
  readonly label: string;
  readonly kind: GroupKind;
  /** Units of the group (Grundgesamtheit). */
  readonly N: number;
}

/** The most similar first. */
const ORDER = ['stateBand', 'band', 'stateType', 'unitType', 'district', 'state', 'total'] as const;

/** What decides the size class of these types is the type: their groups by type would be the same once more. */
const CLASSES_OF_ONE_TYPE: readonly string[] = ['landkreis', 'kreisfrei'];

/**
 * The groups of the publication plan (Veröffentlichungsplan) a unit can compare itself with (Vergleichsgruppen), the
 * most similar first: size class in the state, size class, type in the state, type, district, state, all.
 *
 * A unit outside the universe, or Berlin, gets the groups it would be in; it is not counted there. Groups of a single
 * unit and those the release does not know, such as a district from before a reform, are left out.
 */
export function peerGroupsOf(
  unit: Unit,
  { groups, participation }: Pick<Manifest, 'groups' | 'participation'>,
): readonly PeerGroup[] {
  const ids = groupIdsOf({ ...unit, stratum: stratumOf(unit) });
  const hasOwnClass = CLASSES_OF_ONE_TYPE.includes(stratumBandOf(unit));
  const kinds = ORDER.filter((kind) => !(hasOwnClass && (kind === 'unitType' || kind === 'stateType')));
  return kinds.flatMap((kind) => {
    const group = groups.find((one) => one.kind === kind && one.id === ids[kind]);
    const N = participation.find((one) => one.group === ids[kind])?.N ?? 0;
    return group === undefined || N < 2 ? [] : [{ id: group.id, label: group.label, kind, N }];
  });
}
