import { Hono } from 'hono';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { endpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { FILE_TYPES } from '../export/release/releaseFile.ts';
import { releaseFiles } from '../release/releaseFiles.ts';
import { fileParams, releaseParams } from './params.ts';

export const fileList = z.strictObject({
  files: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      description: z.string(),
      bytes: z.int(),
      sha256: z.string(),
    }),
  ),
});

/** Everything of a release as files: for Excel, for programs, for catalogues, for citing. */
export const releaseFileRoutes = ({ releases, config }: Pick<Dependencies, 'releases' | 'config'>) => {
  const filesOf = releaseFiles(releases, config);
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
        const files = await filesOf(c.req.valid('param').id);
        if (files === undefined) return problem(c, 'not-found');
        const list = files.map(({ name, type, description, bytes, sha256 }) => ({
          name,
          type,
          description,
          bytes: bytes.byteLength,
          sha256,
        }));
        return c.json({ files: list }, 200);
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
        const file = (await filesOf(id))?.find((one) => one.name === name);
        if (file === undefined) return problem(c, 'not-found');
        const headers = {
          'Content-Type': file.type,
          'Content-Disposition': `attachment; filename="${file.name}"`,
        };
        return c.body(file.bytes, 200, headers);
      },
    );
};
