import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../tests/builders/embeddedTable.ts';
import { declaredRoutes } from './endpoint/declaredRoutes.ts';

const operation = z.looseObject({
  summary: z.string().min(3),
  security: z.array(z.unknown()),
  parameters: z.array(
    z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean() }),
  ),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
});
const description = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let described: z.infer<typeof description>;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  described = description.parse(await (await pegel.call('GET', '/api/openapi.json')).json());
});
afterAll(() => table.end());

describe('the description of the API', () => {
  it('names every route, itself too', () => {
    const named = Object.values(described.paths).flatMap((methods) => Object.keys(methods));
    expect(named).toHaveLength(declaredRoutes(pegel.api.routes).length);
    expect(described.paths).toHaveProperty(['/api/openapi.json', 'get']);
    expect(described.paths).toHaveProperty(['/api/releases/{id}/figures/{figure}.csv', 'get']);
    for (const ending of ['pdf', 'csv', 'json']) {
      expect(described.paths).toHaveProperty([`/api/responses/{year}/submissions/{id}.${ending}`, 'get']);
    }
  });

  it('names every parameter of a path', () => {
    for (const [path, methods] of Object.entries(described.paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(names);
      }
    }
  });

  it('says where one must be signed in, what is sent and what may go wrong', () => {
    const save = described.paths['/api/responses/{year}/sections/{dimension}']?.['put'];
    expect(save).toMatchObject({
      security: [{ sitzung: [] }],
      requestBody: { content: { 'application/json': { schema: { additionalProperties: false } } } },
    });
    expect(Object.keys(save!.responses)).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '409', '422']),
    );
    expect(described.paths['/api/health']?.['get']?.security).toEqual([]);
  });
});
