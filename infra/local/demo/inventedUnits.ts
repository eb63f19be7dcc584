import { createRegistry, unitKey, type ExtraUnit, type Registry, type UnitKey } from '#survey';
import { REGISTRY_DATA } from '#survey/registry';

/*
 * Invented administrations to sign in for. They are outside the universe (Grundgesamtheit) and enter no
 * figure, so that no real name ever stands beside an invented score. Their Kreis is a 9xx, which no
 * register uses.
 */

export const SMALL_TOWN = unitKey.parse('149010010010');
export const ASSOCIATION = unitKey.parse('169015001');
export const DISTRICT = unitKey.parse('15902');
export const CITY = unitKey.parse('13903');

export const INVENTED_UNITS: readonly (ExtraUnit & { readonly key: UnitKey })[] = [
  {
    key: SMALL_TOWN,
    type: 'gemeinde',
    name: 'Musterstadt an der Mulde',
    designation: 'Stadt',
    population: 8_740,
    districtName: 'Landkreis Mustersachsen',
  },
  {
    key: ASSOCIATION,
    type: 'verwaltungsgemeinschaft',
    name: 'Beispieltal',
    designation: 'Verwaltungsgemeinschaft',
    population: 6_910,
    districtName: 'Landkreis Musterthüringen',
  },
  {
    key: DISTRICT,
    type: 'landkreis',
    name: 'Musterland',
    designation: 'Landkreis',
    population: 128_300,
  },
  {
    key: CITY,
    type: 'kreisfreie-stadt',
    name: 'Musterhafen',
    designation: 'Hansestadt',
    population: 71_450,
  },
];

/** Key, name, designation, inhabitants and serving unit, as the registry stores them. */
const INVENTED_MUNICIPALITIES = [
  ['169015001011', 'Beispielroda', 'Stadt', 3_120, ASSOCIATION],
  ['169015001012', 'Mustersdorf am Beispielbach', 'Gemeinde', 1_640, ASSOCIATION],
  ['169015001013', 'Probehausen', 'Gemeinde', 1_280, ASSOCIATION],
  ['169015001014', 'Kleinmuster', 'Gemeinde', 870, ASSOCIATION],
] as const;

/** The registry with the invented units added. */
export function demoRegistry(): Registry {
  return createRegistry(
    { ...REGISTRY_DATA, served: [...REGISTRY_DATA.served, ...INVENTED_MUNICIPALITIES] },
    INVENTED_UNITS,
  );
}
