import type { Cell, Figure, PublishedCell } from '../release/figure.ts';
import type { ReleaseRules } from '../release/rules.ts';

/**
 * Why a group cannot be compared with: protected (gesperrt), not solid enough (nicht belastbar), nobody answered, or
 * too few are left without the own answer.
 */
export type PeerRefusal = 'withheld' | 'unreliable' | 'empty' | 'fewOthers';

export type PeerCell =
  | {
      readonly kind: 'usable';
      readonly cell: PublishedCell;
      /** The cell is that of a group put together (Übrige), of which the group asked for is a part. */
      readonly isMerged: boolean;
    }
  | { readonly kind: PeerRefusal };

interface Reading {
  readonly rules: ReleaseRules;
  /** Whether the answer of whoever reads is one of those counted. */
  readonly isCounted: boolean;
}

/** The published cell a unit may be compared with in this group, or why there is none. */
export function cellForPeers(
  { cells, preset }: Figure,
  group: string,
  { rules, isCounted }: Reading,
): PeerCell {
  const own = cellOf(cells, group);
  const cell = own?.status === 'merged' ? cellOf(cells, own.into) : own;
  // A level of protection may leave out whole kinds of groups.
  if (cell === undefined || cell.status === 'merged') return { kind: 'withheld' };
  if (cell.status !== 'published') return { kind: cell.status };
  const others = cell.n - Number(isCounted);
  if (others < rules.presets[preset].minRespondents) return { kind: 'fewOthers' };
  return { kind: 'usable', cell, isMerged: cell !== own };
}

function cellOf(cells: readonly Cell[], group: string): Cell | undefined {
  return cells.find((cell) => cell.group.id === group);
}
