import type { EditionDates, ReleaseDiff } from '#survey';
import { get, send, type Fetch } from './call.ts';
import type {
  EditionPlan,
  InvitationWish,
  OfficeEditions,
  OfficeUnit,
  ParticipationView,
  StaffView,
  TrailView,
} from './officeViews.ts';
import type { CandidateView, ReleaseOverview, ReleaseWish, ReportView } from './releaseViews.ts';
import type { EditionView } from './views.ts';

const OFFICE = '/api/office';

/** The API of the association (Geschäftsstelle), route by route; throws as `createApi` does. */
export function createOfficeApi(fetch: Fetch) {
  return {
    ...editionApi(fetch),
    ...unitApi(fetch),
    ...staffApi(fetch),
    ...trailApi(fetch),
    ...releaseApi(fetch),
  };
}

function editionApi(fetch: Fetch) {
  return {
    editions: () => get<OfficeEditions>(fetch, `${OFFICE}/editions`),
    plan: (plan: EditionPlan) => send<EditionView>(fetch, 'POST', `${OFFICE}/editions`, plan),
    setDates: (year: number, dates: EditionDates) =>
      send<EditionView>(fetch, 'PUT', `${OFFICE}/editions/${year}/dates`, dates),
    open: (year: number) => send<EditionView>(fetch, 'POST', `${OFFICE}/editions/${year}/opening`),
    extend: (year: number, end: Pick<EditionDates, 'closesAt' | 'graceUntil'>) =>
      send<EditionView>(fetch, 'POST', `${OFFICE}/editions/${year}/extension`, end),
  };
}

function unitApi(fetch: Fetch) {
  const of = (key: string) => `${OFFICE}/units/${encodeURIComponent(key)}`;
  return {
    participation: (year: number) => get<ParticipationView>(fetch, `${OFFICE}/participation/${year}`),
    unit: (key: string) => get<OfficeUnit>(fetch, of(key)),
    /** @returns the link, which is told this once */
    inviteToUnit: (key: string, wish: InvitationWish) =>
      send<{ link: string }>(fetch, 'POST', `${of(key)}/invitations`, wish),
    revokeUnitInvitation: (key: string, id: string) =>
      send<object>(fetch, 'DELETE', `${of(key)}/invitations/${id}`),
    removeMember: (key: string, account: string) =>
      send<object>(fetch, 'DELETE', `${of(key)}/members/${account}`),
  };
}

function staffApi(fetch: Fetch) {
  const invitations = `${OFFICE}/staff/invitations`;
  return {
    staff: () => get<StaffView>(fetch, `${OFFICE}/staff`),
    /** @returns the link, which is told this once and works after a second admin agreed */
    inviteStaff: (wish: InvitationWish) => send<{ link: string }>(fetch, 'POST', invitations, wish),
    confirmStaff: (id: string) => send<object>(fetch, 'POST', `${invitations}/${id}/confirmation`),
    revokeStaff: (id: string) => send<object>(fetch, 'DELETE', `${invitations}/${id}`),
    removeStaff: (account: string) => send<object>(fetch, 'DELETE', `${OFFICE}/staff/${account}`),
  };
}

function releaseApi(fetch: Fetch) {
  const releases = `${OFFICE}/releases`;
  const decide = (release: string, what: string, candidate: string) =>
    send<object>(fetch, 'POST', `${releases}/${release}/${what}`, { candidate });
  return {
    releases: () => get<ReleaseOverview>(fetch, releases),
    report: (release: string) => get<ReportView>(fetch, `${releases}/${release}/report`),
    /** What a candidate changes; only corrections have any. */
    changes: (release: string) => get<ReleaseDiff>(fetch, `${releases}/${release}/changes`),
    prepare: (wish: ReleaseWish) => send<CandidateView>(fetch, 'POST', releases, wish),
    discard: (release: string, candidate: string) => decide(release, 'discarding', candidate),
    publish: (release: string, candidate: string) => decide(release, 'publication', candidate),
  };
}

function trailApi(fetch: Fetch) {
  const from = (before: string | undefined) =>
    before === undefined ? '' : `before=${encodeURIComponent(before)}`;
  return {
    /** @param month `2026-11` */
    audit: (month: string, before?: string) =>
      get<TrailView>(
        fetch,
        `${OFFICE}/audit?month=${month}${before === undefined ? '' : `&${from(before)}`}`,
      ),
    /** What happened in the own unit. */
    trail: (before?: string) =>
      get<TrailView>(fetch, `/api/team/trail${before === undefined ? '' : `?${from(before)}`}`),
  };
}
