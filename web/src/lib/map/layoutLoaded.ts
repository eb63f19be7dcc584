import type { FigureFacts } from '#lib/results/figureFacts.ts';
import type { LoadedMap } from './loadMap.ts';
import { figureMapFacts, participationFacts } from './mapFacts.ts';
import { layoutParticipation } from './participation.layout.ts';
import { layoutMap, type MapLayout } from './regionMap.layout.ts';

/** What a page shows of a map: what is drawn, and what stands beside it. */
export interface ShownMap {
  readonly layout: MapLayout;
  readonly facts: FigureFacts;
}

/** Lays out what was loaded, a figure or who took part, the same for every page. */
export function layoutLoaded({
  figure,
  participation,
  selection,
  states,
  release,
}: Pick<LoadedMap, 'figure' | 'participation' | 'selection' | 'states' | 'release'>): ShownMap | undefined {
  const { grouping, state } = selection;
  if (participation !== undefined) {
    const layout = layoutParticipation(participation, { level: grouping, state });
    return { layout, facts: participationFacts(layout, release) };
  }
  if (figure === undefined) return undefined;
  const layout = layoutMap(figure, { grouping, state, states });
  const facts = figureMapFacts(figure, layout);
  return facts && { layout, facts };
}
