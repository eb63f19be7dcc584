import * as z from 'zod';
import { percentile, type Figure } from './figures.ts';

const RUNS = 20;

const list = z.object({ submissions: z.array(z.object({ id: z.string() })) });

/** The own copy of one submission of a Langbogen: how long each file takes, the first PDF loading its writer. */
export async function measureCopies(get: (path: string) => Promise<string>): Promise<Figure[]> {
  const path = '/api/responses/2026/submissions';
  const [newest] = list.parse(JSON.parse(await get(path))).submissions;
  if (newest === undefined) throw new Error('Nothing was sent in.');
  const figures: Figure[] = [];
  for (const ending of ['pdf', 'csv', 'json']) {
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      await get(`${path}/${newest.id}.${ending}`);
      times.push(performance.now() - start);
    }
    const [first = 0, ...later] = times;
    const name = `own copy as ${ending.toUpperCase()}`;
    figures.push({ name: `${name}, p50`, value: percentile(later, 0.5), unit: 'ms' });
    if (ending === 'pdf') figures.push({ name: `${name}, the first`, value: first, unit: 'ms' });
  }
  return figures;
}
