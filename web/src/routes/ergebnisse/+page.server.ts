import { redirect } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { definitionsOf } from '#lib/results/definition.ts';
import { fieldsSentence } from '#lib/results/fieldsSentence.ts';
import { YEAR_FIGURES, yearFigures } from '#lib/results/fiveFigures.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { named } from '#lib/results/figureName.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { releasePart } from '#lib/results/releasePart.ts';
import { shownForecast } from '#lib/results/shownForecast.ts';
import { scoresOf } from '#lib/results/scoresOf.ts';
import { viewOf } from '#lib/results/viewOf.ts';
import { readSelection } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

/** The year at a glance (Überblick). */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  if (url.searchParams.has('feld')) redirect(301, `/vergleich${url.search}`);
  cachePage(setHeaders);
  const api = createApi(fetch);
  const selection = readSelection(url.searchParams);
  const loaded = await releaseOrNewest(api, selection.release);
  if (loaded === undefined) return { published: false as const };
  const { manifest, releases } = loaded;
  const { releaseId, edition, publishedAt, synthetic, figures, parts, participation, groups } = manifest;
  const { questionnaireVersion, source } = manifest;
  const questionnaire = await api.questionnaire(edition);
  const { dimensions } = questionnaire;
  const core = dimensions.filter((dimension) => dimension.core).map(({ id }): string => id);
  const scores = scoresOf(manifest).map(({ id }): string => id);
  const wanted = new Set([...YEAR_FIGURES.flat().map(({ id }) => id), ...scores]);
  const has = (part: string): boolean => parts.some(({ id }) => id === part);
  const [views, links, forecast] = await Promise.all([
    Promise.all(
      figures
        .filter(({ id }) => wanted.has(id))
        .map(async ({ id }) => viewOf(named(await api.figure(releaseId, id)), { grouping: 'laender' })),
    ),
    has('trend') ? api.links(releaseId) : undefined,
    has('forecast') ? api.forecast(releaseId) : undefined,
  ]);
  const shown = views.filter(({ id }) => core.includes(id));
  const whole = forecast?.cells.find(({ group }) => group.id === TOTAL);
  return {
    published: true as const,
    unknown: unknownParts(url.searchParams, { stand: releasePart(releases, manifest) }),
    synthetic,
    release: { releaseId, edition, publishedAt, questionnaireVersion, source, synthetic },
    latest: releases[0]?.releaseId,
    year: yearFigures(views),
    definitions: definitionsOf(questionnaire, shown),
    core: shown,
    sentence: fieldsSentence('In den vier Kernfeldern', shown, { grouping: 'laender' }),
    changes: links && {
      from: links.from,
      lines: links.links
        .filter(({ figure }) => figure === 'index' || core.includes(figure))
        .flatMap(({ figure, cells }) => {
          const cell = cells.find(({ group }) => group.id === TOTAL);
          const title = views.find(({ id }) => id === figure)?.title ?? figure;
          return cell === undefined ? [] : [{ figure, title, cell }];
        }),
    },
    participation: groups
      .filter(({ kind }) => kind === 'total' || kind === 'state')
      .flatMap(({ id, label }) => {
        const own = participation.find(({ group }) => group === id);
        return own === undefined ? [] : [{ ...own, id, label }];
      }),
    forecast: shownForecast(whole, manifest.rules),
  };
};
