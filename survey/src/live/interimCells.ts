import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { labelTogether, type Plan, type PlanGroup } from '../release/publicationPlan.ts';
import { collapseUntil } from '../statistics/collapseStrata.ts';

/** So many batches a cell should be able to fill. */
const BATCHES = 4;

/**
 * The cells in which answers are let in together while they still come: size classes of one state, put together with
 * their neighbours where there are too few units for several batches. They depend on the register alone, so they stay
 * the same however many have answered.
 *
 * Several classes are one group under the id of the first, with their names in its label.
 */
export function interimCells(
  { families }: Plan,
  { minRespondents, coalition }: Pick<DisclosureParameters, 'minRespondents' | 'coalition'>,
): readonly PlanGroup[] {
  const bands = families.filter(({ kind }) => kind === 'stateBand').flatMap(({ groups }) => groups);
  const byId = new Map(bands.map((group) => [group.id, group]));
  const least = BATCHES * (minRespondents + coalition);
  const counts = bands.map(({ id, N }) => ({ id, size: N, respondents: N }));
  return collapseUntil(counts, ({ size }) => size < least).flatMap(({ ids }) => {
    const [first, ...others] = ids.flatMap((id) => byId.get(id) ?? []);
    if (first === undefined) return [];
    return [others.length === 0 ? first : together(first, others)];
  });
}

function together(first: PlanGroup, others: readonly PlanGroup[]): PlanGroup {
  const all = [first, ...others];
  return {
    ...first,
    label: labelTogether(all.map(({ label }) => label)),
    members: all.map(({ id }) => id),
    atoms: all.flatMap(({ atoms }) => atoms).toSorted((a, b) => a - b),
    N: all.reduce((sum, { N }) => sum + N, 0),
  };
}
