import type { PresetId } from '../disclosure/parameters.ts';
import type { Dimension, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Measure } from './releaseInput.ts';

/**
 * What a release publishes of a questionnaire: the index and the eight dimension scores, each with its
 * level of protection (Schutzstufe). Informationssicherheit has the highest; a dimension with
 * confidential items the middle one.
 */
export function measuresOf({ dimensions }: Questionnaire): readonly Measure[] {
  return [
    { id: 'index', label: 'Gesamtindex', preset: 'sicherheit' },
    ...dimensions.map((dimension) => ({
      id: dimension.id,
      label: dimension.label,
      preset: presetOf(dimension),
    })),
  ];
}

function presetOf({ id, items }: Dimension): PresetId {
  if (id === 'sicherheit') return 'sicherheit';
  return items.some(({ sensitivity }) => sensitivity !== 'standard') ? 'vertraulich' : 'standard';
}
