import type { ReleaseId, SeriesWish } from '#survey';

/** A series with everything that decides what is in it: whoever asks for it again gets the same bytes. */
export interface SeriesRequest {
  /** Id of the figure. */
  readonly figure: string;
  /** All releases it is made of, ascending; also those before the first edition shown. */
  readonly releases: readonly ReleaseId[];
  readonly wish: SeriesWish;
}

/** Where a series is fetched, without the origin: as JSON, or as a file with this ending. */
export function seriesAddress(
  { figure, releases, wish: { groups, option, since, onlyEnds } }: SeriesRequest,
  ending: '' | 'csv' | 'xlsx' = '',
): string {
  const query = [
    `releases=${releases.join(',')}`,
    ...(groups === undefined ? [] : [`groups=${groups.join(',')}`]),
    ...(option === undefined ? [] : [`option=${option}`]),
    ...(since === undefined ? [] : [`since=${since}`]),
    ...(onlyEnds === true ? ['ends=yes'] : []),
  ];
  return `/api/series/${figure}${ending === '' ? '' : `.${ending}`}?${query.join('&')}`;
}
