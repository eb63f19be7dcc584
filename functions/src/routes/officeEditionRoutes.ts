import { Hono } from 'hono';
import * as z from 'zod';
import { edition, instant } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { EDITION_PROBLEMS } from './editionProblems.ts';
import { planEdition, rescheduleEdition, type PlanOutcome } from '../office/editionCommands.ts';
import { problem } from '../problem.ts';
import type { ProblemCode } from '../problemTexts.ts';
import { editionView, viewEdition } from '../views/editionView.ts';
import { yearParams } from './params.ts';

const dates = z.strictObject({ opensAt: instant, closesAt: instant, graceUntil: instant });
const plan = dates.extend({ year: edition.shape.year, questionnaire: z.string().max(50) });
/** For planning: what there is, what the software brings along, and the clock that decides. */
const officeEditions = z.strictObject({
  editions: z.array(editionView),
  questionnaires: z.array(z.string()),
  now: instant,
});
const answer = { kind: 'json', status: 200, schema: editionView } as const;
const problems = ['wrong-state', 'wrong-dates'] as const;

/** Planning editions (Erhebungsrunden), for the association. */
export const officeEditionRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/office/editions',
      accountEndpoint(dependencies, {
        summary: 'Erhebungsrunden und was zum Planen gebraucht wird',
        permission: 'edition.plan',
        response: { kind: 'json', status: 200, schema: officeEditions },
      }),
      async (c) => {
        const now = dependencies.now();
        const all = await dependencies.editions.all();
        const editions = all.map((one) => viewEdition(one, now));
        const questionnaires = [...dependencies.questionnaires.keys()];
        return c.json({ editions, questionnaires, now: now.toISOString() }, 200);
      },
    )
    .post(
      '/office/editions',
      accountEndpoint(dependencies, {
        summary: 'Eine Erhebungsrunde planen',
        permission: 'edition.plan',
        body: plan,
        response: { kind: 'json', status: 201, schema: editionView },
        problems: ['edition-exists', 'wrong-dates', 'unknown-questionnaire'],
      }),
      async (c) => {
        const outcome = await planEdition(dependencies, c.var.account.id, c.req.valid('json'));
        if (outcome.kind !== 'planned') return problem(c, PLAN_CODES[outcome.kind]);
        return c.json(viewEdition(outcome.edition, dependencies.now()), 201);
      },
    )
    .put(
      '/office/editions/:year/dates',
      accountEndpoint(dependencies, {
        summary: 'Die Termine einer geplanten Erhebungsrunde setzen',
        permission: 'edition.plan',
        params: yearParams,
        body: dates,
        response: answer,
        problems,
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const outcome = await rescheduleEdition(dependencies, c.var.account.id, year, c.req.valid('json'));
        if (!('edition' in outcome)) return problem(c, EDITION_PROBLEMS[outcome.kind]);
        return c.json(viewEdition(outcome.edition, dependencies.now()), 200);
      },
    );

const PLAN_CODES = {
  exists: 'edition-exists',
  wrongDates: 'wrong-dates',
  unknownQuestionnaire: 'unknown-questionnaire',
} as const satisfies Readonly<Record<Exclude<PlanOutcome['kind'], 'planned'>, ProblemCode>>;
