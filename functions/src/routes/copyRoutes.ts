import { Hono } from 'hono';
import type * as z from 'zod';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { memberEndpoint, type Member } from '../endpoint/endpoint.ts';
import { copyCsv } from '../export/copyCsv.ts';
import { submissionFile, viewSubmissionFile } from '../export/submissionFile.ts';
import { problem } from '../problem.ts';
import type { Submission } from '../store/submissionStore.ts';
import { copyOf } from '../submission/copyOf.ts';
import { copyParams } from './params.ts';

const CSV = 'text/csv; charset=utf-8';
const PDF = 'application/pdf';
const JSON_TYPE = 'application/json';

/** The own copies (eigene Kopien) of what the own unit sent in, to keep and to hand on. */
export const copyRoutes = (dependencies: Dependencies) => {
  const find = (member: Member, key: CopyKey) => findCopy(dependencies, member, key);

  return new Hono()
    .get(
      '/responses/:year/submissions/:id{[^/]+\\.pdf}',
      memberEndpoint(dependencies, {
        summary: 'Die eigene Kopie einer Abgabe als PDF-Datei',
        permission: 'copy.read',
        limit: 'export',
        params: copyParams('pdf'),
        response: { kind: 'file', status: 200, type: PDF },
      }),
      async (c) => {
        const found = await find(c.var.member, c.req.valid('param'));
        if (found === undefined) return problem(c, 'not-found');
        // Loaded when it is first asked for: the typefaces and the writer are nothing the API needs to start.
        const { copyPdf } = await import('../export/copyPdf.ts');
        return c.body(await copyPdf(found.copy), 200, fileHeaders(PDF, found.submission, 'pdf'));
      },
    )
    .get(
      '/responses/:year/submissions/:id{[^/]+\\.csv}',
      memberEndpoint(dependencies, {
        summary: 'Die eigene Kopie einer Abgabe als CSV-Datei',
        permission: 'copy.read',
        limit: 'export',
        params: copyParams('csv'),
        response: { kind: 'file', status: 200, type: CSV },
      }),
      async (c) => {
        const found = await find(c.var.member, c.req.valid('param'));
        if (found === undefined) return problem(c, 'not-found');
        return c.body(copyCsv(found.copy), 200, fileHeaders(CSV, found.submission, 'csv'));
      },
    )
    .get(
      '/responses/:year/submissions/:id{[^/]+\\.json}',
      memberEndpoint(dependencies, {
        summary: 'Die eigene Kopie einer Abgabe als JSON-Datei',
        permission: 'copy.read',
        limit: 'export',
        params: copyParams('json'),
        response: { kind: 'json', status: 200, schema: submissionFile, download: true },
      }),
      async (c) => {
        const found = await find(c.var.member, c.req.valid('param'));
        if (found === undefined) return problem(c, 'not-found');
        const { submission, copy } = found;
        return c.json(viewSubmissionFile(submission, copy), 200, fileHeaders(JSON_TYPE, submission, 'json'));
      },
    );
};

type CopyKey = z.output<ReturnType<typeof copyParams>>;

/** A submission of the own unit with its copy; that it was taken along is written down. */
async function findCopy(dependencies: Dependencies, { account, unit }: Member, { year, id }: CopyKey) {
  const submission = await dependencies.submissions.get(year, unit, id);
  const copy = submission && (await copyOf(dependencies, submission));
  if (submission === undefined || copy === undefined) return undefined;
  await record(dependencies, {
    id: dependencies.newSecret(),
    at: dependencies.now().toISOString(),
    kind: 'copy-exported',
    scope: unit,
    actor: account.id,
    edition: year,
    reference: id,
  });
  return { submission, copy };
}

/** A file to be saved, under a name made from our ids alone: `digitalpegel-2026-13903-abgabe-3f0c5b52.pdf`. */
function fileHeaders(type: string, { edition, unit, id }: Submission, ending: 'pdf' | 'json' | 'csv') {
  const name = `digitalpegel-${edition}-${unit}-abgabe-${id.slice(0, 8)}.${ending}`;
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
}
