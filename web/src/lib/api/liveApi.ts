import { get, send, type Fetch } from './call.ts';
import type {
  AccessList,
  LiveFigure,
  LiveOverview,
  NamedAnswersView,
  SelectionAnswer,
  SelectionWish,
} from './liveViews.ts';

const OFFICE = '/api/office';

/** Unreleased results and answers with the name of the unit, for the association; throws as `createApi` does. */
export function createLiveApi(fetch: Fetch) {
  const live = (year: number) => `${OFFICE}/live/${year}`;
  const unit = (key: string) => `${OFFICE}/units/${encodeURIComponent(key)}`;
  const access = `${OFFICE}/security-access`;
  return {
    overview: (year: number) => get<LiveOverview>(fetch, live(year)),
    figure: (year: number, id: string) =>
      get<LiveFigure>(fetch, `${live(year)}/figures/${encodeURIComponent(id)}`),
    select: (year: number, wish: SelectionWish) =>
      send<SelectionAnswer>(fetch, 'POST', `${live(year)}/selections`, wish),
    /** Without security answers; each call stands in the trail of the unit. */
    answers: (key: string, year: number) => get<NamedAnswersView>(fetch, `${unit(key)}/responses/${year}`),
    requests: () => get<AccessList>(fetch, access),
    ask: (key: string, request: { operation: string; year: number; reason: string }) =>
      send<AccessList>(fetch, 'POST', `${unit(key)}/security-access`, request),
    approve: (id: string) => send<AccessList>(fetch, 'POST', `${access}/${id}/approval`),
    refuse: (id: string) => send<AccessList>(fetch, 'POST', `${access}/${id}/refusal`),
    securityAnswers: (id: string) => get<NamedAnswersView>(fetch, `${access}/${id}/answers`),
  };
}
