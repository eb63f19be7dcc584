import { damage, remnant, type Finding } from './finding.ts';
import type { Holdings } from './holdings.ts';

/** Whether every entry of the trail (Protokoll) lies beside its unit and under its month, the same at both places. */
export function checkTrail({ events }: Holdings): readonly Finding[] {
  return [...events].flatMap(([place, { scope, month }]) => {
    if (scope === undefined || month === undefined)
      return [remnant('trailIncomplete', place, 'Der Protokolleintrag steht nur an einer von zwei Stellen.')];
    return scope === month
      ? []
      : [damage('trailDiffers', place, 'Der Protokolleintrag steht an zwei Stellen verschieden.')];
  });
}
