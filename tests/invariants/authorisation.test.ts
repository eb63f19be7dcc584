import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAtNoUnit, rowOf } from '../builders/authorisationCells.ts';
import { sweep, type Swept } from '../builders/authorisationSweep.ts';
import { canaryField, type CanaryField } from '../builders/canaryField.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { ACTORS } from '../builders/permissionMatrix.ts';

let table: EmbeddedTable;
let field: CanaryField;
let swept: Swept;
beforeAll(async () => {
  table = await openEmbeddedTable();
  field = await canaryField(table.stores);
  swept = await sweep(field);
  const { requests, routes } = field;
  process.stdout.write(`Authorisation: ${requests} requests to ${routes.length} routes\n`);
});
afterAll(() => table.end());

describe('every route, asked by everybody in every state of the edition and with every session', () => {
  it('answers as the matrix says, shows nothing of another administration and logs nothing of anybody', () => {
    expect(swept.deviations).toEqual([]);
  });

  it('was tried often enough to say so', () => {
    expect(field.requests).toBeGreaterThan(field.routes.length * 150);
  });
});

it('everybody who may call a route succeeds with a right request in some state of the edition', () => {
  const missing = field.routes.flatMap((route) =>
    ACTORS.filter((actor) => rowOf(route).reaches[actor] !== '·' && !isAtNoUnit(route, actor))
      .map((actor) => `${actor} ${route.method} ${route.path}`)
      .filter((name) => !swept.succeeded.has(name)),
  );
  expect(missing).toEqual([]);
});
