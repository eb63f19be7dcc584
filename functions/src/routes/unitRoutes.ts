import { Hono } from 'hono';
import * as z from 'zod';
import { createSearch, type RegistryData } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { described } from '../views/described.ts';
import { viewRegistry, type ExtraUnits } from '../views/registryView.ts';
import { municipalityView, unitView, viewMunicipality, viewUnit } from '../views/unitView.ts';
import { unitParams } from './params.ts';

const search = z.strictObject({
  query: z.string().max(200),
  limit: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(50))
    .optional(),
});
const hits = z.strictObject({
  hits: z.array(z.strictObject({ unit: unitView, via: municipalityView.optional() })),
});
const registryView = described<RegistryData & ExtraUnits>(
  'Das Verzeichnis der Verwaltungen, wie createRegistry es liest',
);

/** The administrations and their search, for everybody. */
export const unitRoutes = ({ registry }: Pick<Dependencies, 'registry'>) => {
  // Made when somebody first searches: the API is ready sooner.
  let made: ReturnType<typeof createSearch> | undefined;
  const find: typeof made = (...asked) => (made ??= createSearch(registry))(...asked);
  return new Hono()
    .get(
      '/registry',
      endpoint({
        summary: 'Das Verzeichnis der Verwaltungen für die Suche im Browser',
        permission: 'unit.read',
        response: { kind: 'json', status: 200, schema: registryView },
        caching: 'hour',
      }),
      (c) => c.json(viewRegistry(registry), 200),
    )
    .get(
      '/units',
      endpoint({
        summary: 'Verwaltungen nach Name oder Schlüssel suchen',
        permission: 'unit.read',
        query: search,
        response: { kind: 'json', status: 200, schema: hits },
        caching: 'minute',
      }),
      (c) => {
        const { query, limit } = c.req.valid('query');
        const found = find(query, limit).map(({ unit, via }) => ({
          unit: viewUnit(unit),
          ...(via && { via: viewMunicipality(via) }),
        }));
        return c.json({ hits: found }, 200);
      },
    )
    .get(
      '/units/:key',
      endpoint({
        summary: 'Eine Verwaltung',
        permission: 'unit.read',
        params: unitParams,
        response: { kind: 'json', status: 200, schema: unitView },
        caching: 'minute',
      }),
      (c) => {
        const unit = registry.find(c.req.valid('param').key);
        return unit === undefined ? problem(c, 'not-found') : c.json(viewUnit(unit), 200);
      },
    );
};
