import { error } from '@sveltejs/kit';
import { latestOfEachEdition, type FigureGroup, type FigureId, type ReleaseId } from '#survey';
import type { Api } from '#lib/api.ts';
import type { Selection } from '#lib/url/selection.ts';
import type { FigureView } from './figureView.ts';
import { TOTAL } from './groups.ts';
import type { LoadedRelease } from './loadRelease.ts';
import { seriesNotes, type SeriesNotes } from './seriesNotes.ts';
import { seriesSentence, spokenOf } from './seriesSentence.ts';
import { seriesViews, type SeriesView } from './seriesView.ts';
import { groupsIn, optionPosition } from './viewOf.ts';

/** A course (Verlauf) with what must stand beside it and where its files are. */
export interface LoadedSeries extends SeriesNotes {
  /** From where to where it went. */
  readonly sentence: string;
  /** What was asked, where it is of a question. */
  readonly question?: string;
  readonly series: readonly SeriesView[];
  /** Id of the figure. */
  readonly figure: string;
  /** All releases it is made of, ascending: with them its address shows the same for ever. */
  readonly releases: readonly ReleaseId[];
  /** Names all years that are shown. */
  readonly source: string;
  readonly synthetic: boolean;
  readonly files: { readonly json: string; readonly csv: string; readonly xlsx: string };
}

/** What of a figure's course is shown. */
export interface CourseWish {
  readonly figure: Pick<FigureView, 'kind' | 'title' | 'question' | 'options' | 'quantity'> & {
    readonly id: FigureId;
  };
  readonly selection: Selection;
  /** Only the first and the last edition with a value (Steigung). */
  readonly onlyEnds?: boolean;
}

/** The course of a figure until the release that is looked at, over the groups that are selected. */
export async function loadSeries(
  api: Api,
  loaded: LoadedRelease,
  { figure, selection, onlyEnds = false }: CourseWish,
): Promise<LoadedSeries> {
  const { option, since, only } = selection;
  const releases = releasesOf(loaded, selection.series);
  const chosen =
    figure.kind === 'choice' ? figure.options[optionPosition(figure.options, option)] : undefined;
  const { lines, source, synthetic, files } = await api.series(figure.id, {
    releases,
    groups: only === undefined ? groupIds(loaded.manifest.groups, selection) : [...new Set([only, TOTAL])],
    ...(chosen !== undefined && { option: chosen.id }),
    ...(since !== undefined && { since }),
    ...(onlyEnds && { onlyEnds }),
  });
  const series = seriesViews(lines);
  const sentence = seriesSentence(figure.title, series, figure.quantity);
  const asked = figure.question === undefined ? {} : { question: figure.question };
  const spoken = lines[series.findIndex((one) => one === spokenOf(series))];
  const notes = seriesNotes(figure.title, spoken, figure.quantity);
  return { sentence, ...asked, ...notes, series, figure: figure.id, releases, source, synthetic, files };
}

const groupIds = (groups: readonly FigureGroup[], selection: Selection): readonly string[] =>
  groupsIn(
    groups.map((group) => ({ group })),
    selection,
  ).map(({ group }) => group.id);

/** Those the address names, if they lead to the release that is looked at; else the latest of each edition. */
function releasesOf(
  { manifest, releases }: LoadedRelease,
  named: readonly string[] | undefined,
): readonly ReleaseId[] {
  const ids =
    named?.at(-1) === manifest.releaseId
      ? named
      : latestOfEachEdition(releases, manifest).map(({ releaseId }) => releaseId);
  return ids.map((id) => {
    const release = releases.find(({ releaseId }) => releaseId === id);
    if (release !== undefined) return release.releaseId;
    return error(404, 'Einen der Veröffentlichungsstände in dieser Adresse gibt es nicht.', {
      detail: 'Alle Veröffentlichungsstände finden Sie auf der Seite Daten.',
    });
  });
}
