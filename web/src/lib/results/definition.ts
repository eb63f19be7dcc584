import type { Dimension, Questionnaire } from '#survey';

/** What counts for a measure (Was zählt?), from the questionnaire. */
export interface Definition {
  readonly description: string;
  /** Weight in the index in percent; absent for the index itself. */
  readonly weight?: number;
  /** The questions that are scored. */
  readonly questions: readonly string[];
  readonly gates: readonly string[];
  /** Share of the weights below which a unit has no score (Mindestabdeckung). */
  readonly minimumCoverage: number;
}

/** @returns `undefined` for a measure the questionnaire does not have */
export function definitionOf(
  { dimensions, minimumCoverage }: Pick<Questionnaire, 'dimensions' | 'minimumCoverage'>,
  measure: string,
): Definition | undefined {
  if (measure === 'index') return { ...INDEX, minimumCoverage };
  const dimension = dimensions.find(({ id }) => id === measure);
  return dimension && { ...ofDimension(dimension), minimumCoverage };
}

type Words = Omit<Definition, 'minimumCoverage'>;

function ofDimension({ description, indexWeight, items, gates }: Dimension): Words {
  return {
    description,
    weight: indexWeight,
    questions: items.filter(({ weight }) => weight > 0).map(({ text }) => text),
    gates: gates.map(({ text }) => text),
  };
}

const INDEX: Words = {
  description:
    'Gewichtetes Mittel der acht Handlungsfelder. Ohne Punktwert in allen vier Kernfeldern gibt es keinen Gesamtindex.',
  questions: [],
  gates: [],
};
