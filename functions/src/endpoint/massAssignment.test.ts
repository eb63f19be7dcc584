import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { personOf, rowOf } from '../../../tests/builders/authorisationCells.ts';
import { canaryField, type CanaryField } from '../../../tests/builders/canaryField.ts';
import { unitPerson } from '../../../tests/builders/canaryPeople.ts';
import { addressOf, bodyOf, idsOf } from '../../../tests/builders/exampleRequests.ts';
import { ACTORS } from '../../../tests/builders/permissionMatrix.ts';
import { auditEvent } from '../store/auditEvent.ts';
import * as rows from '../store/rows.ts';

let field: CanaryField;
beforeAll(async () => {
  field = await canaryField();
});

/** The name of every field of everything that is stored. */
function storedNames(): string[] {
  const schemas = [...Object.values(rows), auditEvent].filter((one) => one instanceof z.ZodType);
  return [...new Set(schemas.flatMap(namesIn))].toSorted();
}

function namesIn(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return namesIn(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return namesIn(schema.unwrap());
  if (schema instanceof z.ZodPipe) return [...namesIn(schema.in), ...namesIn(schema.out)];
  if (schema instanceof z.ZodArray) return namesIn(schema.element);
  if (schema instanceof z.ZodRecord) return namesIn(schema.valueType);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(namesIn) : [];
}

/** The body with one field more, on top and in every object inside. */
function withField(body: object, name: string): object[] {
  const value = VALUES[name] ?? 'admin';
  const top = name in body ? [] : [{ ...body, [name]: value }];
  const inside = Object.entries(body).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) && !(name in inner)
      ? [{ ...body, [key]: { ...inner, [name]: value } }]
      : [],
  );
  return [...top, ...inside];
}

/** What an attacker would send; for other fields any text will do. */
const VALUES: Readonly<Partial<Record<string, unknown>>> = {
  role: 'admin',
  state: 'accepted',
  rev: 99,
  version: 99,
  sections: ['ozg'],
  editors: [],
  expiresAt: '2099-01-01T00:00:00.000Z',
};

it('the fields of everything that is stored are known', () => {
  expect(storedNames()).toEqual(
    expect.arrayContaining([
      'role',
      'unit',
      'rev',
      'state',
      'pk',
      'sk',
      'ttl',
      'submittedBy',
      'approval',
      'by',
    ]),
  );
});

it('no field of what is stored can be slipped into a body', async () => {
  const names = storedNames();
  let tried = 0;
  for (const route of field.routes.filter(({ declaration }) => declaration.body !== undefined)) {
    const actor = ACTORS.find((one) => rowOf(route).reaches[one] !== '·')!;
    const ids = idsOf('a', personOf(actor, 'a') ?? unitPerson('a', 'anna'));
    const body = z.looseObject({}).parse(bodyOf(route, ids));
    for (const changed of names.flatMap((name) => withField(body, name))) {
      tried += 1;
      const told = await field.ask({
        route,
        person: personOf(actor, 'a'),
        address: addressOf(route, ids),
        body: changed,
      });
      const { status, faults, written } = told;
      expect({ route: route.path, changed, status: [400, 422].includes(status), faults, written }).toEqual({
        route: route.path,
        changed,
        status: true,
        faults: [],
        written: '',
      });
    }
  }
  expect(tried).toBeGreaterThan(500);
});
