import type { ItemId } from '../questionnaire/questionnaire.ts';

/** How a number is published as a ratio of totals, when the questionnaire derives none from it. */
export interface NumberRatio {
  readonly shown: { readonly unit: string; readonly factor: number; readonly decimals: number };
  /** What its total is divided by: inhabitants, or the difference of two items. */
  readonly per: 'inhabitants' | { readonly item: ItemId; readonly minus: ItemId };
}

const RATIOS: ReadonlyMap<ItemId, NumberRatio> = new Map<ItemId, NumberRatio>([
  [
    'eakte.k.personentage-rest',
    {
      shown: { unit: 'Personentage je noch anzubindendem Arbeitsplatz', factor: 1, decimals: 1 },
      per: { item: 'eakte.k.ap-gesamt', minus: 'eakte.k.ap-angebunden' },
    },
  ],
  ['strategie.k.budget-digital', perInhabitant('EUR je Einwohnerin und Einwohner', 1, 1)],
  ['organisation.k.it-vzae', perInhabitant('VZÄ je 1.000 Einwohnerinnen und Einwohner', 1000, 2)],
  ['dsgvo.k.dsb-vzae', perInhabitant('VZÄ je 1.000 Einwohnerinnen und Einwohner', 1000, 3)],
]);

/** `undefined` for a number that is not published as such a ratio. */
export const ratioOf = (item: ItemId): NumberRatio | undefined => RATIOS.get(item);

function perInhabitant(unit: string, factor: number, decimals: number): NumberRatio {
  return { shown: { unit, factor, decimals }, per: 'inhabitants' };
}
