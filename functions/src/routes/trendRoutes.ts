import { Hono } from 'hono';
import * as z from 'zod';
import {
  chainOf,
  trendOf,
  trendPartSchema,
  type Chain,
  type LinkedRelease,
  type ReleaseManifest,
  type Trend,
} from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { findFigure } from '../release/findFigure.ts';
import { described } from '../views/described.ts';
import { trendParams } from './params.ts';

const trend = z.strictObject({
  figure: z.string(),
  series: z.array(described<Trend>('Die Zeitreihe einer Gruppe')).readonly(),
  chains: z.array(described<Chain>('Niveaureihe und verkettete Reihe einer Gruppe')).readonly(),
});

/** Figures over the years, put side by side from the latest release of each edition. */
export const trendRoutes = ({ releases }: Pick<Dependencies, 'releases'>) =>
  new Hono().get(
    '/trends/:figure',
    endpoint({
      summary: 'Die Zeitreihen einer Kennzahl über die neuesten Veröffentlichungsstände',
      permission: 'release.read',
      params: trendParams,
      response: { kind: 'json', status: 200, schema: trend },
      caching: 'minute',
    }),
    async (c) => {
      const { figure: id } = c.req.valid('param');
      const latest = latestOfEachEdition(await releases.manifests());
      const found = await Promise.all(
        latest.map(async ({ edition, releaseId }): Promise<LinkedRelease> => {
          const figure = await findFigure(releases, releaseId, id);
          const text = figure?.kind === 'score' ? await releases.text(releaseId, 'trend') : undefined;
          const trend = text === undefined ? undefined : trendPartSchema.parse(JSON.parse(text));
          return { edition, releaseId, ...(figure && { figure }), ...(trend && { trend }) };
        }),
      );
      if (found.every(({ figure }) => figure === undefined)) return problem(c, 'not-found');
      return c.json({ figure: id, series: trendOf(found), chains: chainOf(found, id) }, 200);
    },
  );

/** @param manifests the latest first */
function latestOfEachEdition(manifests: readonly ReleaseManifest[]): ReleaseManifest[] {
  const byEdition = Map.groupBy(manifests, ({ edition }) => edition);
  return [...byEdition.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}
