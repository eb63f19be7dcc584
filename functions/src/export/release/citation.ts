import type { Figure, PublishedCell, ReleaseContent } from '#survey';
import { dayText } from '../germanText.ts';
import type { Publication } from './releaseFile.ts';

/** What is cited (Zitat): a release, one figure of it, or what one figure says about one group. */
export interface Citation {
  readonly edition: number;
  readonly releaseId: string;
  /** Instant, ISO. */
  readonly publishedAt: string;
  readonly publisher: string;
  readonly url: string;
  readonly synthetic: boolean;
  readonly figure?: { readonly id: string; readonly title: string };
  /** A table beside the figures. */
  readonly table?: { readonly title: string };
  readonly group?: Pick<PublishedCell, 'group' | 'n' | 'N'>;
  /** Day somebody looked at it, ISO date. */
  readonly accessedAt?: string;
}

/** The citation of a release, or of one of its figures. */
export function citationOf(
  { manifest }: ReleaseContent,
  { baseUrl, contact }: Pick<Publication, 'baseUrl' | 'contact'>,
  part: { readonly figure?: Figure; readonly group?: PublishedCell; readonly accessedAt?: string } = {},
): Citation {
  const { edition, releaseId, publishedAt, synthetic } = manifest;
  const { figure, group, accessedAt } = part;
  return {
    ...{ edition, releaseId, publishedAt, synthetic, publisher: contact.name },
    url: `${baseUrl}/api/releases/${releaseId}${figure === undefined ? '' : `/figures/${figure.id}`}`,
    ...(figure === undefined ? {} : { figure: { id: figure.id, title: figure.title } }),
    ...(group === undefined ? {} : { group }),
    ...(accessedAt === undefined ? {} : { accessedAt }),
  };
}

/** Title of what is cited, in German. */
export function citationTitle({ edition, releaseId, figure, table, group, synthetic }: Citation): string {
  return [
    `Digitalpegel ${edition}`,
    `Veröffentlichungsstand ${releaseId}`,
    ...(figure === undefined ? [] : [`Kennzahl „${figure.title}“`]),
    ...(table === undefined ? [] : [`Tabelle „${table.title}“`]),
    ...(group === undefined ? [] : [`${group.group.label} (n = ${group.n} von ${group.N})`]),
    ...(synthetic ? ['Demodaten – synthetisch'] : []),
  ].join(', ');
}

/** The citation as a text; without a day of access it leaves room for one. */
export function citationText(citation: Citation): string {
  const { publisher, url, accessedAt } = citation;
  const accessed = accessedAt === undefined ? '[Datum]' : dayText(accessedAt);
  return `${publisher}: ${citationTitle(citation)}, ${url}, abgerufen am ${accessed}.`;
}
