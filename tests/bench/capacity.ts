import { writeFileSync } from 'node:fs';
import { measureAssociation, measureUnit } from '../builders/capacity/measureCapacity.ts';
import type { Consumption } from '../builders/capacity/countCapacity.ts';
import type { Figure } from './figures.ts';

/** Requests to the table and their units, of every operation; writes what the cost model reads. */
export async function measureCapacity(): Promise<Figure[]> {
  const unit = await measureUnit();
  const association = await measureAssociation();
  const text = JSON.stringify({ unit, association }, undefined, 2);
  writeFileSync('infra/cost/consumption.json', `${text}\n`);
  const operations: [string, Consumption][] = [
    ...Object.entries(unit.operations),
    ...Object.entries(association.operations),
  ];
  return operations.flatMap(([name, { reads, writes, rru, wru }]) => [
    { name: `${name}, requests that read`, value: reads, unit: '' },
    { name: `${name}, requests that write`, value: writes, unit: '' },
    { name: `${name}, read units`, value: rru, unit: 'RRU' },
    { name: `${name}, write units`, value: wru, unit: 'WRU' },
  ]);
}
