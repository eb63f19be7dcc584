import { Hono } from 'hono';
import { figureId, selectionSchema } from '#survey';
import * as z from 'zod';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { liveBoardOf } from '../live/liveBoards.ts';
import { selectLive } from '../live/selectLive.ts';
import { problem } from '../problem.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { isComplete, selectionView } from '../views/liveView.ts';
import { yearParams } from './params.ts';

const request = selectionSchema.extend({ figures: z.array(figureId).min(1).max(12) });

/** Own selections (eigene Auswahl) of unreleased results, for analysts, once no answer comes in any more. */
export const officeSelectionRoutes = (dependencies: Dependencies) =>
  new Hono().post(
    '/office/live/:year/selections',
    accountEndpoint(dependencies, {
      summary: 'Unveröffentlichte Kennzahlen einer eigenen Auswahl, gegen alles bisher Gezeigte geprüft',
      permission: 'live.select',
      limit: 'selection',
      params: yearParams,
      body: request,
      response: { kind: 'json', status: 200, schema: selectionView },
      problems: ['live-later'],
    }),
    async (c) => {
      const { figures: ids, ...chosen } = c.req.valid('json');
      const edition = await dependencies.editions.get(c.req.valid('param').year);
      if (edition === undefined) return problem(c, 'not-found');
      if (!isComplete(edition)) return problem(c, 'live-later');
      const { board, asOf, responses } = await liveBoardOf(dependencies, edition);
      const figures = await selectLive(dependencies, board, edition, { chosen, figures: ids });
      if (figures === undefined) return problem(c, 'not-found');
      await record(dependencies, {
        id: dependencies.newSecret(),
        at: dependencies.now().toISOString(),
        kind: 'selection-viewed',
        scope: ASSOCIATION,
        actor: c.var.account.id,
        edition: edition.year,
      });
      const status = 'unreleased' as const;
      return c.json({ status, asOf, responses, turnout: board.turnout(chosen), figures: [...figures] }, 200);
    },
  );
