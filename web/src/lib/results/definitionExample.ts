import { ratioOf, type Measure, type Questionnaire } from '#survey';
import { formatCount, formatDecimals, formatNumber, formatPoints } from '#lib/format.ts';
import { isReached } from './definitionRule.ts';

/** The rule of a measure with round numbers that are made up, in German; computed, never written down. */
export function exampleOf(measure: Measure, questionnaire: Questionnaire): string {
  switch (measure.kind) {
    case 'score':
      return measure.dimension === undefined
        ? indexExample(questionnaire)
        : scoreExample(measure.dimension, questionnaire);
    case 'level':
      return reachedExample();
    case 'choice':
      return isReached(measure) ? reachedExample() : choiceExample(measure);
    case 'number':
      return `Drei Verwaltungen geben 20\u00a0%, 40\u00a0% und 90\u00a0% an: Das Mittel ist ${formatDecimals((20 + 40 + 90) / 3, 0)}\u00a0%.`;
    case 'ratio':
      return ratioExample(measure);
  }
}

function scoreExample(id: string, { dimensions, pointsPerLevel }: Questionnaire): string {
  const scored = dimensions.find((dimension) => dimension.id === id)?.items ?? [];
  const [a, b] = scored.filter(({ type, weight }) => type === 'maturity' && weight > 0);
  if (a === undefined || b === undefined) return '';
  const [low, high] = [2 * pointsPerLevel, 4 * pointsPerLevel];
  const mean = (a.weight * low + b.weight * high) / (a.weight + b.weight);
  return `Zwei Fragen mit den Gewichten ${formatNumber(a.weight)} und ${formatNumber(b.weight)}, beantwortet mit Stufe 2 und Stufe 4, also ${low} und ${high} Punkten: (${formatNumber(a.weight)} × ${low} + ${formatNumber(b.weight)} × ${high}) : ${formatNumber(a.weight + b.weight)} = ${formatPoints(mean)} Punkte.`;
}

function indexExample({ dimensions }: Questionnaire): string {
  const [first] = dimensions;
  if (first === undefined) return '';
  const total = dimensions.reduce((sum, { indexWeight }) => sum + indexWeight, 0);
  const mean = (first.indexWeight * 80 + (total - first.indexWeight) * 40) / total;
  return `Eine Verwaltung erreicht in „${first.label}“ (Gewicht ${formatNumber(first.indexWeight)}) 80 Punkte und in allen anderen Feldern 40: (${formatNumber(first.indexWeight)} × 80 + ${formatNumber(total - first.indexWeight)} × 40) : ${formatNumber(total)} = ${formatPoints(mean)} Punkte.`;
}

function choiceExample({ options, multiple }: Extract<Measure, { kind: 'choice' }>): string {
  const [verb, rest] = multiple ? ['nennen', 'die übrigen nicht'] : ['antworten', 'die übrigen anders'];
  return shareExample(`${verb} „${options[0]?.label ?? ''}“`, rest);
}

const reachedExample = (): string => shareExample('sind auf Stufe 3, 4 oder 5', 'die übrigen darunter');

function shareExample(what: string, rest: string): string {
  const [some, all] = [30, 120];
  return `${all} Verwaltungen antworten und zählen gleich viel. ${some} ${what}, ${rest}: ${some} : ${all} = ${formatCount((some / all) * 100)}\u00a0%.`;
}

/** Two administrations, a small and a large one: the ratio of their totals is not the mean of their ratios. */
function ratioExample(measure: Extract<Measure, { kind: 'ratio' }>): string {
  const { unit, factor, decimals } = measure;
  const ofInhabitants = ratioOf(measure.id)?.per === 'inhabitants';
  const [small, large] = ofInhabitants ? [5_000, 95_000] : [20, 380];
  const [few, many] = partsOf(measure, ofInhabitants);
  const written = (value: number) => formatDecimals(value, decimals);
  const times = factor === 1 ? '' : ` × ${formatCount(factor)}`;
  const ratio = ((few + many) / (small + large)) * factor;
  return `Eine kleine Verwaltung hat ${formatCount(few)} im Zähler und ${formatCount(small)} im Nenner, eine große ${formatCount(many)} und ${formatCount(large)}: (${formatCount(few)} + ${formatCount(many)}) : (${formatCount(small)} + ${formatCount(large)})${times} = ${written(ratio)} ${unit.replace(/^EUR/, 'Euro')}. Das ist nicht das Mittel aus ${written((few / small) * factor)} und ${written((many / large) * factor)}.`;
}

function partsOf(
  { unit, factor }: Extract<Measure, { kind: 'ratio' }>,
  ofInhabitants: boolean,
): readonly [few: number, many: number] {
  if (unit.startsWith('EUR')) return ofInhabitants ? [20_000, 190_000] : [10_000, 76_000];
  if (ofInhabitants) return [2, 19];
  return factor === 1 ? [100, 780] : [10, 90];
}
