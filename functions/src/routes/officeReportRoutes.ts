import { Hono } from 'hono';
import { auditReport, type ReleaseDiff } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { accountEndpoint } from '../endpoint/endpoint.ts';
import { problem } from '../problem.ts';
import { changesOfSealed } from '../release/changesOf.ts';
import { readSealed } from '../release/sealedText.ts';
import type { CandidateFile } from '../store/candidateRow.ts';
import { described } from '../views/described.ts';
import { releaseOverview, viewReleases } from '../views/releaseOverview.ts';
import { reportView, viewReport } from '../views/reportView.ts';
import { releaseParams } from './params.ts';

/** What the office looks at before it publishes: what there is, the report of the audit, what a correction changes. */
export const officeReportRoutes = (dependencies: Dependencies) => {
  async function read(id: string, file: CandidateFile): Promise<string | undefined> {
    const [edition = 0, number = 0] = id.split('.').map(Number);
    const candidate = await dependencies.candidates.get(edition, number);
    const stored = candidate?.files[file];
    return candidate && stored && dependencies.candidates.getFile(candidate.id, file, stored);
  }

  return new Hono()
    .get(
      '/office/releases',
      accountEndpoint(dependencies, {
        summary: 'Was veröffentlicht ist, vorbereitet wird oder vorbereitet werden kann',
        permission: 'release.review',
        response: { kind: 'json', status: 200, schema: releaseOverview },
      }),
      async (c) => c.json(await viewReleases(dependencies, c.var.account.id), 200),
    )
    .get(
      '/office/releases/:id/report',
      accountEndpoint(dependencies, {
        summary: 'Der Prüfbericht zu einem Entwurf',
        permission: 'release.review',
        params: releaseParams,
        response: { kind: 'json', status: 200, schema: reportView },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const [report, sealed] = await Promise.all([read(id, 'report'), read(id, 'release')]);
        if (report === undefined || sealed === undefined) return problem(c, 'not-found');
        return c.json(viewReport(auditReport.parse(JSON.parse(report)), readSealed(sealed).manifest), 200);
      },
    )
    .get(
      '/office/releases/:id/changes',
      accountEndpoint(dependencies, {
        summary: 'Was ein Entwurf gegenüber dem Veröffentlichungsstand davor ändert',
        permission: 'release.review',
        params: releaseParams,
        response: { kind: 'json', status: 200, schema: described<ReleaseDiff>('Die Änderungen') },
      }),
      async (c) => {
        const sealed = await read(c.req.valid('param').id, 'release');
        const diff = sealed && (await changesOfSealed(dependencies, readSealed(sealed)));
        return diff === undefined || diff === '' ? problem(c, 'not-found') : c.json(diff, 200);
      },
    );
};
