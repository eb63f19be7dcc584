import type { DimensionId } from './dimensionId.ts';
import type { Dimension, Questionnaire } from './questionnaire.ts';

/** The dimension (Handlungsfeld) of that id; a compiled questionnaire has all eight. */
export function dimensionOf({ dimensions }: Questionnaire, id: DimensionId): Dimension {
  const dimension = dimensions.find((candidate) => candidate.id === id);
  if (dimension === undefined) throw new RangeError(`The questionnaire has no dimension ${id}.`);
  return dimension;
}
