import { expect, inject, it } from 'vitest';
import { drill } from '../drill/drill.ts';

/* Restoring is rehearsed at every run: DRILL_CYCLES sets how often (1), SEED makes the choices of an earlier run again. */
const CYCLES = Number(process.env['DRILL_CYCLES'] ?? 1);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
/** Patience for one cycle, in milliseconds. */
const CYCLE = 120_000;

it(
  'a copy taken while people work, restored and switched to, holds everything acknowledged before it',
  { timeout: 60_000 + CYCLES * CYCLE },
  async () => {
    console.log(`DRILL_CYCLES=${CYCLES} SEED=${SEED}`);
    const cycles = await drill(inject('demoData'), CYCLES, SEED);
    expect(cycles.flatMap(({ lost }) => lost)).toEqual([]);
    expect(cycles.map(({ damages }) => damages)).toEqual(cycles.map(() => 0));
    for (const { acknowledged } of cycles) expect(acknowledged).toBeGreaterThan(10);
  },
);
