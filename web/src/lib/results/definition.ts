import { baseOf, leftOutOf, measuresOf, type Dimension, type Measure, type Questionnaire } from '#survey';
import { filterSentence } from './filterSentence.ts';
import { exampleOf } from './definitionExample.ts';
import { ruleOf } from './definitionRule.ts';
import { formatShare } from '#lib/format.ts';

/** What counts for a measure (Was zählt?), from the questionnaire. */
export interface Definition {
  readonly description: string;
  /** What the numbers are shares or means of (Bezugsgröße). */
  readonly denominator: string;
  /** How a number comes about. */
  readonly rule: string;
  /** What does not count. */
  readonly leftOut: readonly string[];
  /** The rule with round numbers that are made up. */
  readonly example: string;
  /** Weight in the index in percent; absent for whatever is no dimension. */
  readonly weight?: number;
  /** The questions that are scored. */
  readonly questions: readonly string[];
  readonly gates: readonly string[];
  /** What it is easily taken for (Verwechslung), and how that differs. */
  readonly similar?: string;
}

/** @returns `undefined` for a measure the questionnaire does not have */
export function definitionOf(questionnaire: Questionnaire, id: string): Definition | undefined {
  const measure = measuresOf(questionnaire).find((one) => one.id === id);
  if (measure === undefined) return undefined;
  const dimension = questionnaire.dimensions.find((one) => one.id === measure.dimension);
  const similar = SIMILAR.get(id);
  return {
    ...wordsOf(measure, dimension),
    denominator: baseOf(measure),
    rule: ruleOf(measure, questionnaire),
    leftOut: leftOut(measure, questionnaire, dimension),
    example: exampleOf(measure, questionnaire),
    ...(similar !== undefined && { similar }),
  };
}

/** The definitions of some figures, with their titles; what the questionnaire does not have is left out. */
export function definitionsOf(
  questionnaire: Questionnaire,
  figures: readonly { readonly id: string; readonly title: string }[],
): readonly { readonly title: string; readonly definition: Definition }[] {
  return figures.flatMap(({ id, title }) => {
    const definition = definitionOf(questionnaire, id);
    return definition === undefined ? [] : [{ title, definition }];
  });
}

/** Measures that something else is easily taken for. */
const SIMILAR: ReadonlyMap<string, string> = new Map([
  [
    'eakte.d.anschlussgrad',
    'Die Prognose der E-Akte nennt den „Anteil angebundener Arbeitsplätze“. Er beruht auf denselben Angaben, ist aber nach Einwohnerzahl hochgerechnet und nicht nach der Zahl der Verwaltungen; deshalb weichen beide Werte voneinander ab.',
  ],
]);

type Words = Pick<Definition, 'description' | 'weight' | 'questions' | 'gates'>;

function wordsOf(measure: Measure, dimension: Dimension | undefined): Words {
  const nothing = { questions: [], gates: [] };
  if (dimension === undefined) return { description: INDEX, ...nothing };
  if (measure.kind !== 'score') return { description: `${measure.label} (${dimension.label})`, ...nothing };
  return {
    description: dimension.description,
    weight: dimension.indexWeight,
    questions: dimension.items.filter(({ weight }) => weight > 0).map(({ text }) => text),
    gates: dimension.gates.map(({ text }) => text),
  };
}

const INDEX =
  'Gewichtetes Mittel der acht Handlungsfelder. Ohne Punktwert in allen vier Kernfeldern gibt es keinen Gesamtindex.';

function leftOut(
  measure: Measure,
  { minimumCoverage, scale }: Questionnaire,
  dimension: Dimension | undefined,
): readonly string[] {
  if (measure.kind === 'score')
    return [
      leftOutOf(measure),
      `Fragen mit „trifft nicht zu“ fallen heraus; „nicht bekannt“ und ausgelassene Fragen senken nur die Abdeckung. Unter ${formatShare(minimumCoverage)} Abdeckung gibt es keinen Punktwert. Zahlen ohne Bewertung, etwa Kosten, gehen nicht ein.`,
    ];
  const filter = dimension && filterSentence(measure.id, dimension, scale);
  return [leftOutOf(measure), ...(filter === undefined ? [] : [filter])];
}
