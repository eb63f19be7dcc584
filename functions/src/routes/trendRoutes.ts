import { Hono } from 'hono';
import * as z from 'zod';
import { trendOf, type ReleaseManifest, type Trend } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { described } from '../views/described.ts';
import { trendParams } from './params.ts';

const trend = z.strictObject({
  figure: z.string(),
  series: z.array(described<Trend>('Die Zeitreihe einer Gruppe')).readonly(),
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
      const { figure } = c.req.valid('param');
      const latest = latestOfEachEdition(await releases.manifests());
      const found = (await Promise.all(latest.map((id) => releases.get(id)))).filter(
        (one) => one !== undefined,
      );
      const isKnown = found.some(({ manifest }) => manifest.figures.some(({ id }) => id === figure));
      if (!isKnown) return problem(c, 'not-found');
      return c.json({ figure, series: trendOf(found, figure) }, 200);
    },
  );

/** @param manifests the latest first */
function latestOfEachEdition(manifests: readonly ReleaseManifest[]): string[] {
  const byEdition = Map.groupBy(manifests, ({ edition }) => edition);
  return [...byEdition.values()].flatMap(([first]) => (first === undefined ? [] : [first.releaseId]));
}
