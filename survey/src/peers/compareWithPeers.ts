import type { Unit } from '../region/unit.ts';
import type { Figure, FigureId } from '../release/figure.ts';
import type { MeasureValue } from '../release/measure.ts';
import type { Manifest } from '../release/release.ts';
import { cellForPeers, type PeerCell, type PeerRefusal } from './cellForPeers.ts';
import { peerGroupsOf, type PeerGroup } from './peerGroupsOf.ts';
import { positionIn, type Position } from './positionIn.ts';

/** What the reader brings along; the release knows nothing of it. */
export interface PeerReader {
  readonly unit: Unit;
  /** Edition of the own answers. */
  readonly edition: number;
  /** What the own answers say on every measure; see `respondentOf`. */
  readonly values: Readonly<Record<string, MeasureValue | undefined>>;
  /** Whether an own answer may be among those a figure of the release was made from. */
  readonly isCounted: (figure: FigureId) => boolean;
}

/** A group to choose, and for how many of the figures it has a value. */
export interface PeerChoice extends PeerGroup {
  readonly available: number;
}

interface ComparedFigure {
  readonly figure: FigureId;
  readonly title: string;
  readonly unit: string;
}

/** How the own value compares on one figure, or why it does not. */
export type PeerComparison = ComparedFigure &
  (
    | {
        readonly kind: 'compared';
        /** The group it is compared with; another one than was chosen where that is shown together with others. */
        readonly group: { readonly id: string; readonly label: string };
        readonly isMerged: boolean;
        /** Administrations with a value; the own one is among them where `isCounted`. */
        readonly n: number;
        readonly N: number;
        readonly isCounted: boolean;
        /** „eingeschränkt“ */
        readonly limited: boolean;
        readonly position: Position;
      }
    | { readonly kind: 'noOwnValue' }
    | {
        readonly kind: PeerRefusal;
        /** The nearest larger group that has a value; absent where there is none. */
        readonly suggestion?: PeerGroup;
      }
  );

/** The comparison with others (Vergleich mit anderen), all figures with the same group. */
export interface PeerReport {
  readonly kind: 'compared';
  readonly releaseId: string;
  /** Edition of the release. */
  readonly edition: number;
  /** The own answers are of another edition. */
  readonly isOtherEdition: boolean;
  /** Demodaten – synthetisch */
  readonly synthetic: boolean;
  readonly groups: readonly PeerChoice[];
  /** Id of the group compared with. */
  readonly chosen: string;
  readonly comparisons: readonly PeerComparison[];
}

export interface PeerTask {
  readonly manifest: Manifest;
  /** Figures of that release, in the order to show them. */
  readonly figures: readonly Figure[];
  readonly reader: PeerReader;
  /** Id of the group wished for; absent or none of the unit's groups: the most similar one with enough values. */
  readonly group?: string | undefined;
}

/**
 * Compares the own values of a unit with one of its groups (Vergleich mit anderen).
 *
 * It takes published cells of one release and what the reader says about itself, and nothing else. So whoever reads it
 * learns nothing that everybody could not work out from the release, however many groups are tried and whatever own
 * values are made up: the release has been attacked as a whole, with all groups known at once, and stood it. What is
 * refused is refused by the release, for everybody alike; differences between groups are those of the release.
 *
 * The reader knows its own answer and can take it out. The group has to be large enough without it: of n respondents
 * n − 1 are others where an own answer is counted, and they have to be as many as the level of protection demands.
 */
export function compareWithPeers({ manifest, figures, reader, group }: PeerTask): PeerReport | undefined {
  const groups = peerGroupsOf(reader.unit, manifest);
  const cellIn = (figure: Figure, id: string) =>
    cellForPeers(figure, id, { rules: manifest.rules, isCounted: reader.isCounted(figure.id) });
  const choices = groups.map((one): PeerChoice => {
    const available = figures.filter((figure) => cellIn(figure, one.id).kind === 'usable').length;
    return { ...one, available };
  });
  const chosen = choices.find(({ id }) => id === group) ?? mostSimilar(choices, figures.length);
  if (chosen === undefined) return undefined;
  return {
    kind: 'compared',
    releaseId: manifest.releaseId,
    edition: manifest.edition,
    isOtherEdition: manifest.edition !== reader.edition,
    synthetic: manifest.synthetic,
    groups: choices,
    chosen: chosen.id,
    comparisons: figures.map((figure) => ({
      figure: figure.id,
      title: figure.title,
      unit: figure.unit,
      ...compare(figure, chosen.id),
    })),
  };

  function compare(figure: Figure, id: string) {
    const own = reader.values[figure.id];
    if (own === undefined) return { kind: 'noOwnValue' as const };
    const cell = cellIn(figure, id);
    if (cell.kind !== 'usable') return { kind: cell.kind, ...suggestionFor(figure, id) };
    return comparedIn(figure, cell, own);
  }

  function comparedIn(
    figure: Figure,
    { cell, isMerged }: Extract<PeerCell, { kind: 'usable' }>,
    own: MeasureValue,
  ) {
    const { group: used, n, N, limited } = cell;
    const position = positionIn(figure, used.id, own);
    if (position === undefined) return { kind: 'noOwnValue' as const };
    const isCounted = reader.isCounted(figure.id);
    const { id, label } = used;
    return { kind: 'compared' as const, group: { id, label }, isMerged, n, N, isCounted, limited, position };
  }

  function suggestionFor(figure: Figure, id: string): { readonly suggestion?: PeerGroup } {
    const size = groups.find((one) => one.id === id)?.N ?? 0;
    const [nearest] = groups
      .filter((one) => one.N > size && cellIn(figure, one.id).kind === 'usable')
      .toSorted((a, b) => a.N - b.N);
    return nearest === undefined ? {} : { suggestion: nearest };
  }
}

/** The first with a value for most of the figures; else the one with most. */
function mostSimilar(choices: readonly PeerChoice[], figures: number): PeerChoice | undefined {
  const most = Math.max(...choices.map(({ available }) => available));
  return (
    choices.find(({ available }) => available * 2 > figures) ??
    choices.find(({ available }) => available === most)
  );
}
