import { Hono } from 'hono';
import * as z from 'zod';
import { ownResult, unpackRow, type OwnResult } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { ownResponse } from '../submission/ownResponse.ts';
import { described } from '../views/described.ts';
import { editionView, viewEdition } from '../views/editionView.ts';
import { receipt, viewReceipt } from '../views/receipt.ts';
import { unitView, viewUnit } from '../views/unitView.ts';
import { yearParams } from './params.ts';

const resultView = z.strictObject({
  unit: unitView,
  edition: editionView,
  submission: receipt,
  result: described<OwnResult>('Die Standortbestimmung der eigenen Verwaltung'),
});

/** What the own unit reads about itself once its response is accepted. */
export const resultRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/responses/:year/result',
    memberEndpoint(dependencies, {
      summary: 'Die eigene Standortbestimmung',
      permission: 'result.read',
      params: yearParams,
      response: { kind: 'json', status: 200, schema: resultView },
      problems: ['nothing-submitted'],
    }),
    async (c) => {
      const { year } = c.req.valid('param');
      const own = await ownResponse(dependencies, c.var.member, { year, permission: 'result.read' });
      if (own === undefined) return problem(c, 'not-found');
      const { edition, unit, head } = own;
      if (head?.accepted === undefined) return problem(c, 'nothing-submitted');
      const { row } = head.accepted;
      const questionnaire = questionnaireOf(dependencies, { year, questionnaire: row.questionnaire });
      const respondent = { unitType: unit.type, mode: row.mode };
      return c.json(
        {
          unit: viewUnit(unit),
          edition: viewEdition(edition, dependencies.now()),
          submission: viewReceipt(head.accepted),
          result: ownResult(questionnaire, respondent, unpackRow(questionnaire, row)),
        },
        200,
      );
    },
  );
