import type { BaseStratum } from './baseStrata.ts';
import type { Decision, Verdict } from './decision.ts';
import type { FigureGroup } from './figure.ts';
import { labelTogether, type Family, type Plan, type PlanGroup } from './publicationPlan.ts';

/** Says which states, so that others in another edition are not taken for them. */
const restId = ({ states }: BaseStratum): string => `uebrige-laender-${states.join('-')}`;

/**
 * Total, states, size classes in a state and size classes: whatever consists of whole strata is shown, what was put
 * together is shown together. A size class of which a part was put together with another one is left to the attacker.
 */
export function treeDecisions(
  { total }: Plan,
  base: readonly BaseStratum[],
  families: readonly Family[],
): readonly Decision[] {
  const groupsOf = (kind: string) =>
    families.filter((family) => family.kind === kind).flatMap(({ groups }) => groups);
  const states = groupsOf('state');
  const joined = base.filter((stratum) => stratum.states.length > 1);
  const decide = (group: PlanGroup, verdict: Verdict): Decision => ({ ...split(group), ...verdict });
  const stateDecisions = states.map((state) => {
    const rest = joined.find((stratum) => stratum.states.includes(state.id));
    return decide(
      state,
      rest
        ? { kind: 'merged', into: restId(rest) }
        : { kind: 'shown', strata: base.filter((stratum) => stratum.states.includes(state.id)) },
    );
  });
  return [
    decide(total, { kind: 'shown', strata: base }),
    ...stateDecisions,
    ...joined.map((stratum) => restOfStates(stratum, states)),
    ...families
      .filter(({ kind }) => kind === 'stateBand')
      .flatMap(({ groups }) => bandDecisions(groups, base)),
    ...groupsOf('band').flatMap((band) => {
      const isOfBand = (id: string) => id.endsWith(`-${band.id}`);
      const own = base.filter((stratum) => stratum.groups.some(isOfBand));
      return own.every(({ groups }) => groups.every(isOfBand))
        ? [decide(band, { kind: 'shown', strata: own })]
        : [];
    }),
  ];
}

function split({ atoms, N, ...group }: PlanGroup): {
  readonly group: FigureGroup;
  readonly atoms: readonly number[];
  readonly N: number;
} {
  return { group, atoms, N };
}

function restOfStates(stratum: BaseStratum, states: readonly PlanGroup[]): Decision {
  const members = states.filter(({ id }) => stratum.states.includes(id));
  const label = `Übrige Länder (${members.map((state) => state.label).join(', ')})`;
  return {
    group: {
      id: restId(stratum),
      label,
      kind: 'state',
      parent: 'gesamt',
      members: members.map(({ id }) => id),
    },
    atoms: stratum.atoms,
    N: members.reduce((sum, { N }) => sum + N, 0),
    kind: 'shown',
    strata: [stratum],
  };
}

/** Size classes of one state: alone, or together in a group that names them. */
function bandDecisions(groups: readonly PlanGroup[], base: readonly BaseStratum[]): readonly Decision[] {
  return base.flatMap((stratum): Decision[] => {
    const own = groups.filter(({ id }) => stratum.groups.includes(id));
    const [only] = own;
    if (only === undefined) return [];
    if (stratum.states.length > 1)
      return own.map((group) => ({ ...split(group), kind: 'merged', into: restId(stratum) }));
    if (own.length === 1) return [{ ...split(only), kind: 'shown', strata: [stratum] }];
    const merged: Decision = {
      group: {
        id: stratum.id,
        label: labelTogether(own.map(({ label }) => label)),
        kind: 'stateBand',
        ...(only.parent === undefined ? {} : { parent: only.parent }),
        members: own.map(({ id }) => id),
      },
      atoms: stratum.atoms,
      N: own.reduce((sum, { N }) => sum + N, 0),
      kind: 'shown',
      strata: [stratum],
    };
    return [...own.map((group): Decision => ({ ...split(group), kind: 'merged', into: stratum.id })), merged];
  });
}
