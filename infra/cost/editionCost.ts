import { BUNDLES, type BundleName } from '../bundles.ts';
import type { Consumed } from './consumption.ts';
import type { PriceName } from './priceFile.ts';

/** How an edition is assumed to be used (Annahmen). */
export interface Usage {
  /** Administrations that take part. */
  readonly units: number;
  readonly savesPerUnit: number;
  readonly viewsPerUnit: number;
  readonly submissionsPerUnit: number;
  readonly peoplePerUnit: number;
  /** Months in which the same people are active. */
  readonly activeMonths: number;
  readonly mailsPerUnit: number;
  readonly releases: number;
  readonly publicVisits: number;
  readonly requestsPerVisit: number;
  readonly megabytesPerVisit: number;
  /** Share of public requests that no cache answers. */
  readonly missShare: number;
  /** How long a call of a function runs, jobs included. */
  readonly lambdaSeconds: number;
  readonly months: number;
}

export const USAGE: Omit<Usage, 'units'> = {
  savesPerUnit: 200,
  viewsPerUnit: 60,
  submissionsPerUnit: 1.3,
  peoplePerUnit: 2,
  activeMonths: 2,
  mailsPerUnit: 12,
  releases: 2,
  publicVisits: 100_000,
  requestsPerVisit: 20,
  megabytesPerVisit: 1.5,
  missShare: 0.05,
  lambdaSeconds: 0.06,
  months: 12,
};

/** Other calls of a unit: signing in, lists, the team. */
const OTHER_CALLS = 30;
/** Sections of a response; each has a first save. */
const SECTIONS = 8;
/** People Cognito charges nothing for, each month. */
const FREE_USERS = 10_000;
const GIGABYTE = 2 ** 30;
const LOG_BYTES = 1_000;
/** What is there whether anybody comes or not; the material a key had before it was renewed is billed like a key. */
const FIXED = { keys: 2, secrets: 2, alarms: 18, dashboards: 1 };
/** How often a job is called in a month; those that run once a day are lost in the rounding. */
const JOB_CALLS = { 'close-editions': 43_800, 'send-mail': 43_800, 'prepare-release': 8_760 } as const;

export type CostLine =
  'writes' | 'reads' | 'storage' | 'compute' | 'identity' | 'mail' | 'edge' | 'logs' | 'fixed';

/** Write and read request units of a whole edition. */
export function tableUnits(consumed: Consumed, usage: Usage): { readonly wru: number; readonly rru: number } {
  return { wru: unitsOf('wru', consumed, usage), rru: unitsOf('rru', consumed, usage) };
}

function unitsOf(kind: 'wru' | 'rru', { unit, association }: Consumed, usage: Usage): number {
  const { firstSave, save, responseView, resultView, submit, approve, invite } = unit.operations;
  const { closing, releaseBuild, releasePublish, publicFigure } = association.operations;
  const perUnit =
    SECTIONS * firstSave[kind] +
    (usage.savesPerUnit - SECTIONS) * save[kind] +
    (usage.viewsPerUnit * (responseView[kind] + resultView[kind])) / 2 +
    usage.submissionsPerUnit * (submit[kind] + approve[kind]) +
    usage.peoplePerUnit * invite[kind] +
    closing[kind] / association.units;
  // Snapshot and parts grow with the field, never more than in proportion.
  const size = Math.max(1, usage.units / association.units);
  const releases = usage.releases * size * (releaseBuild[kind] + releasePublish[kind]);
  return usage.units * perUnit + releases + misses(usage) * publicFigure[kind];
}

const misses = ({ publicVisits, requestsPerVisit, missShare }: Usage): number =>
  publicVisits * requestsPerVisit * missShare;

/** Calls of functions in a whole edition. */
export function callsOf(usage: Usage): number {
  return usage.units * (usage.savesPerUnit + usage.viewsPerUnit + OTHER_CALLS) + misses(usage);
}

/** Memory times time, as it is billed: what a function is given, not what it uses. */
export function gigabyteSeconds(usage: Usage): number {
  const jobs = (['close-editions', 'send-mail', 'prepare-release'] as const).map(
    (name) => JOB_CALLS[name] * gigabytesOf(name),
  );
  return usage.lambdaSeconds * (callsOf(usage) * gigabytesOf('site') + usage.months * sum(jobs));
}

function gigabytesOf(name: BundleName): number {
  return (BUNDLES.find((bundle) => bundle.name === name)?.memoryMb ?? 0) / 1_024;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/**
 * What an edition costs (Kosten je Runde), from its opening to the next one, by line; free tiers of computing are left
 * out, for they end.
 *
 * @param euro price of so much of something
 */
export function editionCost(
  consumed: Consumed,
  usage: Usage,
  euro: (name: PriceName, amount: number) => number,
): Readonly<Record<CostLine, number>> {
  const { wru, rru } = tableUnits(consumed, usage);
  const calls = callsOf(usage);
  const { units, months, publicVisits } = usage;
  const gigabytes = (units * consumed.unit.storedBytes * usage.submissionsPerUnit) / GIGABYTE;
  const people = Math.max(0, units * usage.peoplePerUnit - FREE_USERS);
  return {
    writes: euro('writeUnit', wru),
    reads: euro('readUnit', rru),
    storage:
      euro('tableGigabyteMonth', gigabytes * months) + euro('recoveryGigabyteMonth', gigabytes * months),
    compute:
      euro('lambdaRequest', calls + months * sum(Object.values(JOB_CALLS))) +
      euro('lambdaGigabyteSecond', gigabyteSeconds(usage)) +
      euro('httpRequest', calls),
    identity: euro('activeUser', people * usage.activeMonths),
    mail: euro('mail', units * usage.mailsPerUnit),
    edge:
      euro('edgeRequest', publicVisits * usage.requestsPerVisit) +
      euro('edgeGigabyte', (publicVisits * usage.megabytesPerVisit) / 1_000) +
      euro('firewallRequest', publicVisits * usage.requestsPerVisit + calls - misses(usage)),
    logs: euro('logGigabyte', (calls * LOG_BYTES) / GIGABYTE),
    fixed:
      euro('keyMonth', FIXED.keys * months) +
      euro('keyRequest', calls / 10) +
      euro('secretMonth', FIXED.secrets * months) +
      euro('alarmMonth', FIXED.alarms * months) +
      euro('dashboardMonth', FIXED.dashboards * months) +
      euro('firewallMonth', months),
  };
}
