import { ratioOf, type Formula, type Item, type Measure, type Questionnaire } from '#survey';
import { formatCount } from '#lib/format.ts';
import { REACHED } from './quantity.ts';

/** How the number of a measure comes about, in German. */
export function ruleOf(measure: Measure, { dimensions, pointsPerLevel }: Questionnaire): string {
  switch (measure.kind) {
    case 'score':
      return measure.dimension === undefined
        ? 'Jedes Handlungsfeld zählt mit seinem Gewicht; fehlt ein Feld, das kein Kernfeld ist, teilen sich die übrigen sein Gewicht.'
        : `Jede bewertete Frage bringt 0 bis 100 Punkte, eine Reifegradfrage ${formatCount(pointsPerLevel)} je Stufe. Der Punktwert einer Verwaltung ist das mit den Gewichten der Fragen gebildete Mittel.`;
    case 'level':
      return reachedRule(measure.id, dimensions);
    case 'choice':
      if (isReached(measure)) return reachedRule(measure.id, dimensions);
      return measure.multiple
        ? 'Gezeigt wird für jede Antwort der Anteil der Verwaltungen, die sie genannt haben.'
        : 'Gezeigt wird für jede Antwort der Anteil der Verwaltungen, die sie gewählt haben; zusammen sind es alle.';
    case 'number':
      return 'Gezeigt wird das Mittel der Angaben; jede Verwaltung zählt gleich, ob groß oder klein.';
    case 'ratio':
      return ratioRule(measure.id, dimensions);
  }
}

/** Whether only this is told of a maturity item: that level 3 is reached. */
export const isReached = (measure: Measure): boolean =>
  measure.kind === 'choice' && measure.options[0]?.label === REACHED;

function reachedRule(id: string, dimensions: Questionnaire['dimensions']): string {
  const item = dimensions.flatMap(({ items }) => items).find((one) => one.id === id);
  if (item?.type !== 'maturity') throw new Error(`${id} has no levels.`);
  return `Gezeigt wird der Anteil mit Stufe 3 und höher. Stufe 3 ist erreicht, wenn alles erfüllt ist, was sie beschreibt: „${item.levels[3] ?? ''}“`;
}

function ratioRule(id: string, dimensions: Questionnaire['dimensions']): string {
  const items = dimensions.flatMap((dimension) => dimension.items);
  const derived = dimensions.flatMap((dimension) => dimension.derived).find((one) => one.id === id);
  if (derived !== undefined) {
    const { top, bottom } = fractionOf(derived.formula);
    return `Zähler: ${inWords(top, items)}. Nenner: ${inWords(bottom, items)}.`;
  }
  const per = ratioOf(id)?.per;
  const top = quoted(id, items);
  if (per === undefined || per === 'inhabitants')
    return `Zähler: ${top}. Nenner: Einwohnerinnen und Einwohner, für die diese Verwaltungen zuständig sind.`;
  return `Zähler: ${top}. Nenner: ${quoted(per.item, items)} abzüglich ${quoted(per.minus, items)}.`;
}

/** The fraction of a ratio; what it is multiplied with belongs to its unit. */
function fractionOf(formula: Formula): { readonly top: Formula; readonly bottom: Formula } {
  if (formula.kind === '/') return { top: formula.left, bottom: formula.right };
  if (formula.kind === '*' && formula.right.kind === 'number') return fractionOf(formula.left);
  throw new Error('A derived indicator is no fraction.');
}

const SIGNS = { '+': 'zuzüglich', '-': 'abzüglich', '*': 'mal', '/': 'geteilt durch' } as const;

function inWords(formula: Formula, items: readonly Item[]): string {
  if (formula.kind === 'number') return formatCount(formula.value);
  if (formula.kind === 'item') return quoted(formula.item, items);
  return `${inWords(formula.left, items)} ${SIGNS[formula.kind]} ${inWords(formula.right, items)}`;
}

function quoted(id: string, items: readonly Item[]): string {
  return `Angaben zu „${items.find((item) => item.id === id)?.text ?? id}“`;
}
