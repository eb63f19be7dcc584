import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { Plan, PlanGroup } from '../release/publicationPlan.ts';
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
    return first === undefined ? [] : [others.reduce(together, first)];
  });
}

function together(one: PlanGroup, other: PlanGroup): PlanGroup {
  const [names, state] = [nameOf(one), one.label.slice(nameOf(one).length)];
  return {
    ...one,
    label: `${names} mit ${nameOf(other)}${state}`,
    members: [...(one.members ?? [one.id]), other.id],
    atoms: [...one.atoms, ...other.atoms].toSorted((a, b) => a - b),
    N: one.N + other.N,
  };
}

/** „Landkreise“ of „Landkreise, Sachsen“. */
const nameOf = ({ label }: PlanGroup): string => label.slice(0, label.lastIndexOf(', '));
