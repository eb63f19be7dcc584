import { Hono } from 'hono';
import { groupProfile, type GroupProfile } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { publishedFigures } from '../release/figuresOf.ts';
import { described } from '../views/described.ts';
import { groupParams } from './params.ts';

/** What a release says of one group, over all its figures. */
export const groupRoutes = ({ releases }: Pick<Dependencies, 'releases'>) =>
  new Hono().get(
    '/releases/:id/groups/:group',
    endpoint({
      summary:
        'Alle Kennzahlen einer Gruppe, etwa eines Landes oder Kreises, neben denen, zu denen sie gehört',
      permission: 'release.read',
      params: groupParams,
      response: { kind: 'json', status: 200, schema: described<GroupProfile>('Das Profil einer Gruppe') },
      caching: 'forever',
    }),
    async (c) => {
      const { id, group } = c.req.valid('param');
      const manifest = await releases.get(id);
      const profile = manifest && groupProfile(manifest, await publishedFigures(releases, id), group);
      return profile === undefined ? problem(c, 'not-found') : c.json(profile, 200);
    },
  );
