import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { liveFigure } from '../live/liveFigure.ts';
import { recordView } from '../live/recordView.ts';
import { problem } from '../problem.ts';
import { liveFigureView, liveOverview, viewLiveOverview } from '../views/liveView.ts';
import { liveParams, yearParams } from './params.ts';

/** Unreleased results (unveröffentlichte Ergebnisse), for analysts: by the rules of a release, and marked. */
export const officeLiveRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/office/live/:year',
      accountEndpoint(dependencies, {
        summary: 'Welche unveröffentlichten Ergebnisse es zu einer Erhebungsrunde gibt',
        permission: 'live.read',
        params: yearParams,
        response: { kind: 'json', status: 200, schema: liveOverview },
        problems: ['live-later'],
      }),
      async (c) => {
        const edition = await dependencies.editions.get(c.req.valid('param').year);
        if (edition === undefined) return problem(c, 'not-found');
        if (edition.state === 'planned') return problem(c, 'live-later');
        return c.json(viewLiveOverview(dependencies, edition), 200);
      },
    )
    .get(
      '/office/live/:year/figures/:figure',
      accountEndpoint(dependencies, {
        summary: 'Eine unveröffentlichte Kennzahl, nach den Regeln einer Veröffentlichung',
        permission: 'live.read',
        params: liveParams,
        response: { kind: 'json', status: 200, schema: liveFigureView },
        problems: ['live-later'],
      }),
      async (c) => {
        const { year, figure: id } = c.req.valid('param');
        const edition = await dependencies.editions.get(year);
        if (edition === undefined) return problem(c, 'not-found');
        const outcome = await liveFigure(dependencies, edition, id);
        if (outcome.kind !== 'shown') return problem(c, NOT_SHOWN[outcome.kind]);
        const { asOf, responses, figure } = outcome;
        await recordView(dependencies, c.var.account.id, figure);
        return c.json({ status: 'unreleased' as const, asOf, responses, figure }, 200);
      },
    );

const NOT_SHOWN = { notFound: 'not-found', later: 'live-later' } as const;
