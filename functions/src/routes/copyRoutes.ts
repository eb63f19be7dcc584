import { Hono } from 'hono';
import * as z from 'zod';
import type { OwnCopy } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint, type Member } from '../endpoint/endpoint.ts';
import { copyCsv } from '../export/copyCsv.ts';
import { copyName } from '../export/copyName.ts';
import { submissionFile, viewSubmissionFile } from '../export/submissionFile.ts';
import { problem } from '../problem.ts';
import type { Submission } from '../store/submissionStore.ts';
import { copyOf } from '../submission/copyOf.ts';
import { submissionEntry, viewSubmissions } from '../views/submissionEntry.ts';
import { copyParams, yearParams } from './params.ts';

const CSV = 'text/csv; charset=utf-8';
const PDF = 'application/pdf';

const attachment = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` });

/** The own copies (eigene Kopien) of what the own unit sent in, to keep and to hand on. */
export const copyRoutes = (dependencies: Dependencies) => {
  async function find(
    { unit }: Member,
    { year, id }: z.output<ReturnType<typeof copyParams>>,
  ): Promise<{ submission: Submission; copy: OwnCopy } | undefined> {
    const submission = await dependencies.submissions.get(year, unit, id);
    const copy = submission && (await copyOf(dependencies, submission));
    return submission && copy && { submission, copy };
  }

  return new Hono()
    .get(
      '/responses/:year/submissions',
      memberEndpoint(dependencies, {
        summary: 'Die eigenen Abgaben einer Erhebung, neueste zuerst',
        permission: 'copy.read',
        params: yearParams,
        response: {
          kind: 'json',
          status: 200,
          schema: z.strictObject({ submissions: z.array(submissionEntry) }),
        },
      }),
      async (c) => {
        const { year } = c.req.valid('param');
        const { unit } = c.var.member;
        const [list, head] = await Promise.all([
          dependencies.submissions.listOf(year, unit),
          dependencies.responses.get(year, unit),
        ]);
        return c.json({ submissions: viewSubmissions(list, head?.accepted?.id) }, 200);
      },
    )
    .get(
      '/responses/:year/submissions/:id{[^/]+\\.pdf}',
      memberEndpoint(dependencies, {
        summary: 'Die eigene Kopie einer Abgabe als PDF-Datei',
        permission: 'copy.read',
        params: copyParams('pdf'),
        response: { kind: 'file', status: 200, type: PDF },
      }),
      async (c) => {
        const found = await find(c.var.member, c.req.valid('param'));
        if (found === undefined) return problem(c, 'not-found');
        // Loaded when it is first asked for: the typefaces and the writer are nothing the API needs to start.
        const { copyPdf } = await import('../export/copyPdf.ts');
        const headers = { 'Content-Type': PDF, ...attachment(copyName(found.submission, 'pdf')) };
        return c.body(await copyPdf(found.copy), 200, headers);
      },
    )
    .get(
      '/responses/:year/submissions/:id{[^/]+\\.csv}',
      memberEndpoint(dependencies, {
        summary: 'Die eigene Kopie einer Abgabe als CSV-Datei',
        permission: 'copy.read',
        params: copyParams('csv'),
        response: { kind: 'file', status: 200, type: CSV },
      }),
      async (c) => {
        const found = await find(c.var.member, c.req.valid('param'));
        if (found === undefined) return problem(c, 'not-found');
        const headers = { 'Content-Type': CSV, ...attachment(copyName(found.submission, 'csv')) };
        return c.body(copyCsv(found.copy), 200, headers);
      },
    )
    .get(
      '/responses/:year/submissions/:id{[^/]+\\.json}',
      memberEndpoint(dependencies, {
        summary: 'Die eigene Kopie einer Abgabe als JSON-Datei',
        permission: 'copy.read',
        params: copyParams('json'),
        response: { kind: 'json', status: 200, schema: submissionFile },
      }),
      async (c) => {
        const found = await find(c.var.member, c.req.valid('param'));
        if (found === undefined) return problem(c, 'not-found');
        const { submission, copy } = found;
        return c.json(viewSubmissionFile(submission, copy), 200, attachment(copyName(submission, 'json')));
      },
    );
};
