import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAtNoUnit, rowOf } from '../builders/authorisationCells.ts';
import { sweep, type Swept } from '../builders/authorisationSweep.ts';
import { canaryField, type CanaryField } from '../builders/canaryField.ts';
import { canaryOf, SIDES } from '../builders/canaryPeople.ts';
import { ACTORS } from '../builders/permissionMatrix.ts';

let field: CanaryField;
let swept: Swept;
beforeAll(async () => {
  field = await canaryField();
  swept = await sweep(field);
  const { requests, routes } = field;
  process.stdout.write(`Authorisation: ${requests} requests to ${routes.length} routes\n`);
});

describe('every route, asked by everybody in every state of the edition and with every session', () => {
  it('answers as the matrix says, shows nothing of another administration and logs nothing of anybody', () => {
    expect(swept.deviations).toEqual([]);
  });

  it('was tried often enough to say so', () => {
    expect(field.requests).toBeGreaterThan(field.routes.length * 250);
  });
});

it.each(SIDES)(
  'the people of %s are told what is theirs, so that it could have been told to others',
  (side) => {
    const told = [...swept.canaries].filter((canary) => canary.startsWith(`kanarie-${side}`));
    expect(told).toEqual(
      expect.arrayContaining([
        canaryOf(side, 'person', 'anna'),
        canaryOf(side, 'person', 'chris'),
        canaryOf(side, 'abschnitt', 'eakte-grund'),
        canaryOf(side, 'abschnitt', 'eakte-anmerkung'),
        canaryOf(side, 'abschnitt', 'eakte-rueckgabe'),
        canaryOf(side, 'abschnitt', 'ozg-grund'),
        canaryOf(side, 'abschnitt', 'ozg-anmerkung'),
        canaryOf(side, 'ganz', 'rueckgabe'),
        canaryOf(side, 'ganz', 'begruendung'),
      ]),
    );
  },
);

it('everybody who may call a route succeeds with a right request in some state of the edition', () => {
  const missing = field.routes.flatMap((route) =>
    ACTORS.filter((actor) => rowOf(route).reaches[actor] !== '·' && !isAtNoUnit(route, actor))
      .map((actor) => `${actor} ${route.method} ${route.path}`)
      .filter((name) => !swept.succeeded.has(name)),
  );
  expect(missing).toEqual([]);
});
