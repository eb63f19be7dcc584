import { SIGN_MEANINGS, type Figure, type LongRow, type ReleaseContent } from '#survey';
import { cubesOf, LIMITED, MEASURES, type Cube } from './cube.ts';
import { notesOf } from './notes.ts';
import type { Publication } from './releaseFile.ts';

/**
 * The release as JSON-stat 2.0: a collection with a dataset for all figures that have the same statistics and groups.
 * `status` carries the sign of what is not published and `e` for „eingeschränkt“.
 */
export function jsonStat(
  content: ReleaseContent,
  rows: readonly LongRow[],
  { licence }: Pick<Publication, 'licence'>,
): string {
  const { releaseId, edition, publishedAt, source, synthetic } = content.manifest;
  const collection = {
    version: '2.0',
    class: 'collection',
    label: `Digitalpegel ${edition}, Veröffentlichungsstand ${releaseId}`,
    updated: publishedAt,
    note: notesOf(content).map(({ heading, lines }) => `${heading}: ${lines.join(' ')}`),
    link: { item: cubesOf(content.figures, rows).map((cube) => datasetOf(cube, content)) },
    extension: { releaseId, source, synthetic, licence: licence.url, status: STATUS_WORDS },
  };
  return `${JSON.stringify(collection)}\n`;
}

const STATUS_WORDS: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ...SIGN_MEANINGS.map(({ sign, meaning }) => [sign, meaning] as const),
  [LIMITED, 'eingeschränkt: geringe Rücklaufquote'] as const,
]);

function datasetOf(cube: Cube, { manifest }: ReleaseContent) {
  const { edition, releaseId, publishedAt, source } = manifest;
  const { figures, groups, statistics, value, status, mergedInto } = cube;
  const dimension = {
    erhebung: dimensionOf('Erhebung', [{ id: String(edition), label: String(edition) }]),
    kennzahl: dimensionOf(
      'Kennzahl',
      figures.map(({ id, title }) => ({ id, label: title })),
    ),
    gruppe: dimensionOf('Gruppe', groups),
    statistik: dimensionOf('Statistik', statistics),
    angabe: dimensionOf('Angabe', MEASURES),
  };
  return {
    version: '2.0',
    class: 'dataset',
    label: `${figures
      .map(({ title }) => title)
      .slice(0, 3)
      .join('; ')}${figures.length > 3 ? ' …' : ''}`,
    source,
    updated: publishedAt,
    id: Object.keys(dimension),
    size: Object.values(dimension).map(({ category }) => category.index.length),
    role: { time: ['erhebung'], metric: ['angabe'] },
    dimension,
    value,
    status,
    extension: { releaseId, mergedInto, figures: figures.map(extensionOf) },
  };
}

const extensionOf = ({ id, kind, unit, preset, questionnaireVersion }: Figure) => ({
  ...{ id, kind, unit, preset, questionnaireVersion },
});

const dimensionOf = (
  label: string,
  categories: readonly { readonly id: string; readonly label: string }[],
) => ({
  label,
  category: {
    index: categories.map(({ id }) => id),
    label: Object.fromEntries(categories.map((category) => [category.id, category.label])),
  },
});
