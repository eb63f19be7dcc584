import { selectionParts } from '#lib/results/selectionParts.ts';
import { VIEW_NAMES } from '#lib/results/offeredViews.ts';
import { VIEW_WORDS, type View } from '#lib/url/selection.ts';
import type { AddressPart } from '#lib/url/unknownParts.ts';

/**
 * What the address of the comparison may hold. A view or a year that another question has stays in the address when
 * somebody goes from one to the other, and is no mistake.
 *
 * @param editions with a release
 */
export function comparisonParts(
  shown: Parameters<typeof selectionParts>[0],
  { view, editions }: { readonly view: View; readonly editions: readonly number[] },
): Readonly<Record<string, AddressPart>> {
  return {
    ...selectionParts(shown),
    ansicht: { known: [...VIEW_WORDS.keys()], instead: `„${VIEW_NAMES[view]}“` },
    sortierung: { known: ['wert'], instead: 'die übliche Reihenfolge' },
    ab: { known: editions.map(String), instead: 'alle Jahre' },
  };
}
