import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { FILE_KINDS, FILE_TYPES, nameWith } from '../export/release/releaseFile.ts';
import { releaseFiles } from '../release/releaseFiles.ts';
import { fileParams, releaseParams } from './params.ts';

export const fileList = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), type: z.string(), description: z.string() })),
});
const TEXT = 'text/plain; charset=utf-8';

/** Everything of a release as files: for Excel, for programs, for catalogues, for citing. */
export const releaseFileRoutes = ({ releases, config }: Pick<Dependencies, 'releases' | 'config'>) => {
  const files = releaseFiles(releases, config);
  return new Hono()
    .get(
      '/releases/:id/files',
      endpoint({
        summary: 'Die Dateien eines Veröffentlichungsstands',
        permission: 'release.read',
        params: releaseParams,
        response: { kind: 'json', status: 200, schema: fileList },
        caching: 'forever',
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if ((await releases.get(id)) === undefined) return problem(c, 'not-found');
        const files = Object.values(FILE_KINDS).map(({ end, type, description }) => ({
          name: nameWith(id, end),
          type,
          description,
        }));
        return c.json({ files }, 200);
      },
    )
    .get(
      '/releases/:id/checksums',
      endpoint({
        summary: 'Prüfsummen (SHA-256) aller Dateien eines Veröffentlichungsstands, wie sha256sum sie liest',
        permission: 'release.read',
        params: releaseParams,
        response: { kind: 'file', status: 200, type: TEXT },
        caching: 'forever',
      }),
      async (c) => {
        const all = await files.all(c.req.valid('param').id);
        if (all === undefined) return problem(c, 'not-found');
        const lines = all.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
        return c.body(lines.join(''), 200, { 'Content-Type': TEXT });
      },
    )
    .get(
      '/releases/:id/files/:name',
      endpoint({
        summary: 'Eine Datei eines Veröffentlichungsstands',
        permission: 'release.read',
        params: fileParams,
        response: { kind: 'file', status: 200, type: 'text/csv; charset=utf-8', otherTypes: FILE_TYPES },
        caching: 'forever',
      }),
      async (c) => {
        const { id, name } = c.req.valid('param');
        const file = await files.one(id, name);
        if (file === undefined) return problem(c, 'not-found');
        const headers = {
          'Content-Type': file.type,
          'Content-Disposition': `attachment; filename="${file.name}"`,
        };
        return c.body(file.bytes, 200, headers);
      },
    );
};
