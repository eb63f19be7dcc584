import { citationTitle, type Citation } from './citation.ts';

/** The citation as CSL-JSON, as reference managers read it. */
export function cslJson(citation: Citation): string {
  const { releaseId, publishedAt, publisher, url, figure, accessedAt } = citation;
  const entry = {
    id: ['digitalpegel', releaseId, ...(figure === undefined ? [] : [figure.id])].join('-'),
    type: 'dataset',
    title: citationTitle(citation),
    author: [{ literal: publisher }],
    publisher,
    version: releaseId,
    issued: dateOf(publishedAt),
    ...(accessedAt === undefined ? {} : { accessed: dateOf(accessedAt) }),
    URL: url,
    language: 'de-DE',
  };
  return `${JSON.stringify([entry], undefined, 2)}\n`;
}

const dateOf = (iso: string) => ({ 'date-parts': [iso.slice(0, 10).split('-').map(Number)] });
