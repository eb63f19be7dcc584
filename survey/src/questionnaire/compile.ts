import { problemsOf } from './problemsOf.ts';
import { editionFile, type EditionFile } from './editionFile.ts';
import { inputsOf } from './formula.ts';
import type { Dimension, Questionnaire } from './questionnaire.ts';

/** An edition file is wrong. The message names every offending key. */
export class QuestionnaireError extends Error {
  override readonly name = 'QuestionnaireError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The questionnaire has ${String(problems.length)} problem(s):\n${problems.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Turns an edition file into a questionnaire (Fragebogen): parses conditions and formulas into data and
 * checks everything once, so that whoever holds a `Questionnaire` need not check again.
 *
 * @throws {QuestionnaireError} naming the offending keys
 */
export function compile(file: unknown): Questionnaire {
  const reading = editionFile.safeParse(file);
  if (!reading.success) {
    throw new QuestionnaireError(
      reading.error.issues.map(({ path, message }) => `${keyOf(path, file)}: ${message}`),
    );
  }
  const questionnaire = { ...reading.data, dimensions: reading.data.dimensions.map(compileDimension) };
  const problems = problemsOf(questionnaire);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return questionnaire;
}

function compileDimension(file: EditionFile['dimensions'][number]): Dimension {
  const items = file.items.map((item) => ({ ...item, dimension: file.id }));
  const shortForm = new Set(items.filter((item) => item.shortForm).map(({ id }) => id));
  const derived = file.derived.map((indicator) => {
    const inputs = inputsOf(indicator.formula);
    const inShortForm = inputs.every((input) => shortForm.has(input));
    return { ...indicator, dimension: file.id, inputs, shortForm: inShortForm };
  });
  return { ...file, items, derived };
}

/** The path with positions replaced by the ids that stand there: `dimensions/eakte/items/eakte.k.fv/min`. */
function keyOf(path: readonly PropertyKey[], file: unknown): string {
  let value: unknown = file;
  const steps = path.map((step) => {
    value = property(value, step);
    const id = property(value, 'id');
    return typeof step === 'number' && typeof id === 'string' ? id : String(step);
  });
  return steps.join('/');
}

function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
