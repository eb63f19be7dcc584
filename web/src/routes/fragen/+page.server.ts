import { createApi } from '#lib/api.ts';
import { cachePage } from '#lib/cachePage.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { releaseOrNewest } from '#lib/results/loadRelease.ts';
import { figureName, named } from '#lib/results/figureName.ts';
import { kindText } from '#lib/results/questionOf.ts';
import { releasePart } from '#lib/results/releasePart.ts';
import { viewWith } from '#lib/results/viewOf.ts';
import { readSelection } from '#lib/url/selection.ts';
import { unknownParts } from '#lib/url/unknownParts.ts';
import type { PageServerLoad } from './$types';

/** Nothing here moves: the page is complete without a script. */
export const csr = false;

/** All questions and indicators by field, with what all five Länder together say. */
export const load: PageServerLoad = async ({ fetch, url, setHeaders }) => {
  cachePage(setHeaders);
  const api = createApi(fetch);
  const loaded = await releaseOrNewest(api, readSelection(url.searchParams).release);
  if (loaded === undefined) return { published: false as const };
  const { releaseId, edition, synthetic } = loaded.manifest;
  const [{ dimensions }, { figures }] = await Promise.all([
    api.questionnaire(edition),
    api.group(releaseId, TOTAL),
  ]);
  const views = new Map(figures.map((figure) => [String(figure.id), viewWith(named(figure), figure.cells)]));
  const line = (id: string, text: string, kind: string) => {
    const view = views.get(id);
    const multipleOptions = view !== undefined && view.kind === 'choice' && view.options.length > 2;
    return {
      id,
      name: figureName({ id, title: text }),
      text,
      kind,
      ...(view && !multipleOptions && { quantity: view.quantity, cell: view.cells[0] }),
    };
  };
  return {
    published: true as const,
    synthetic,
    releaseId,
    edition,
    unknown: unknownParts(url.searchParams, { stand: releasePart(loaded.releases, loaded.manifest) }),
    fields: dimensions.map(({ id, label, description, items, derived }) => ({
      id,
      label,
      description,
      questions: [
        ...items.map((item) => line(item.id, item.text, kindText(item))),
        ...derived.map((indicator) => line(indicator.id, indicator.label, kindText(undefined))),
      ],
    })),
  };
};
