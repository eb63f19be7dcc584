import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { mode } from '../store/rows.ts';
import { changeMode, type ModeOutcome } from '../submission/changeMode.ts';
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
      const outcome = await changeMode(dependencies, c.var.member, year, wanted);
      if (outcome.kind !== 'chosen') return problem(c, CODES[outcome.kind]);
      return c.json({ mode: wanted.mode, rev: outcome.rev }, 200);
    },
  );

const CODES = {
  notFound: 'not-found',
  closed: 'edition-closed',
  changedMeanwhile: 'changed-meanwhile',
} as const satisfies Readonly<Record<Exclude<ModeOutcome['kind'], 'chosen'>, ProblemCode>>;
