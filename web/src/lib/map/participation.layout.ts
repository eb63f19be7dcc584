import type { ReleaseManifest } from '#survey';
import { formatDecimals } from '#lib/format.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { GROUPING_DATIVES } from '#lib/results/offeredViews.ts';
import { classNames, classOfWritten } from './classLimits.ts';
import { classesOf, type MapLayout, type Shown } from './regionMap.layout.ts';

/** How many of the administrations of a group took part (Teilnahme). */
export interface TookPart {
  /** Id of a state or district, or of all together. */
  readonly group: string;
  readonly label: string;
  readonly n: number;
  /** More than 0. */
  readonly N: number;
}

/** What a map of a release needs to say who took part, of all together, the states and the districts. */
export interface Participation {
  readonly groups: readonly TookPart[];
  /** Shares from which on figures are shown, and shown without „eingeschränkt“. */
  readonly thresholds: readonly [number, number];
}

/**
 * Takes from a release how many took part.
 *
 * @param state of its districts only; those of all others would travel with the page for nothing
 */
export function tookPart(
  {
    groups,
    participation,
    rules: { reliability },
  }: Pick<ReleaseManifest, 'groups' | 'participation' | 'rules'>,
  state?: string,
): Participation {
  const counts = new Map(participation.map((one) => [one.group, one]));
  return {
    groups: groups
      .filter(({ kind }) => KINDS.some((one) => one === kind))
      .filter(({ kind, id }) => kind !== 'district' || state === undefined || id.startsWith(state))
      .flatMap(({ id: group, label }) => {
        const count = counts.get(group);
        return count === undefined || count.N === 0 ? [] : [{ group, label, n: count.n, N: count.N }];
      }),
    thresholds: [reliability.minResponseRate, reliability.limitedBelowRate],
  };
}

const KINDS = ['total', 'state', 'district'] as const;

interface Wanted {
  readonly level: MapLayout['level'];
  /** Only the districts of this state. */
  readonly state?: string | undefined;
}

/** Written with one decimal: of 40 administrations each is more than two percent. */
const SHARE = { kind: 'share', decimals: 1 } as const;

/** Further classes, so that the map tells more than what is enough. */
const HIGHER = [0.5, 0.75];

/**
 * Puts states or districts into classes by the share of their administrations that took part. Who takes part is
 * public, so no area is without a value.
 */
export function layoutParticipation(
  { groups, thresholds }: Participation,
  { level, state }: Wanted,
): MapLayout {
  const limits = [...thresholds, ...HIGHER];
  const rows = groups.map(({ group: id, label, n, N }): Shown => ({
    kind: 'shown',
    id,
    label,
    class: classOfWritten(SHARE, limits, n / N),
    value: percent(n, N),
    n,
    N,
    limited: false,
  }));
  const states = rows.filter(({ id }) => /^\d{2}$/.test(id));
  const districts = rows.filter(
    ({ id }) => /^\d{5}$/.test(id) && (state === undefined || id.startsWith(state)),
  );
  const areas = level === 'laender' ? states : districts;
  return {
    level,
    ...(level === 'kreise' && state !== undefined && { state }),
    states: states.map(({ id, label }) => ({ id, label })),
    title: 'Teilnahme an der Erhebung',
    quantity: 'Teilnahme',
    kind: 'share',
    unit: 'der Verwaltungen',
    classes: classesOf(classNames({ kind: 'share' }, limits), areas),
    wholes: rows.filter(({ id }) => id === TOTAL || (level === 'kreise' && id === state)),
    areas,
    unions: [],
  };
}

/** „Teilnahme: In den Ländern haben 34,2 % bis 45,0 % der Verwaltungen geantwortet“ */
export function participationSentence(participation: Participation, { level, state }: Wanted): string {
  const { areas, states } = layoutParticipation(participation, { level, state });
  const ends = areas.flatMap((area) => (area.kind === 'shown' ? [area] : []));
  ends.sort((a, b) => a.n / a.N - b.n / b.N);
  const [low = 'keine', high = low] = [ends[0]?.value, ends.at(-1)?.value];
  const land = states.find(({ id }) => level === 'kreise' && id === state)?.label;
  const where = `In den ${GROUPING_DATIVES[level]}${land === undefined ? '' : ` in ${land}`}`;
  return `Teilnahme: ${where} haben ${low === high ? low : `${low} bis ${high}`} der Verwaltungen geantwortet`;
}

const percent = (n: number, N: number): string => `${formatDecimals((100 * n) / N, SHARE.decimals)}\u00a0%`;
