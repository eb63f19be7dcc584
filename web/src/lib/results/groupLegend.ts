import { LIGHT } from '#lib/charts/palette.ts';
import type { LegendEntry } from '#lib/pictures/sheet.ts';
import { groupCode } from './groups.ts';

/** What names the colours of groups on a picture that is saved, as `ColourKey` does on the page: „BB Brandenburg“. */
export function groupLegend(
  groups: readonly { readonly id: string; readonly label: string }[],
): readonly LegendEntry[] {
  return groups.flatMap((group, i) => {
    const colour = LIGHT.groups[i];
    const code = groupCode(group);
    const label = code === group.label ? code : `${code} ${group.label}`;
    return colour === undefined ? [] : [{ label, colour }];
  });
}
