import * as z from 'zod';
import { isPublic } from './auth/policy.ts';
import type { Answered, Declaration } from './endpoint/declaration.ts';
import type { DeclaredRoute } from './endpoint/declaredRoutes.ts';
import { PROBLEMS, type ProblemCode } from './problemTexts.ts';

type Json = Readonly<Record<string, unknown>>;

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'reference'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    reference: { type: 'string' },
  },
};

/** Describes the API in OpenAPI 3.1, from nothing but the declarations of its routes. */
export function openApi(routes: readonly DeclaredRoute[], origin: string): Json {
  const paths = Map.groupBy(routes, ({ path }) => addressOf(path));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Digitalpegel',
      version: '1',
      description: 'Der jährliche Pegel der Verwaltungsdigitalisierung.',
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries([...paths].map(([address, group]) => [address, pathItem(group)])),
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { sitzung: { type: 'apiKey', in: 'cookie', name: 'sitzung' } },
    },
  };
}

/** `/api/releases/:id/figures/:figure{…\\.csv}` is `/api/releases/{id}/figures/{figure}.csv`; so with other endings. */
function addressOf(path: string): string {
  return path.replace(
    /:(\w+)(?:\{[^}]*?(\\\.[a-z]+)?\})?/g,
    (_, name: string, ending: string | undefined) => `{${name}}${ending?.slice(1) ?? ''}`,
  );
}

function pathItem(routes: readonly DeclaredRoute[]): Json {
  return Object.fromEntries(
    routes.map(({ method, declaration }) => [method.toLowerCase(), operation(declaration)]),
  );
}

function operation(declaration: Declaration): Json {
  const { summary, permission, params, query, body, response, problems = [] } = declaration;
  const isForEverybody = isPublic(permission);
  return {
    summary,
    security: isForEverybody ? [] : [{ sitzung: [] }],
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(body && { requestBody: { required: true, content: content('application/json', body, 'input') } }),
    responses: { ...answer(response), ...refusals([...usualProblems(declaration), ...problems]) },
  };
}

/** Problems that follow from the declaration itself. */
function usualProblems({ permission, limit, stepUp }: Declaration): readonly ProblemCode[] {
  const isForEverybody = isPublic(permission);
  return [
    ...(isForEverybody ? [] : (['sign-in-required', 'forbidden', 'not-found', 'other-unit'] as const)),
    ...(stepUp === true ? (['step-up-required'] as const) : []),
    ...(isForEverybody || limit !== undefined ? (['too-many-requests'] as const) : []),
  ];
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function answer(response: Answered): Json {
  const status = String(response.status);
  switch (response.kind) {
    case 'json':
      return {
        [status]: { description: 'Erfolg', content: content('application/json', response.schema, 'output') },
      };
    case 'file':
      return {
        [status]: {
          description: 'Datei',
          content: Object.fromEntries(
            [response.type, ...(response.otherTypes ?? [])].map((type) => [
              type,
              { schema: { type: 'string' } },
            ]),
          ),
        },
      };
    case 'redirect':
      return { [status]: { description: 'Weiterleitung' } };
  }
}

function refusals(codes: readonly ProblemCode[]): Json {
  const byStatus = Map.groupBy(codes, (code) => String(PROBLEMS[code].status));
  const refusal = (group: readonly ProblemCode[]) => ({
    description: group.map((code) => PROBLEMS[code].title).join(' / '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return Object.fromEntries([...byStatus].map(([status, group]) => [status, refusal(group)]));
}

function content(type: string, schema: z.ZodType, io: 'input' | 'output'): Json {
  return { [type]: { schema: jsonSchema(schema, io) } };
}

/** What JSON Schema cannot say becomes „anything“ with its description. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _$schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
