import { Hono } from 'hono';
import { assemble } from './assemble.ts';
import { accountDataRoutes } from './routes/accountDataRoutes.ts';
import { accountRoutes } from './routes/accountRoutes.ts';
import type { Dependencies } from './dependencies.ts';
import { officeAuditRoutes } from './routes/officeAuditRoutes.ts';
import { officeEditionRoutes } from './routes/officeEditionRoutes.ts';
import { officeMemberRoutes } from './routes/officeMemberRoutes.ts';
import { officeOpeningRoutes } from './routes/officeOpeningRoutes.ts';
import { officeParticipationRoutes } from './routes/officeParticipationRoutes.ts';
import { officeReleaseRoutes } from './routes/officeReleaseRoutes.ts';
import { officeReportRoutes } from './routes/officeReportRoutes.ts';
import { officeStaffInvitationRoutes } from './routes/officeStaffInvitationRoutes.ts';
import { officeStaffRoutes } from './routes/officeStaffRoutes.ts';
import { officeUnitRoutes } from './routes/officeUnitRoutes.ts';
import { officeAnswerRoutes } from './routes/officeAnswerRoutes.ts';
import { officeLiveRoutes } from './routes/officeLiveRoutes.ts';
import { securityAccessRoutes } from './routes/securityAccessRoutes.ts';
import { officeSelectionRoutes } from './routes/officeSelectionRoutes.ts';
import { securityDecisionRoutes } from './routes/securityDecisionRoutes.ts';
import { securityAnswerRoutes } from './routes/securityAnswerRoutes.ts';
import { trailRoutes } from './routes/trailRoutes.ts';
import { questionnaireRoutes } from './routes/questionnaireRoutes.ts';
import { editionRoutes } from './routes/editionRoutes.ts';
import { releaseFileRoutes } from './routes/releaseFileRoutes.ts';
import { figureRoutes } from './routes/figureRoutes.ts';
import { groupRoutes } from './routes/groupRoutes.ts';
import { seriesRoutes } from './routes/seriesRoutes.ts';
import { trendRoutes } from './routes/trendRoutes.ts';
import { copyRoutes } from './routes/copyRoutes.ts';
import { releaseTableRoutes } from './routes/releaseTableRoutes.ts';
import { releaseRoutes } from './routes/releaseRoutes.ts';
import { approvalRoutes } from './routes/approvalRoutes.ts';
import { pendingRoutes } from './routes/pendingRoutes.ts';
import { markRoutes } from './routes/markRoutes.ts';
import { invitationRoutes } from './routes/invitationRoutes.ts';
import { modeRoutes } from './routes/modeRoutes.ts';
import { peerRoutes } from './routes/peerRoutes.ts';
import { previousRoutes } from './routes/previousRoutes.ts';
import { resultRoutes } from './routes/resultRoutes.ts';
import { responseRoutes } from './routes/responseRoutes.ts';
import { sectionRoutes } from './routes/sectionRoutes.ts';
import { serviceRoutes } from './routes/serviceRoutes.ts';
import { sessionRoutes } from './routes/sessionRoutes.ts';
import { signInRoutes } from './routes/signInRoutes.ts';
import { submissionListRoutes } from './routes/submissionListRoutes.ts';
import { submissionRoutes } from './routes/submissionRoutes.ts';
import { teamMemberRoutes } from './routes/teamMemberRoutes.ts';
import { teamRoutes } from './routes/teamRoutes.ts';
import { unitRoutes } from './routes/unitRoutes.ts';

/**
 * Makes the API: everything under `/api`, ready to be mounted or called with `request`.
 *
 * @throws when a route is not declared or names no row of the policy
 */
export function createApi(dependencies: Dependencies) {
  const routes = new Hono()
    .basePath('/api')
    .route('/', serviceRoutes(dependencies))
    .route('/', editionRoutes(dependencies))
    .route('/', questionnaireRoutes(dependencies))
    .route('/', unitRoutes(dependencies))
    .route('/', sessionRoutes(dependencies))
    .route('/', accountRoutes(dependencies))
    .route('/', accountDataRoutes(dependencies))
    .route('/', signInRoutes(dependencies))
    .route('/', responseRoutes(dependencies))
    .route('/', resultRoutes(dependencies))
    .route('/', peerRoutes(dependencies))
    .route('/', modeRoutes(dependencies))
    .route('/', sectionRoutes(dependencies))
    .route('/', previousRoutes(dependencies))
    .route('/', submissionRoutes(dependencies))
    .route('/', submissionListRoutes(dependencies))
    .route('/', copyRoutes(dependencies))
    .route('/', markRoutes(dependencies))
    .route('/', pendingRoutes(dependencies))
    .route('/', approvalRoutes(dependencies))
    .route('/', trailRoutes(dependencies))
    .route('/', officeEditionRoutes(dependencies))
    .route('/', officeOpeningRoutes(dependencies))
    .route('/', officeParticipationRoutes(dependencies))
    .route('/', officeStaffInvitationRoutes(dependencies))
    .route('/', officeStaffRoutes(dependencies))
    .route('/', officeUnitRoutes(dependencies))
    .route('/', officeMemberRoutes(dependencies))
    .route('/', officeAuditRoutes(dependencies))
    .route('/', officeLiveRoutes(dependencies))
    .route('/', officeAnswerRoutes(dependencies))
    .route('/', securityAccessRoutes(dependencies))
    .route('/', officeSelectionRoutes(dependencies))
    .route('/', securityDecisionRoutes(dependencies))
    .route('/', securityAnswerRoutes(dependencies))
    .route('/', officeReleaseRoutes(dependencies))
    .route('/', officeReportRoutes(dependencies))
    .route('/', teamRoutes(dependencies))
    .route('/', teamMemberRoutes(dependencies))
    .route('/', invitationRoutes(dependencies))
    .route('/', releaseRoutes(dependencies))
    .route('/', trendRoutes(dependencies))
    .route('/', seriesRoutes(dependencies))
    .route('/', groupRoutes(dependencies))
    .route('/', figureRoutes(dependencies))
    .route('/', releaseFileRoutes(dependencies))
    .route('/', releaseTableRoutes(dependencies));
  return assemble(dependencies, routes);
}

/** What `hc<Api>` of hono/client knows about the API. */
export type Api = ReturnType<typeof createApi>;
