import { POLICY, type PolicyRow, type Reach } from '#functions';
import { editionState } from '#survey';
import { ACTORS } from '../builders/permissionMatrix.ts';

/** A row of the policy with one slip in it; without a row it is missing. */
export interface PolicyMutant {
  readonly permission: string;
  readonly slip: string;
  readonly row: PolicyRow | undefined;
}

const REACHES: readonly Reach[] = ['any', 'own', 'delegated', 'self'];

/** Every row with every single slip: taken away, more or fewer people, farther or nearer, other states, no second person. */
export function policyMutants(): PolicyMutant[] {
  const rows: [string, PolicyRow][] = Object.entries(POLICY);
  return rows.flatMap(([permission, row]) => [
    { permission, slip: 'is missing', row: undefined },
    ...[...reachSlips(row), ...stateSlips(row), ...secondPersonSlips(row)].map((one) => ({
      permission,
      ...one,
    })),
  ]);
}

type Slip = Omit<PolicyMutant, 'permission'>;

function reachSlips(row: PolicyRow): Slip[] {
  return ACTORS.flatMap((actor): Slip[] => {
    const { [actor]: reach, ...others } = row.may;
    if (reach === undefined) {
      if (row.may.public !== undefined) return [];
      return [{ slip: `${actor} may too`, row: { ...row, may: { ...row.may, [actor]: 'any' } } }];
    }
    const other = REACHES.filter((one) => one !== reach).map((one) => ({
      slip: `${actor} reaches ${one} instead of ${reach}`,
      row: { ...row, may: { ...row.may, [actor]: one } },
    }));
    return [{ slip: `${actor} may not`, row: { ...row, may: others } }, ...other];
  });
}

function stateSlips({ editionStates, ...row }: PolicyRow): Slip[] {
  if (editionStates === undefined) {
    return [{ slip: 'only while the edition is open', row: { ...row, editionStates: ['open'] } }];
  }
  const changed = editionState.options.map((state) => {
    const isIn = editionStates.includes(state);
    const states = isIn ? editionStates.filter((one) => one !== state) : [...editionStates, state];
    return { slip: `${isIn ? 'not' : 'also'} in ${state}`, row: { ...row, editionStates: states } };
  });
  return [{ slip: 'in every state', row }, ...changed];
}

function secondPersonSlips({ byAnother, ...row }: PolicyRow): Slip[] {
  return byAnother === true
    ? [{ slip: 'by the same person', row }]
    : [{ slip: 'by another person only', row: { ...row, byAnother: true } }];
}
