import { error } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import type { FigureView } from '#lib/results/figureView.ts';
import { tookPart } from '#lib/map/participation.layout.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { leadColumns, regionProfile } from '#lib/results/regionProfile.ts';
import { profileSentence, reasonOf, takingText } from '#lib/results/regionTexts.ts';
import { shownForecast } from '#lib/results/shownForecast.ts';
import { loadSeries } from '#lib/results/loadSeries.ts';
import { releasePart } from '#lib/results/releasePart.ts';
import { readSelection } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

/** Everything a release says of a Land or Kreis. */
export const load: PageServerLoad = async ({ fetch, params, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const { release } = readSelection(url.searchParams);
  const loaded = await releaseOrNewest(api, release);
  if (loaded === undefined) return { published: false as const };
  const { manifest } = loaded;
  const { releaseId, edition, synthetic, participation, parts, questionnaireVersion, source } = manifest;
  const isRegion = manifest.groups.some(
    ({ id, kind }) => id === params.group && (kind === 'state' || kind === 'district'),
  );
  if (!isRegion) {
    error(404, 'Diese Region gibt es nicht.', {
      detail: 'Alle Länder und Kreise stehen auf der Seite Regionen.',
    });
  }
  const { groups, ...profile } = regionProfile(await api.group(releaseId, params.group));
  const lead = profile.scores.find(({ id }) => id === 'index') ?? profile.scores[0];
  const line = groups.map(({ id }) => id);
  const shown =
    line.flatMap((id) => shownIn(profile.scores, id))[0] ?? (lead && { group: TOTAL, score: lead });
  const [course, forecasts] = await Promise.all([
    shown && loadSeries(api, loaded, { figure: shown.score, selection: courseOf(shown) }),
    parts.some(({ id }) => id === 'forecast') ? api.forecast(releaseId) : { cells: [] },
  ]);
  const compared = leadColumns(profile.columns);
  const taking = participation.find(({ group }) => group === params.group);
  const forecast = forecasts.cells.find(({ group }) => group.id === params.group);
  return {
    published: true as const,
    synthetic,
    releaseId,
    edition,
    release: { releaseId, edition, questionnaireVersion, source, synthetic },
    unknown: unknownParts(url.searchParams, { stand: releasePart(loaded.releases, manifest) }),
    groups,
    ...profile,
    compared,
    sentence: profileSentence(compared, profile.scores),
    reason: profile.columns[0] && reasonOf(profile.columns[0]),
    participation: groups[0]?.kind === 'state' ? tookPart(manifest, params.group) : undefined,
    taking: taking && takingText(taking),
    trend: shown && course && { title: shown.score.title, course, selection: courseOf(shown) },
    forecast: shownForecast(forecast, manifest.rules),
  };
};

/** Where the course of a group beside all together is found again. */
const courseOf = ({ group, score }: { readonly group: string; readonly score: FigureView }) =>
  ({ grouping: 'laender', measure: score.id, view: 'verlauf', only: group }) as const;

/** The first score of which something is shown of a group, the index before the dimensions. */
function shownIn(scores: readonly FigureView[], group: string) {
  const score = scores.find(({ cells }) =>
    cells.some((cell) => cell.group.id === group && cell.status === 'published'),
  );
  return score === undefined ? [] : [{ group, score }];
}
