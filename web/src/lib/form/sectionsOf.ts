import type { DimensionId } from '#survey';
import type { ResponseView } from '#lib/api/views.ts';
import { SECTION_ORDER } from './dimensionNames.ts';

/** The sections (Abschnitte) the reader may open, in the order in which one goes through them. */
export function sectionsOf(response: ResponseView): readonly DimensionId[] {
  return response.role === 'contributor'
    ? SECTION_ORDER.filter((id) => response.delegated.includes(id))
    : SECTION_ORDER;
}
