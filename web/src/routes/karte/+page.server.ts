import type { FigureId, ReleaseManifest } from '#survey';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection, type Selection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** One measure of one release in states or districts. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const selection = readSelection(url.searchParams);
  const loaded = await loadRelease(api, selection.release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const measure = shownMeasure(manifest, selection.measure);
  if (measure === undefined) return { published: false as const };
  const grouping = selection.grouping === 'kreise' ? ('kreise' as const) : ('laender' as const);
  const { state, option, highlight } = selection;
  const wanted = { grouping, ...(state !== undefined && { state }), ...(option !== undefined && { option }) };
  return {
    published: true as const,
    selection: cleaned(selection, grouping, measure),
    figure: viewOf(await api.figure(manifest.releaseId, measure), wanted),
    measures: manifest.figures.map(({ id, title, dimension }) => ({ id, title, dimension })),
    states: manifest.groups.flatMap(({ id, label, kind }) => (kind === 'state' ? [{ id, label }] : [])),
    releases: releases.map(({ releaseId, edition }) => ({ releaseId, edition })),
    highlight,
  };
};

/** The figure asked for; otherwise the E-Akte, or the first there is. */
function shownMeasure({ figures }: ReleaseManifest, wanted: string | undefined): FigureId | undefined {
  const one = (id: string | undefined) => figures.find((figure) => figure.id === id)?.id;
  return one(wanted) ?? one('eakte') ?? figures[0]?.id;
}

/** What the map knows of a selection. */
function cleaned({ state, option, release }: Selection, grouping: 'laender' | 'kreise', measure: FigureId) {
  return {
    grouping,
    measure,
    ...(option !== undefined && { option }),
    ...(grouping === 'kreise' && state !== undefined && { state }),
    ...(release !== undefined && { release }),
  };
}
