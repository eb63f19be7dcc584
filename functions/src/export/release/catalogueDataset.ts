import { STATE_NAMES, SURVEY_STATES, type ReleaseContent } from '#survey';
import { dayText } from '../germanText.ts';
import type { Publication } from './releaseFile.ts';
import { about, iri, literal, node, type Properties } from './turtle.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const GEOCODING = 'http://dcat-ap.de/def/politicalGeocoding';
const KEYWORDS = [
  'Digitalisierung',
  'Kommunalverwaltung',
  'E-Akte',
  'OZG',
  'Datenschutz',
  'Informationssicherheit',
];

/** What the dataset of a release is about, where, when and from whom. */
export function datasetProperties(
  { manifest, figures }: ReleaseContent,
  { baseUrl, contact, contributor }: Publication,
  publisher: string,
  distributions: readonly string[],
): Properties {
  const { releaseId, edition, number, publishedAt, areaStatus, synthetic, correction } = manifest;
  const mark = synthetic ? ' (Demodaten – synthetisch)' : '';
  return [
    ['a', 'dcat:Dataset'],
    ['dct:title', literal(`Digitalpegel ${edition}, Veröffentlichungsstand ${releaseId}${mark}`, '@de')],
    ['dct:description', literal(descriptionOf(figures.length, synthetic, areaStatus), '@de')],
    ['dct:identifier', literal(`digitalpegel-${releaseId}`)],
    ['dct:publisher', publisher],
    ['dcat:contactPoint', contactNode(contact)],
    ['dct:issued', literal(publishedAt, '^^xsd:dateTime')],
    ['dct:modified', literal(publishedAt, '^^xsd:dateTime')],
    ['dct:language', iri(`${EU}/language/DEU`)],
    ['dct:accrualPeriodicity', iri(`${EU}/frequency/ANNUAL`)],
    ['dct:accessRights', iri(`${EU}/access-right/PUBLIC`)],
    ['dct:temporal', yearNode(edition)],
    ['dct:spatial', ...SURVEY_STATES.map(stateAddress)],
    ['dcatde:politicalGeocodingLevelURI', iri(`${GEOCODING}/Level/state`)],
    ['dcatde:politicalGeocodingURI', ...SURVEY_STATES.map(stateAddress)],
    ...(contributor === undefined ? [] : [['dcatde:contributorID', iri(contributor)] as const]),
    ['dcat:theme', iri(`${EU}/data-theme/GOVE`)],
    ['dcat:keyword', ...KEYWORDS.map((keyword) => literal(keyword, '@de'))],
    ['dcat:landingPage', iri(`${baseUrl}/ergebnisse`)],
    ['dcat:version', literal(releaseId)],
    [
      'adms:versionNotes',
      literal(correction ?? `Veröffentlichung Nummer ${number} der Erhebung ${edition}.`, '@de'),
    ],
    ['dcat:distribution', ...distributions],
  ];
}

const stateAddress = (code: string): string => iri(`${GEOCODING}/stateKey/${code}`);

/** The five states as places with their names. */
export const stateNodes = (): readonly string[] =>
  SURVEY_STATES.map((code) =>
    about(stateAddress(code), [
      ['a', 'dct:Location'],
      ['skos:prefLabel', literal(STATE_NAMES[code], '@de')],
    ]),
  );

function descriptionOf(figures: number, synthetic: boolean, areaStatus: string): string {
  const mark = synthetic ? 'Demodaten: alle Zahlen sind frei erfunden. ' : '';
  return `${mark}Stand der Digitalisierung in den Kommunalverwaltungen von Brandenburg, Mecklenburg-Vorpommern, Sachsen, Sachsen-Anhalt und Thüringen: ${figures} Kennzahlen nach Ländern, Kreisen, Größenklassen und Verwaltungstypen, mit Unsicherheitsintervallen. Angaben einzelner Verwaltungen sind nicht enthalten. Gebietsstand: ${dayText(areaStatus)}.`;
}

const contactNode = ({ name, email }: Publication['contact']): string =>
  node([
    ['a', 'vcard:Organization', 'vcard:Kind'],
    ['vcard:fn', literal(name, '@de')],
    ['vcard:hasEmail', iri(`mailto:${email}`)],
  ]);

const yearNode = (year: number): string =>
  node([
    ['a', 'dct:PeriodOfTime'],
    ['dcat:startDate', literal(`${year}-01-01`, '^^xsd:date')],
    ['dcat:endDate', literal(`${year}-12-31`, '^^xsd:date')],
  ]);
