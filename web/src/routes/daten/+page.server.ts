import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { releasePart } from '#lib/results/releasePart.ts';
import { readSelection } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

/** Nothing here moves: the page is complete without a script. */
export const csr = false;

/** The files of a release, and how programs read the figures. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const loaded = await releaseOrNewest(api, readSelection(url.searchParams).release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { releaseId, edition, synthetic, publishedAt } = manifest;
  return {
    published: true as const,
    unknown: unknownParts(url.searchParams, { stand: releasePart(releases, manifest) }),
    synthetic,
    release: { releaseId, edition, publishedAt },
    releases: releases.map((one) => one.releaseId),
    origin: url.origin,
    files: (await api.files(releaseId)).files,
  };
};
