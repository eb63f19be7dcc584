import { Hono } from 'hono';
import * as z from 'zod';
import { releaseManifest } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { releaseParams } from './params.ts';

const releaseList = z.strictObject({ releases: z.array(releaseManifest) });

/** Published results, for everybody. Nothing here is computed from responses. */
export const releaseRoutes = ({ releases }: Pick<Dependencies, 'releases'>) =>
  new Hono()
    .get(
      '/releases',
      endpoint({
        summary: 'Alle Veröffentlichungsstände, der neueste zuerst',
        permission: 'release.read',
        response: { kind: 'json', status: 200, schema: releaseList },
        caching: 'minute',
      }),
      async (c) => c.json({ releases: await releases.manifests() }, 200),
    )
    .get(
      '/releases/:id',
      endpoint({
        summary: 'Ein Veröffentlichungsstand',
        permission: 'release.read',
        params: releaseParams,
        response: { kind: 'json', status: 200, schema: releaseManifest },
        caching: 'forever',
      }),
      async (c) => {
        const release = await releases.get(c.req.valid('param').id);
        return release === undefined ? problem(c, 'not-found') : c.json(release.manifest, 200);
      },
    );
