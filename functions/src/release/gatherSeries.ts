import {
  latestOfEachEdition,
  seriesOf,
  trendPartSchema,
  type FigureId,
  type ReleaseId,
  type ReleaseManifest,
  type ReleaseOfSeries,
  type Series,
  type SeriesWish,
} from '#survey';
import type { SeriesRequest } from '../export/series/seriesAddress.ts';
import type { ReleaseStore } from '../store/releaseStore.ts';
import { findFigure } from './findFigure.ts';

export interface GatheredSeries {
  readonly series: Series;
  /** Names the releases, whether or not they were asked for by name. */
  readonly request: SeriesRequest;
}

/**
 * The series of a figure over published releases.
 *
 * @param named one release for each edition; absent: the latest of each
 * @returns `undefined` where a release, the figure, its option or all groups are not there
 */
export async function gatherSeries(
  releases: Pick<ReleaseStore, 'get' | 'part' | 'text' | 'manifests'>,
  figure: FigureId,
  named: readonly ReleaseId[] | undefined,
  wish: SeriesWish,
): Promise<GatheredSeries | undefined> {
  const manifests = await manifestsOf(releases, named);
  if (manifests === undefined) return undefined;
  const found = await Promise.all(manifests.map((manifest) => withFigure(releases, manifest, figure)));
  const series = seriesOf(found, figure, wish);
  const ids = manifests.map(({ releaseId }) => releaseId);
  return series && { series, request: { figure, releases: ids, wish } };
}

/** Ascending; `undefined` where a named one is not there. */
async function manifestsOf(
  releases: Pick<ReleaseStore, 'get' | 'manifests'>,
  named: readonly ReleaseId[] | undefined,
): Promise<readonly ReleaseManifest[] | undefined> {
  if (named === undefined) return latestOfEachEdition(await releases.manifests());
  const found = await Promise.all(named.map((id) => releases.get(id)));
  const manifests = found.filter((manifest) => manifest !== undefined);
  if (manifests.length < named.length) return undefined;
  return manifests.toSorted((a, b) => a.edition - b.edition);
}

async function withFigure(
  releases: Pick<ReleaseStore, 'get' | 'part' | 'text'>,
  { edition, releaseId, publishedAt, questionnaireVersion, source, synthetic, parts }: ReleaseManifest,
  id: FigureId,
): Promise<ReleaseOfSeries> {
  const [figure, text] = await Promise.all([
    findFigure(releases, releaseId, id),
    parts.some((part) => part.id === 'trend') ? releases.text(releaseId, 'trend') : undefined,
  ]);
  const trend = text === undefined ? undefined : trendPartSchema.parse(JSON.parse(text));
  return {
    ...{ edition, releaseId, publishedAt, questionnaireVersion, source, synthetic },
    ...(figure && { figure }),
    ...(trend && { trend }),
  };
}
