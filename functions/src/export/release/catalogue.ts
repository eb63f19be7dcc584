import type { ReleaseContent } from '#survey';
import { datasetProperties, stateNodes } from './catalogueDataset.ts';
import { distributionProperties, isDistribution } from './catalogueDistribution.ts';
import { fileAddress, type Publication, type ReleaseFile } from './releaseFile.ts';
import { about, iri, literal, prefixes } from './turtle.ts';

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * The release for data portals (DCAT-AP.de 3.0, Turtle): a catalogue with one dataset, and of it a distribution for
 * each format with its checksum. All addresses are absolute.
 */
export function catalogue(
  content: ReleaseContent,
  files: readonly ReleaseFile[],
  publication: Publication,
): string {
  const { baseUrl, contact, licence } = publication;
  const { releaseId, publishedAt } = content.manifest;
  const self = fileAddress(baseUrl, releaseId, 'catalogue');
  const ids = { dataset: iri(`${self}#datensatz`), publisher: iri(`${self}#herausgeber`) };
  const offered = files.filter(isDistribution);
  const addressOf = ({ kind }: ReleaseFile) => fileAddress(baseUrl, releaseId, kind);
  const distributions = offered.map((file) => iri(`${addressOf(file)}#distribution`));
  return [
    prefixes(PREFIXES),
    about(iri(`${self}#katalog`), [
      ['a', 'dcat:Catalog'],
      ['dct:title', literal('Digitalpegel', '@de')],
      ['dct:description', literal('Veröffentlichungen des Digitalpegels.', '@de')],
      ['dct:publisher', ids.publisher],
      ['dct:language', iri('http://publications.europa.eu/resource/authority/language/DEU')],
      ['dct:issued', literal(publishedAt, '^^xsd:dateTime')],
      ['dct:license', iri(licence.uri)],
      ['foaf:homepage', iri(`${baseUrl}/`)],
      ['dcat:themeTaxonomy', iri('http://publications.europa.eu/resource/authority/data-theme')],
      ['dcat:dataset', ids.dataset],
    ]),
    about(ids.publisher, [
      ['a', 'foaf:Organization', 'foaf:Agent'],
      ['foaf:name', literal(contact.name, '@de')],
    ]),
    about(ids.dataset, datasetProperties(content, publication, ids.publisher, distributions)),
    ...stateNodes(),
    ...offered.map((file, at) =>
      about(distributions[at] ?? '', distributionProperties(file, addressOf(file), content, licence)),
    ),
  ].join('\n');
}
