import { Hono } from 'hono';
import { acceptedRow } from '../access/acceptedRow.ts';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem, problemWith } from '../problem.ts';
import { namedAnswersView, viewNamedAnswers } from '../views/namedAnswersView.ts';
import { unitYearParams } from './params.ts';

/** Answers of a named unit, for analysts; each reading stands in the trail of the unit. */
export const officeAnswerRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/office/units/:key/responses/:year',
    accountEndpoint(dependencies, {
      summary:
        'Antworten einer Verwaltung mit Namen, ohne Sicherheitsangaben; jedes Lesen wird protokolliert',
      permission: 'answers.read',
      limit: 'answersRead',
      params: unitYearParams,
      response: { kind: 'json', status: 200, schema: namedAnswersView },
      problems: ['nothing-submitted'],
    }),
    async (c) => {
      const { key, year } = c.req.valid('param');
      const found = await acceptedRow(dependencies, year, key);
      if (found === 'notFound') return problem(c, 'not-found');
      if (found === 'nothing') return problemWith(c, 'nothing-submitted', NOTHING_COUNTS);
      await record(dependencies, {
        id: dependencies.newSecret(),
        at: dependencies.now().toISOString(),
        kind: 'answers-read',
        scope: key,
        actor: c.var.account.id,
        edition: year,
      });
      return c.json(viewNamedAnswers(dependencies, key, found, 'byName'), 200);
    },
  );

export const NOTHING_COUNTS = {
  title: 'Von dieser Verwaltung liegt keine gültige Abgabe vor.',
  detail: 'Zu lesen gibt es erst etwas, wenn ihr Antwortbogen freigegeben ist.',
};
