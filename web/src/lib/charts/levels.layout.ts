import type { FigureView } from '#lib/results/figureView.ts';
import { groupName } from '#lib/results/groupName.ts';
import { formatShare } from '#lib/format.ts';
import { comparison, type Comparison } from './comparison.layout.ts';
import { inOrder, type Arrangement } from './inOrder.ts';
import { signOf } from '#lib/results/signs.ts';

/** One group as a bar of shares that add up to 1; without them a sign. */
export interface LevelRow {
  readonly label: string;
  readonly shares?: readonly number[];
  /** The sign, or nothing. */
  readonly text: string;
  /** All shares, as they are read out. */
  readonly words: string;
}

/** How groups are spread over levels or options (Verteilung). */
export interface LevelLayout {
  readonly levels: readonly string[];
  readonly rows: readonly LevelRow[];
}

/** Options that one bar holds; of more, or of several chosen at once, each option gets a bar of its own. */
const MOST_STACKED = 6;

/** Whether the shares of a figure are parts of a whole and few enough to be told apart. */
export function isStackable({ options, multiple }: Pick<FigureView, 'options' | 'multiple'>): boolean {
  return !multiple && options.length > 1 && options.length <= MOST_STACKED;
}

export function layoutLevels(figure: FigureView, arrangement: Arrangement = {}): LevelLayout {
  const levels = figure.options.map(({ label, id }) => (figure.kind === 'level' ? `Stufe ${id}` : label));
  return {
    levels,
    rows: inOrder(figure.cells, arrangement).map((cell): LevelRow => {
      const label = groupName(cell.group);
      const shares = cell.status === 'published' ? cell.shares : undefined;
      if (shares === undefined) {
        const { sign, meaning } = signOf(cell.status === 'published' ? 'withheld' : cell.status);
        return { label, text: sign, words: meaning };
      }
      const words = shares.map((share, i) => `${levels[i] ?? ''} ${formatShare(share)}`).join(', ');
      return { label, shares, text: '', words };
    }),
  };
}

/** A bar for each option, of the whole and of the group that is set off. */
export function layoutOptions(figure: FigureView, { highlight }: Arrangement = {}): Comparison {
  const [whole] = figure.cells;
  const chosen = figure.cells.find(({ group }) => group.id === highlight);
  const groups = [chosen, whole].filter((cell, i, all) => cell !== undefined && all.indexOf(cell) === i);
  const series = groups.map((cell, i) => ({
    colour: i === 0 ? ('main' as const) : ('quiet' as const),
    label: cell === undefined ? '' : groupName(cell.group),
    places: figure.options.map((_, option) => {
      const share = cell?.status === 'published' ? cell.shares?.[option] : undefined;
      if (share === undefined) {
        const { sign, meaning } = signOf(cell?.status === 'published' ? 'withheld' : cell?.status);
        return { text: sign, words: meaning };
      }
      const words = formatShare(share);
      const interval = cell?.status === 'published' ? cell.shareIntervals?.[option] : undefined;
      return { bar: { from: 0, to: share, point: share, ...(interval && { interval }) }, text: words, words };
    }),
  }));
  const names = figure.options.map(({ label }) => label);
  return comparison(names, series, { kind: 'share', scale: [0, 1], decimals: 0 }, 'balken');
}

/** Says what the picture shows, group by group. */
export function levelsSummary({ rows }: LevelLayout): string {
  return `Gestapelte Balken. ${rows.map(({ label, words }) => `${label}: ${words}`).join('. ')}`;
}
