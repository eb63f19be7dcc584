import { STATE_NAMES, stateCode } from '../state.ts';
import type { RegisterProblem } from './rawRecord.ts';
import type { Register } from './register.ts';

/**
 * A Land does not lose area: from 2021 to 2025 the six changed by less than 0.00001, but for Sachsen-Anhalt, which
 * grew by 0.004 when it was measured anew. What lacks more than this share lacks Gemeinden.
 */
const AREA_SHARE = 0.003;

/** Why a sound file cannot follow the register that is kept: it is older, or a Land is incomplete. */
export function checkAgainstKept(kept: Register, read: Register): readonly RegisterProblem[] {
  if (read.asOf < kept.asOf) {
    return [
      {
        at: 'Datei',
        sentence: `Der Gebietsstand ${read.asOf} ist älter als der vorhandene vom ${kept.asOf}.`,
      },
    ];
  }
  return stateCode.options.flatMap((state) => {
    const before = areaOf(kept, state);
    const now = areaOf(read, state);
    if (now >= before * (1 - AREA_SHARE)) return [];
    const sentence = `${STATE_NAMES[state]} hat in der Datei ${now} ha, im vorhandenen Stand ${before} ha. Die Datei ist wohl unvollständig.`;
    return [{ at: 'Datei', sentence }];
  });
}

function areaOf({ records }: Register, state: string): number {
  return records.filter(({ key }) => key.startsWith(state)).reduce((sum, { area }) => sum + area, 0);
}
