import type {
  DimensionId,
  ExtraUnit,
  Figure,
  FigureId,
  ForecastPart,
  GroupProfile,
  Mode,
  PeerReport,
  Questionnaire,
  RegistryData,
  ReleaseDiff,
  ReleaseId,
  ReleaseManifest,
  SeriesWish,
  TrendPart,
} from '#survey';
import { get, send, type Fetch } from './api/call.ts';
import type { ReleaseFileView, SeriesDocument } from './api/releaseViews.ts';
import type { InvitationOffer, InvitationView, InvitationWish, TeamView } from './api/teamViews.ts';
import type {
  DecidedView,
  Decision,
  EditionView,
  HitView,
  OperatorView,
  PreviousView,
  OwnSession,
  PendingView,
  ResponseView,
  ResultView,
  ReturnRequest,
  SectionSave,
  SectionView,
  SessionView,
  SubmissionEntry,
  SubmissionRequest,
  SubmissionView,
  UnitView,
} from './api/views.ts';

/**
 * The API, route by route. In a `load` function pass its `fetch`: on the server it stays in the process, and
 * in the browser it takes what the page already carries.
 *
 * Every function may throw `ApiProblem`, or `TypeError` when the server is out of reach.
 */
export function createApi(fetch: Fetch) {
  return { ...publicApi(fetch), ...ownApi(fetch) };
}
export type Api = ReturnType<typeof createApi>;

function publicApi(fetch: Fetch) {
  return {
    /** Latest first. */
    editions: () => get<{ editions: readonly EditionView[] }>(fetch, '/api/editions'),
    edition: (year: number) => get<EditionView>(fetch, `/api/editions/${year}`),
    questionnaire: (year: number) => get<Questionnaire>(fetch, `/api/editions/${year}/questionnaire`),
    /** The questionnaire with one dimension only and without hints. */
    questionnaireOf: (year: number, dimension: DimensionId) =>
      get<Questionnaire>(fetch, `/api/editions/${year}/questionnaire/${dimension}`),
    /** Latest first. */
    releases: () => get<{ releases: readonly ReleaseManifest[] }>(fetch, '/api/releases'),
    figure: (release: ReleaseId, figure: FigureId) =>
      get<Figure>(fetch, `/api/releases/${release}/figures/${figure}`),
    /** Everything of one group. */
    group: (release: ReleaseId, group: string) =>
      get<GroupProfile>(fetch, `/api/releases/${release}/groups/${group}`),
    forecast: (release: ReleaseId) => get<ForecastPart>(fetch, `/api/releases/${release}/parts/forecast`),
    /** Chain links from the edition before. */
    links: (release: ReleaseId) => get<TrendPart>(fetch, `/api/releases/${release}/parts/trend`),
    /** What a correction changed. */
    changes: (release: ReleaseId) => get<ReleaseDiff>(fetch, `/api/releases/${release}/changes`),
    files: (release: ReleaseId) =>
      get<{ files: readonly ReleaseFileView[] }>(fetch, `/api/releases/${release}/files`),
    /** A figure over the editions, as its chart and table show it. */
    series: (figure: FigureId, wish: SeriesWish & { readonly releases: readonly ReleaseId[] }) =>
      get<SeriesDocument>(fetch, `/api/series/${figure}${seriesQuery(wish)}`),
    /** As `createRegistry(data, data.extra)` reads it. */
    registry: () => get<RegistryData & { extra: readonly ExtraUnit[] }>(fetch, '/api/registry'),
    searchUnits: (query: string, limit: number) =>
      get<{ hits: readonly HitView[] }>(
        fetch,
        `/api/units?query=${encodeURIComponent(query)}&limit=${limit}`,
      ),
    unit: (key: string) => get<UnitView>(fetch, `/api/units/${encodeURIComponent(key)}`),
    operator: () => get<OperatorView>(fetch, '/api/operator'),
  };
}

/** What concerns the person signed in and their administration. */
function ownApi(fetch: Fetch) {
  return {
    session: () => get<SessionView>(fetch, '/api/session'),
    /** @returns where to go next; it may be another site */
    signOut: () => send<{ redirectTo: string }>(fetch, 'POST', '/api/auth/sign-out'),
    /** Where the own account is signed in; this session first, then the latest used. */
    ownSessions: () => get<{ sessions: readonly OwnSession[] }>(fetch, '/api/account/sessions'),
    /** Name, identity and sessions are gone afterwards; answers stay with the administration. */
    deleteAccount: () => send<object>(fetch, 'DELETE', '/api/account'),
    endSession: (id: string) => send<{ ended: number }>(fetch, 'DELETE', `/api/account/sessions/${id}`),
    endOtherSessions: () => send<{ ended: number }>(fetch, 'POST', '/api/account/sessions/end-others'),
    response: (year: number) => get<ResponseView>(fetch, `/api/responses/${year}`),
    setMode: (year: number, change: { mode: Mode; rev: number }) =>
      send<{ mode: Mode; rev: number }>(fetch, 'PUT', `/api/responses/${year}/mode`, change),
    section: (year: number, dimension: DimensionId) =>
      get<SectionView>(fetch, `/api/responses/${year}/sections/${dimension}`),
    /** The last response before that edition; `previous` is absent where there is none. */
    previous: (year: number) => get<{ previous?: PreviousView }>(fetch, `/api/responses/${year}/previous`),
    previousSection: (year: number, dimension: DimensionId) =>
      get<{ previous?: PreviousView }>(fetch, `/api/responses/${year}/sections/${dimension}/previous`),
    saveSection: (year: number, dimension: DimensionId, save: SectionSave, signal?: AbortSignal) =>
      send<{ version: number; updatedAt: string }>(
        fetch,
        'PUT',
        `/api/responses/${year}/sections/${dimension}`,
        save,
        signal,
      ),
    submit: (year: number, submission: SubmissionRequest) =>
      send<SubmissionView>(fetch, 'POST', `/api/responses/${year}/submission`, submission),
    /** Newest first. */
    submissions: (year: number) =>
      get<{ submissions: readonly SubmissionEntry[] }>(fetch, `/api/responses/${year}/submissions`),
    /** Says of a section that it is finished as it was seen, or opens it again. */
    markSection: (year: number, dimension: DimensionId, mark: { seen: number; done: boolean }) =>
      send<{ isDone: boolean }>(fetch, 'PUT', `/api/responses/${year}/sections/${dimension}/done`, mark),
    pending: (year: number) => get<PendingView>(fetch, `/api/responses/${year}/pending`),
    approve: (year: number, decision: Decision) =>
      send<DecidedView>(fetch, 'POST', `/api/responses/${year}/approval`, decision),
    giveBack: (year: number, request: ReturnRequest) =>
      send<DecidedView>(fetch, 'POST', `/api/responses/${year}/return`, request),
    withdraw: (year: number, decision: Decision) =>
      send<DecidedView>(fetch, 'POST', `/api/responses/${year}/withdrawal`, decision),
    result: (year: number) => get<ResultView>(fetch, `/api/responses/${year}/result`),
    /** The own unit in a group, which is the most similar one if none is wished for; of one dimension its questions. */
    peers: (year: number, wish: PeerWish) =>
      get<{ report?: PeerReport }>(fetch, `/api/responses/${year}/peers${peerQuery(wish)}`),
    ...teamApi(fetch),
  };
}

function seriesQuery({
  releases,
  groups,
  option,
  since,
  onlyEnds,
}: SeriesWish & { readonly releases: readonly ReleaseId[] }): string {
  const query = new URLSearchParams({
    releases: releases.join(','),
    ...(groups && { groups: groups.join(',') }),
    ...(option !== undefined && { option }),
    ...(since !== undefined && { since: String(since) }),
    ...(onlyEnds === true && { ends: 'yes' }),
  });
  return `?${query.toString()}`;
}

interface PeerWish {
  readonly group: string | undefined;
  readonly dimension: DimensionId | undefined;
}

function peerQuery({ group, dimension }: PeerWish): string {
  const query = new URLSearchParams({ ...(group && { group }), ...(dimension && { dimension }) });
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The people of the own administration, and invitations. */
function teamApi(fetch: Fetch) {
  return {
    team: () => get<TeamView>(fetch, '/api/team'),
    /** @returns the invitation and its link, which is told this once */
    invite: (wish: InvitationWish) =>
      send<{ invitation: InvitationView; link: string }>(fetch, 'POST', '/api/team/invitations', wish),
    revokeInvitation: (id: string) => send<object>(fetch, 'DELETE', `/api/team/invitations/${id}`),
    removeMember: (account: string) => send<object>(fetch, 'DELETE', `/api/team/members/${account}`),
    giveSections: (account: string, change: { sections: readonly DimensionId[]; rev: number }) =>
      send<{ sections: readonly DimensionId[]; rev: number }>(
        fetch,
        'PUT',
        `/api/team/members/${account}/sections`,
        change,
      ),
    remind: (reminder: { operation: string; account: string }) =>
      send<{ remindedAt: string }>(fetch, 'POST', '/api/team/reminders', reminder),
    lookUpInvitation: (token: string) =>
      send<InvitationOffer>(fetch, 'POST', '/api/invitations/look-up', { token }),
    /** @returns where to sign in; it may be another site */
    acceptInvitation: (token: string) =>
      send<{ redirectTo: string }>(fetch, 'POST', '/api/invitations/accept', { token }),
  };
}
