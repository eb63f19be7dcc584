import { Hono } from 'hono';
import type { DimensionId } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint, type Member } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { ownEdition } from '../submission/ownResponse.ts';
import { previousResponse } from '../submission/previousResponse.ts';
import { previousView, viewPrevious, type PreviousView } from '../views/previousView.ts';
import { dimensionParams, yearParams } from './params.ts';

/** What the own unit answered the last time, to look at and to take over; nothing of it counts by itself. */
export const previousRoutes = (dependencies: Dependencies) =>
  new Hono()
    .get(
      '/responses/:year/previous',
      memberEndpoint(dependencies, {
        summary: 'Die letzte eigene Abgabe vor dieser Erhebung',
        permission: 'submission.read',
        params: yearParams,
        response: { kind: 'json', status: 200, schema: previousView },
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const view = await ownPrevious(dependencies, c.var.member, year);
        return view === undefined ? problem(c, 'not-found') : c.json(view, 200);
      },
    )
    .get(
      '/responses/:year/sections/:dimension/previous',
      memberEndpoint(dependencies, {
        summary: 'Ein Abschnitt der letzten eigenen Abgabe vor dieser Erhebung',
        permission: 'draft.read',
        params: dimensionParams,
        response: { kind: 'json', status: 200, schema: previousView },
      }),
      async (c) => {
        const { year, dimension } = c.req.valid('param');
        const view = await ownPrevious(dependencies, c.var.member, year, dimension);
        return view === undefined ? problem(c, 'not-found') : c.json(view, 200);
      },
    );

/** @returns `undefined` when there is no such edition */
async function ownPrevious(
  dependencies: Dependencies,
  member: Member,
  year: number,
  dimension?: DimensionId,
): Promise<PreviousView | undefined> {
  const [own, previous] = await Promise.all([
    ownEdition(dependencies, member, { year, permission: 'draft.read' }),
    previousResponse(dependencies, member.unit, year),
  ]);
  return own === undefined ? undefined : viewPrevious(previous, own.questionnaire, dimension);
}
