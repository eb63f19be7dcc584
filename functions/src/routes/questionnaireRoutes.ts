import { Hono } from 'hono';
import { dimensionOf, type Questionnaire } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { described } from '../views/described.ts';
import { dimensionParams, yearParams } from './params.ts';

const questionnaire = described<Questionnaire>('Der Fragebogen einer Erhebungsrunde');

/** The questionnaire of an edition, for everybody. */
export const questionnaireRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/editions/:year/questionnaire',
      endpoint({
        summary: 'Der Fragebogen einer Erhebungsrunde',
        permission: 'questionnaire.read',
        params: yearParams,
        response: { kind: 'json', status: 200, schema: questionnaire },
        caching: 'hour',
      }),
      async (c) => {
        const edition = await dependencies.editions.get(c.req.valid('param').year);
        if (edition === undefined) return problem(c, 'not-found');
        return c.json(questionnaireOf(dependencies, edition), 200);
      },
    )
    .get(
      '/editions/:year/questionnaire/:dimension',
      endpoint({
        summary: 'Der Fragebogen mit nur einem Handlungsfeld',
        permission: 'questionnaire.read',
        params: dimensionParams,
        response: { kind: 'json', status: 200, schema: questionnaire },
        caching: 'hour',
      }),
      async (c) => {
        const { year, dimension } = c.req.valid('param');
        const edition = await dependencies.editions.get(year);
        if (edition === undefined) return problem(c, 'not-found');
        const whole = questionnaireOf(dependencies, edition);
        const dimensions = [dimensionOf(whole, dimension)];
        return c.json({ ...whole, dimensions, hints: [] }, 200);
      },
    );
