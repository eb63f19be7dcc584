import { isUnsafe } from '../disclosure/primary.ts';
import type { DecisionTask } from './decision.ts';
import { problemOf } from './problemOf.ts';
import { over } from './tabulation.ts';

/** Whether the sums of some atoms may be known by themselves (keine Primärsperrung), together with all that must be. */
export function safetyOf({
  tabulation,
  parameters,
  isSafeToo = () => true,
}: Pick<DecisionTask, 'tabulation' | 'parameters' | 'isSafeToo'>): (atoms: readonly number[]) => boolean {
  const problem = problemOf(tabulation, [], parameters);
  return (atoms) =>
    over(atoms, tabulation.n) > 0 && !isUnsafe(problem, { id: '', atoms }) && isSafeToo(atoms);
}
