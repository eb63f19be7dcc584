import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { mode } from '../store/rows.ts';
import { changeMode } from '../submission/changeMode.ts';
import { ownResponse } from '../submission/ownResponse.ts';
import { yearParams } from './params.ts';

const modeAndRev = z.strictObject({ mode, rev: z.int().nonnegative() });

/** The form the own unit fills in. */
export const modeRoutes = (dependencies: Dependencies) =>
  new Hono().put(
    '/responses/:year/mode',
    memberEndpoint(dependencies, {
      summary: 'Langbogen oder Kurzbogen wählen',
      permission: 'mode.choose',
      limit: 'draftSave',
      params: yearParams,
      body: modeAndRev,
      response: { kind: 'json', status: 200, schema: modeAndRev },
      problems: ['changed-meanwhile', 'edition-closed'],
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const wanted = c.req.valid('json');
      const own = await ownResponse(dependencies, c.var.member, { year, permission: 'mode.choose' });
      if (own === undefined) return problem(c, 'not-found');
      if (!own.isOpen) return problem(c, 'edition-closed');
      const head = await changeMode(dependencies, own, wanted);
      if (head === 'changedMeanwhile') return problem(c, 'changed-meanwhile');
      return c.json({ mode: head.mode, rev: head.rev }, 200);
    },
  );
