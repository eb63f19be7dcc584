import type { ReleaseManifest } from '#survey';
import { selectionParts } from '#lib/results/selectionParts.ts';
import { VIEW_NAMES } from '#lib/results/offeredViews.ts';
import { VIEW_WORDS, type View } from '#lib/url/selection.ts';
import type { AddressPart } from '#lib/url/unknownParts.ts';

type Shown = Omit<Parameters<typeof selectionParts>[0], 'releases'> & {
  readonly releases: readonly Pick<ReleaseManifest, 'releaseId' | 'edition'>[];
};

/**
 * What the address of the comparison may hold. A view or a year that another question has stays in the address when
 * somebody goes from one to the other, and is no mistake.
 */
export function comparisonParts(shown: Shown, view: View): Readonly<Record<string, AddressPart>> {
  return {
    ...selectionParts(shown),
    ansicht: { known: [...VIEW_WORDS.keys()], instead: `„${VIEW_NAMES[view]}“` },
    sortierung: { known: ['wert'], instead: 'die übliche Reihenfolge' },
    ab: { known: shown.releases.map(({ edition }) => String(edition)), instead: 'alle Jahre' },
  };
}
