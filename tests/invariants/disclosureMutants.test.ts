import { describe, expect, it } from 'vitest';
import { ENGINE_MUTANTS } from '../mutation/disclosureMutants.ts';
import { trial } from '../mutation/engineOnTrial.ts';

/** Enough for every seeded bug; `npm run mutate:disclosure` takes more and says what caught each. */
const RUNS = 300;

describe('bugs in the suppression engine', () => {
  it.each(ENGINE_MUTANTS.map((mutant, i) => ({ ...mutant, i })))('$file $bug: is caught', async (mutant) => {
    expect(await trial(`test${mutant.i}`, mutant, RUNS)).toBeDefined();
  });

  it('are not seen where there are none', async () => {
    expect(await trial('testRight', undefined, RUNS)).toBeUndefined();
  });
});
