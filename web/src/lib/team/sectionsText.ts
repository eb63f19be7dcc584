import type { DimensionId } from '#survey';
import { DIMENSION_NAMES, SECTION_ORDER } from '#lib/form/dimensionNames.ts';

const list = new Intl.ListFormat('de-DE', { type: 'conjunction' });

/** Sections as people read them: „Datenschutz und Informationssicherheit“. */
export function sectionsText(sections: readonly DimensionId[]): string {
  return list.format(SECTION_ORDER.filter((id) => sections.includes(id)).map((id) => DIMENSION_NAMES[id]));
}
