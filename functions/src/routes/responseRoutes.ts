import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { mode, responseState } from '../store/rows.ts';
import { ownResponse } from '../submission/ownResponse.ts';
import { editionView, viewEdition } from '../views/editionView.ts';
import { receipt, viewReceipt } from '../views/receipt.ts';
import { sectionView, viewSection } from '../views/sectionView.ts';
import { unitView, viewUnit } from '../views/unitView.ts';
import { yearParams } from './params.ts';

const responseView = z.strictObject({
  edition: editionView,
  unit: unitView,
  mode,
  state: responseState,
  rev: z.int().nonnegative(),
  sections: z.array(sectionView),
  accepted: receipt.optional(),
});

/** Where the response of the own unit stands, with all its sections. */
export const responseRoutes = (dependencies: Dependencies) =>
  new Hono().get(
    '/responses/:year',
    memberEndpoint(dependencies, {
      summary: 'Der eigene Antwortbogen mit allen Abschnitten',
      permission: 'draft.read',
      params: yearParams,
      response: { kind: 'json', status: 200, schema: responseView },
    }),
    async (c) => {
      const { member } = c.var;
      const { year } = c.req.valid('param');
      const own = await ownResponse(dependencies, member, { year, permission: 'draft.read' });
      if (own === undefined) return problem(c, 'not-found');
      const { edition, unit, head, respondent } = own;
      const saved = await dependencies.sections.allOf(year, member.unit);
      const view = (section: (typeof saved)[number]) => viewSection(dependencies, member.account.id, section);
      return c.json(
        {
          edition: viewEdition(edition, dependencies.now()),
          unit: viewUnit(unit),
          mode: respondent.mode,
          state: head?.state ?? ('draft' as const),
          rev: head?.rev ?? 0,
          sections: await Promise.all(saved.map(view)),
          ...(head?.accepted && { accepted: viewReceipt(head.accepted) }),
        },
        200,
      );
    },
  );
