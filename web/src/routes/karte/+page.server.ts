import type { FigureId, ReleaseManifest } from '#survey';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { tookPart } from '#lib/map/participation.layout.ts';
import { figureName, named } from '#lib/results/figureName.ts';
import { loadRelease } from '#lib/results/loadRelease.ts';
import { statesIn } from '#lib/results/statesIn.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection } from '#lib/url/selection.ts';
import type { PageServerLoad } from './$types';

/** In place of a figure: how many took part. */
const PARTICIPATION = 'teilnahme';

/** One measure of one release in states or districts. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const { grouping, measure, option, state, release, highlight } = readSelection(url.searchParams);
  const loaded = await loadRelease(api, release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const level = grouping === 'kreise' ? ('kreise' as const) : ('laender' as const);
  const within = level === 'kreise' ? state : undefined;
  const figure = measure === PARTICIPATION ? undefined : shownMeasure(manifest, measure);
  const wanted = {
    grouping: level,
    ...(within && { state: within }),
    ...(option !== undefined && { option }),
  };
  return {
    published: true as const,
    synthetic: manifest.synthetic,
    selection: { ...wanted, measure: figure ?? PARTICIPATION, ...(release !== undefined && { release }) },
    figure: figure && viewOf(named(await api.figure(manifest.releaseId, figure)), wanted),
    participation: figure === undefined ? tookPart(manifest) : undefined,
    release: { edition: manifest.edition, releaseId: manifest.releaseId, source: manifest.source },
    measures: [
      ...manifest.figures.map((one) => ({ id: one.id, title: figureName(one), dimension: one.dimension })),
      { id: PARTICIPATION, title: 'Teilnahme an der Erhebung', dimension: undefined },
    ],
    states: statesIn(manifest),
    releases: releases.map(({ releaseId, edition }) => ({ releaseId, edition })),
    highlight,
  };
};

/** The figure asked for; otherwise the E-Akte, or the first there is. */
function shownMeasure({ figures }: ReleaseManifest, wanted: string | undefined): FigureId | undefined {
  const one = (id: string | undefined) => figures.find((figure) => figure.id === id)?.id;
  return one(wanted) ?? one('eakte') ?? figures[0]?.id;
}
