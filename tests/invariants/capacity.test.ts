import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureUnit } from '../builders/capacity/measureCapacity.ts';

/* The cost model counts with what was measured; a change that makes an operation dearer is noticed here. */
it('what one administration asks of the table is what the cost model counts with', async () => {
  const { unit } = JSON.parse(readFileSync('infra/cost/consumption.json', 'utf8'));
  expect(await measureUnit()).toEqual(unit);
});
