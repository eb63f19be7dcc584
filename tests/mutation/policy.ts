import process from 'node:process';
import { isPermission, POLICY } from '#functions';
import { sweep } from '../builders/authorisationSweep.ts';
import { canaryField, type CanaryField } from '../builders/canaryField.ts';
import { policyDeviations } from '../builders/policyDeviations.ts';
import { policyMutants, type PolicyMutant } from './policyMutants.ts';

/*
 * Is every rule of the policy noticed? `npm run mutate:policy` makes every single slip in the policy once, in this
 * process, and asks what `policy.test.ts` and `authorisation.test.ts` ask: the matrix, and the routes over HTTP.
 */

interface Killed {
  readonly byMatrix: boolean;
  /** Absent when no route names the row. */
  readonly byRoutes?: boolean;
}

const field = await canaryField();
const start = performance.now();
const mutants = policyMutants();
const survivors: string[] = [];
const onRoutes = { tried: 0, killed: 0, slips: new Map<string, number>() };
let byMatrix = 0;
for (const mutant of mutants) {
  const killed = await inMutant(mutant, () => judge(field, mutant));
  if (killed.byMatrix) byMatrix += 1;
  if (killed.byRoutes !== undefined) onRoutes.tried += 1;
  if (killed.byRoutes === true) onRoutes.killed += 1;
  if (killed.byRoutes === false) note(onRoutes.slips, kindOf(mutant));
  if (!killed.byMatrix && killed.byRoutes !== true) survivors.push(`${mutant.permission} ${mutant.slip}`);
}

const seconds = Math.round((performance.now() - start) / 1000);
process.stdout.write(
  [
    `${mutants.length} slips in ${Object.keys(POLICY).length} rows, ${field.requests} requests, ${seconds} s`,
    `killed by policy.test.ts: ${byMatrix} of ${mutants.length}`,
    `killed by authorisation.test.ts: ${onRoutes.killed} of ${onRoutes.tried} in rows that routes name`,
    ...[...onRoutes.slips].map(([slip, count]) => `  not seen over HTTP: ${count} × ${slip}`),
    `survived both: ${survivors.length}`,
    ...survivors.map((one) => `  ${one}`),
    '',
  ].join('\n'),
);
process.exitCode = survivors.length > 0 ? 1 : 0;

/** Does something while the policy has the slip. */
async function inMutant<T>({ permission, row }: PolicyMutant, act: () => Promise<T>): Promise<T> {
  const whole = { ...POLICY };
  if (row === undefined) Reflect.deleteProperty(POLICY, permission);
  else Object.assign(POLICY, { [permission]: row });
  try {
    return await act();
  } finally {
    // All rows anew, so that they stand in their order again.
    for (const name of Object.keys(POLICY)) Reflect.deleteProperty(POLICY, name);
    Object.assign(POLICY, whole);
  }
}

async function judge(on: CanaryField, { permission }: PolicyMutant): Promise<Killed> {
  const routes = on.routes.filter(({ declaration }) => declaration.permission === permission);
  const killed = { byMatrix: policyDeviations().length > 0 };
  if (routes.length === 0) return killed;
  if (!isPermission(permission)) return { ...killed, byRoutes: true };
  const { deviations } = await sweep(on, routes, 'firstDeviation');
  return { ...killed, byRoutes: deviations.length > 0 };
}

function note(counts: Map<string, number>, slip: string): void {
  counts.set(slip, (counts.get(slip) ?? 0) + 1);
}

/** The kind of a slip, whoever it is about. */
function kindOf({ slip }: PolicyMutant): string {
  return slip.replace(/^(public|contributor|editor|approver|analyst|speaker|admin|job) /, '… ');
}
