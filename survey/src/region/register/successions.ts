import { associationOf, type Register, type RegisterRecord } from './register.ts';
import { registerChange, toleranceOf, unexplained, type RegisterChange } from './registerChange.ts';
import { subsetNear, type Candidate } from './subsetNear.ts';

/**
 * One Gemeinde passes a share of its inhabitants to another (Gebietsnachfolge). A merger is a succession with share 1
 * from each of the merged; what splits has several.
 */
export interface Succession {
  /** key in the earlier register */
  readonly from: string;
  /** key in the later register */
  readonly to: string;
  /** share of the inhabitants, above 0 up to 1 */
  readonly share: number;
}

/** Why a succession is presumed; the files never name successors. */
export type Evidence = 'sameName' | 'area' | 'ambiguousArea';

export interface ProposedSuccession extends Succession {
  readonly evidence: Evidence;
}

/**
 * Presumes who follows the Gemeinden whose Gemeindeschlüssel is gone. First those that only got another key: same name
 * and area. Then those whose areas together are what another one gained, members of the same association first; then
 * those whose area went to several. Both are looked for in the same Kreis, and what is left in the whole Land. Whatever
 * stays unexplained is left out.
 */
export function proposeSuccessions(before: Register, after: Register): readonly ProposedSuccession[] {
  const found: ProposedSuccession[] = [];
  let rest = registerChange(before, after);
  for (const explain of [
    rekeyed,
    (change: RegisterChange) => mergers(change, 5),
    (change: RegisterChange) => splits(change, 5),
    (change: RegisterChange) => mergers(change, 2),
    (change: RegisterChange) => splits(change, 2),
  ]) {
    const explained = explain(rest);
    found.push(...explained);
    rest = unexplained(rest, explained);
  }
  return found.toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
}

function rekeyed({ gone, fresh }: RegisterChange): readonly ProposedSuccession[] {
  return gone.flatMap((from) => {
    const same = fresh.filter((to) => to.name === from.name && isWithin(to, from, 2));
    const [to] = same;
    const isSame =
      same.length === 1 && to !== undefined && Math.abs(to.area - from.area) <= toleranceOf(from.area);
    return isSame ? [{ from: from.key, to: to.key, share: 1, evidence: 'sameName' as const }] : [];
  });
}

/** `digits` of the key are where both have to lie: 5 the Kreis, 2 the Land. */
function mergers({ gone, gains }: RegisterChange, digits: number): readonly ProposedSuccession[] {
  let left = gone;
  return gains.flatMap(({ record, area }) => {
    const tolerance = toleranceOf(area);
    const near = left
      .filter((from) => isWithin(from, record, digits) && from.area <= area + tolerance)
      .toSorted((a, b) => Number(isNeighbour(b, record)) - Number(isNeighbour(a, record)));
    const { parts, isAmbiguous } = subsetNear(near.map(candidate), area, tolerance);
    left = left.filter((from) => !parts.includes(from));
    return parts.map(({ key }) => ({
      from: key,
      to: record.key,
      share: 1,
      evidence: evidenceOf(isAmbiguous || digits === 2),
    }));
  });
}

/** One that is gone and whose area others have gained, or one that shrank by what is new. */
function splits(
  { gone, fresh, gains, losses }: RegisterChange,
  digits: number,
): readonly ProposedSuccession[] {
  const sources = [
    ...gone.map((record) => ({ record, area: record.area, isGone: true })),
    ...losses.map(({ record, area }) => ({ record, area: -area, isGone: false })),
  ];
  return sources.flatMap(({ record, area, isGone }) => {
    const near = gains
      .filter((gain) => isWithin(gain.record, record, digits) && (isGone || fresh.includes(gain.record)))
      .toReversed();
    const candidates = near.map((gain) => ({ of: gain, size: gain.area, group: '' }));
    const { parts, isAmbiguous } = subsetNear(candidates, area, toleranceOf(area));
    const passed = parts.filter(({ population }) => population > 0);
    const shares = passed.map(({ population }) => population);
    const whole = isGone
      ? shares.reduce((sum, share) => sum + share, 0)
      : record.population + Math.max(0, ...shares);
    return passed.map((gain, place) => ({
      from: record.key,
      to: gain.record.key,
      share:
        isGone && passed.length - 1 === place
          ? lastShare(shares, whole)
          : roundShare(gain.population / whole),
      evidence: evidenceOf(isAmbiguous || digits === 2),
    }));
  });
}

/** Shares of one that is gone add up to 1, rounded as they are. */
function lastShare(shares: readonly number[], whole: number): number {
  const others = shares.slice(0, -1).reduce((sum, share) => sum + roundShare(share / whole), 0);
  return roundShare(1 - others);
}

function roundShare(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function candidate(of: RegisterRecord): Candidate<RegisterRecord> {
  return { of, size: of.area, group: associationOf(of.key) };
}

/** Several sums fit, or only one across the borders of the Kreis: then it is a guess. */
function evidenceOf(isGuess: boolean): Evidence {
  return isGuess ? 'ambiguousArea' : 'area';
}

function isNeighbour(a: RegisterRecord, b: RegisterRecord): boolean {
  return associationOf(a.key) === associationOf(b.key);
}

function isWithin(a: RegisterRecord, b: RegisterRecord, digits: number): boolean {
  return a.key.slice(0, digits) === b.key.slice(0, digits);
}
