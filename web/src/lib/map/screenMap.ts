import { systemColour } from '#lib/charts/screenPalette.ts';
import { DARK_MAP, LIGHT_MAP, systemMap, type MapColours } from './mapColours.ts';

/** The colours that suit the page as it is shown: light or dark, printed, or in colours its reader has chosen. */
export function screenMap(isPrinting: boolean): MapColours {
  if (isPrinting) return LIGHT_MAP;
  if (matchMedia('(forced-colors: active)').matches) return systemMap(systemColour);
  return matchMedia('(prefers-color-scheme: dark)').matches ? DARK_MAP : LIGHT_MAP;
}
