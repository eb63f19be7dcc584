import { Hono } from 'hono';
import * as z from 'zod';
import { instant } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { extendEdition, openEdition } from '../office/editionCommands.ts';
import { problem } from '../problem.ts';
import { editionView, viewEdition } from '../views/editionView.ts';
import { EDITION_PROBLEMS } from './editionProblems.ts';
import { yearParams } from './params.ts';

const deadline = z.strictObject({ closesAt: instant, graceUntil: instant });
const answer = { kind: 'json', status: 200, schema: editionView } as const;
const problems = ['wrong-state', 'wrong-dates'] as const;

/** Opening an edition and extending its deadline, for the association. */
export const officeOpeningRoutes = (dependencies: Dependencies) =>
  new Hono()
    .post(
      '/office/editions/:year/opening',
      accountEndpoint(dependencies, {
        summary: 'Eine Erhebungsrunde eröffnen: Fragebogen und Regeln liegen danach fest',
        permission: 'edition.open',
        params: yearParams,
        response: answer,
        problems,
      }),
      async (c) => {
        const outcome = await openEdition(dependencies, c.var.account.id, c.req.valid('param').year);
        if (!('edition' in outcome)) return problem(c, EDITION_PROBLEMS[outcome.kind]);
        return c.json(viewEdition(outcome.edition, dependencies.now()), 200);
      },
    )
    .post(
      '/office/editions/:year/extension',
      accountEndpoint(dependencies, {
        summary: 'Die Frist einer offenen Erhebungsrunde verlängern',
        permission: 'edition.extend',
        params: yearParams,
        body: deadline,
        response: answer,
        problems,
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const outcome = await extendEdition(dependencies, c.var.account.id, year, c.req.valid('json'));
        if (!('edition' in outcome)) return problem(c, EDITION_PROBLEMS[outcome.kind]);
        return c.json(viewEdition(outcome.edition, dependencies.now()), 200);
      },
    );
