import { beforeAll, describe, expect, it } from 'vitest';
import { canaryField, type CanaryField } from '../builders/canaryField.ts';
import { officePerson, unitPerson, type CanaryPerson } from '../builders/canaryPeople.ts';

let field: CanaryField;
beforeAll(async () => {
  field = await canaryField();
});

/** Every path in a value, array places as `[]`; what is public of a unit and what is written by item count as one. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [at];
  if (/^unit$|(answers|comments|returned\.sections)$/.test(at)) return [at];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, at === '' ? key : `${at}.${key}`));
}

async function fieldsFor(person: CanaryPerson): Promise<string[]> {
  const route = field.routes.find(({ path }) => path === '/api/responses/:year')!;
  const { status, text, faults } = await field.ask({ route, person, address: '/api/responses/2026' });
  expect({ status, faults }).toEqual({ status: 200, faults: [] });
  return [...new Set(pathsOf(JSON.parse(text)))].toSorted();
}

const COMMON = [
  ...[
    'year',
    'state',
    'opensAt',
    'closesAt',
    'graceUntil',
    'acceptsAnswers',
    'questionnaire',
    'synthetic',
  ].map((name) => `edition.${name}`),
  'unit',
  'mode',
  'state',
  'rev',
  'role',
  ...['dimension', 'version', 'answers', 'comments', 'updatedAt', 'updatedBy', 'isDone', 'status'].map(
    (name) => `sections[].${name}`,
  ),
  ...['at', 'by', 'sections'].map((name) => `returned.${name}`),
];

describe('the own response shows', () => {
  it('a contributor the delegated section, and nothing of the response as a whole', async () => {
    const dora = unitPerson('a', 'dora');
    expect(await fieldsFor(dora)).toEqual([...COMMON, 'delegated[]'].toSorted());
  });

  it.each(['anna', 'chris'] as const)(
    '%s, who answers for all of it, receipts and returns too',
    async (name) => {
      const receipts = ['id', 'submittedAt', 'hash'];
      const expected = [
        ...COMMON,
        'returned.comment',
        ...receipts.map((one) => `accepted.${one}`),
        ...['kind', 'at', 'by'].map((one) => `accepted.approval.${one}`),
        ...[...receipts, 'submittedBy'].map((one) => `pending.${one}`),
        'mayDecideAlone',
      ];
      expect(await fieldsFor(unitPerson('a', name))).toEqual(expected.toSorted());
    },
  );

  it.each(['olga', 'paul', 'ute'] as const)('%s of the association nothing', async (name) => {
    const route = field.routes.find(({ path }) => path === '/api/responses/:year')!;
    const told = await field.ask({ route, person: officePerson(name), address: '/api/responses/2026' });
    expect(told).toMatchObject({ status: 403, faults: [], problem: '/probleme/forbidden' });
  });
});
