import { DL_DE_BY_2, type Publication } from '#functions';

/** Who publishes in examples. */
export const examplePublication: Publication = {
  baseUrl: 'https://digitalpegel.example',
  contact: { name: 'Verein für Beispiele', email: 'daten@verein.example' },
  licence: DL_DE_BY_2,
};
