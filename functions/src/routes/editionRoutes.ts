import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { editionView, viewEdition } from '../views/editionView.ts';
import { yearParams } from './params.ts';

const editionList = z.strictObject({ editions: z.array(editionView) });

/** Editions, for everybody. */
export const editionRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/editions',
      endpoint({
        summary: 'Alle Erhebungsrunden, die neueste zuerst',
        permission: 'edition.read',
        response: { kind: 'json', status: 200, schema: editionList },
      }),
      async (c) => {
        const { editions, now } = dependencies;
        const all = await editions.all();
        return c.json({ editions: all.map((edition) => viewEdition(edition, now())) }, 200);
      },
    )
    .get(
      '/editions/:year',
      endpoint({
        summary: 'Eine Erhebungsrunde',
        permission: 'edition.read',
        params: yearParams,
        response: { kind: 'json', status: 200, schema: editionView },
      }),
      async (c) => {
        const edition = await dependencies.editions.get(c.req.valid('param').year);
        if (edition === undefined) return problem(c, 'not-found');
        return c.json(viewEdition(edition, dependencies.now()), 200);
      },
    );
