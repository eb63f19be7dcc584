import { Hono } from 'hono';
import * as z from 'zod';
import { releaseManifest, releasePart, type ReleaseDiff } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { changesOf } from '../release/changesOf.ts';
import { described } from '../views/described.ts';
import { partParams, releaseParams } from './params.ts';

const releaseList = z.strictObject({ releases: z.array(releaseManifest) });
const JSON_TYPE = { 'Content-Type': 'application/json' };

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
        const manifest = await releases.get(c.req.valid('param').id);
        return manifest === undefined ? problem(c, 'not-found') : c.json(manifest, 200);
      },
    )
    .get(
      '/releases/:id/parts/:part',
      endpoint({
        summary: 'Ein Teil eines Veröffentlichungsstands, Byte für Byte wie veröffentlicht',
        permission: 'release.read',
        params: partParams,
        response: { kind: 'json', status: 200, schema: releasePart },
        caching: 'forever',
      }),
      async (c) => {
        const { id, part } = c.req.valid('param');
        const text = await releases.text(id, part);
        return text === undefined ? problem(c, 'not-found') : c.body(text, 200, JSON_TYPE);
      },
    )
    .get(
      '/releases/:id/changes',
      endpoint({
        summary: 'Was eine Berichtigung gegenüber dem Veröffentlichungsstand davor ändert',
        permission: 'release.read',
        params: releaseParams,
        response: { kind: 'json', status: 200, schema: described<ReleaseDiff>('Die Änderungen') },
        caching: 'forever',
      }),
      async (c) => {
        const manifest = await releases.get(c.req.valid('param').id);
        const diff = manifest && (await changesOf({ releases }, manifest));
        return diff === undefined ? problem(c, 'not-found') : c.json(diff, 200);
      },
    );
