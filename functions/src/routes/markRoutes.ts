import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { markSection } from '../submission/markSection.ts';
import { dimensionParams } from './params.ts';

const mark = z.strictObject({ seen: z.int().positive(), done: z.boolean() });
const marked = z.strictObject({ isDone: z.boolean() });

/** Saying that a section is finished. */
export const markRoutes = (dependencies: Dependencies) =>
  new Hono().put(
    '/responses/:year/sections/:dimension/done',
    memberEndpoint(dependencies, {
      summary: 'Einen Abschnitt als fertig kennzeichnen oder wieder öffnen',
      permission: 'draft.write',
      limit: 'draftSave',
      params: dimensionParams,
      body: mark,
      response: { kind: 'json', status: 200, schema: marked },
      problems: ['version-conflict', 'edition-closed'],
    }),
    async (c) => {
      const key = c.req.valid('param');
      const { seen, done } = c.req.valid('json');
      const outcome = await markSection(dependencies, c.var.member, key, { seen, done });
      switch (outcome) {
        case 'marked':
          return c.json({ isDone: done }, 200);
        case 'changed':
          return problem(c, 'version-conflict');
        case 'notFound':
          return problem(c, 'not-found');
        case 'closed':
          return problem(c, 'edition-closed');
      }
    },
  );
