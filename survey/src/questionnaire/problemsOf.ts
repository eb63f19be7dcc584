import type { Condition } from './condition.ts';
import { DIMENSION_IDS } from './dimensionId.ts';
import { itemProblems } from './itemProblems.ts';
import type { DerivedIndicator, Dimension, Item, Questionnaire } from './questionnaire.ts';

/**
 * What is wrong with a questionnaire beyond its shape: one sentence for each problem, led by the key.
 * Checks ids, weights, scoring, options, ranges, filters (no cycles), formulas, gates and hints.
 */
export function problemsOf(questionnaire: Questionnaire): string[] {
  const { dimensions, hints } = questionnaire;
  const items = new Map(dimensions.flatMap((dimension) => dimension.items).map((item) => [item.id, item]));
  return [
    ...duplicates(questionnaire),
    ...scaleProblems(questionnaire),
    ...dimensions.flatMap(dimensionProblems),
    ...[...items.values()].flatMap((item) => [...itemProblems(item), ...filterProblems(item, items)]),
    ...dimensions.flatMap(({ derived }) => derived).flatMap((derived) => derivedProblems(derived, items)),
    ...dimensions.flatMap((dimension) => gateProblems(dimension, items)),
    ...hints.flatMap(({ id, whenAll }) =>
      whenAll.flatMap((condition) => conditionProblems(id, condition, items, derivedIds(questionnaire))),
    ),
  ];
}

type Items = ReadonlyMap<string, Item>;

function derivedIds({ dimensions }: Questionnaire): ReadonlySet<string> {
  return new Set(dimensions.flatMap(({ derived }) => derived.map(({ id }) => id)));
}

function duplicates({ dimensions, hints }: Questionnaire): string[] {
  const ids = [
    ...dimensions.flatMap((dimension) => [
      dimension.id,
      ...dimension.items.map(({ id }) => id),
      ...dimension.derived.map(({ id }) => id),
      ...dimension.gates.map(({ id }) => id),
    ]),
    ...hints.map(({ id }) => id),
  ];
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: stands twice`);
}

function scaleProblems({ bands, dimensions, minimumCoverage, provisionalBelow }: Questionnaire): string[] {
  const problems: string[] = [];
  if (bands[0] !== 0) problems.push('bands: the lowest band must begin at 0');
  if (bands.some((band, level) => level > 0 && band <= (bands[level - 1] ?? 0))) {
    problems.push('bands: must rise');
  }
  if (minimumCoverage > provisionalBelow) problems.push('minimumCoverage: must not exceed provisionalBelow');
  const total = dimensions.reduce((sum, { indexWeight }) => sum + indexWeight, 0);
  if (Math.abs(total - 100) > 1e-9) {
    problems.push(`dimensions: the index weights sum to ${String(total)}, not 100`);
  }
  if (!dimensions.some(({ core }) => core)) problems.push('dimensions: none is core');
  for (const id of DIMENSION_IDS) {
    if (!dimensions.some((dimension) => dimension.id === id)) problems.push(`${id}: dimension is missing`);
  }
  return problems;
}

function dimensionProblems({ id, items, derived, gates }: Dimension): string[] {
  const own = [...items, ...derived].filter((part) => !part.id.startsWith(`${id}.`));
  const foreignGates = gates.filter((gate) => !gate.id.startsWith(`gate.${id}.`));
  const scored = (short: boolean) =>
    items.some(({ weight, shortForm }) => weight > 0 && (!short || shortForm));
  return [
    ...[...own, ...foreignGates].map((part) => `${part.id}: does not belong to dimension ${id}`),
    ...(scored(false) ? [] : [`${id}: has no scored item`]),
    ...(scored(true) ? [] : [`${id}: has no scored item in the short form`]),
  ];
}

function filterProblems(item: Item, items: Items): string[] {
  const problems: string[] = [];
  if (item.askedIf !== undefined) {
    problems.push(...conditionProblems(item.id, item.askedIf, items));
    const parent = items.get(item.askedIf.item);
    if (parent !== undefined && parent.dimension !== item.dimension) {
      problems.push(`${item.id}: filter leaves the dimension`);
    }
    if (item.shortForm && parent?.shortForm === false) {
      problems.push(`${item.id}: is in the short form, its filter ${parent.id} is not`);
    }
    if (inCycle(item, items)) problems.push(`${item.id}: filters form a cycle`);
  }
  if ('atMost' in item) {
    const total = items.get(item.atMost);
    if (total?.type !== item.type || total.dimension !== item.dimension) {
      problems.push(`${item.id}: atMost „${item.atMost}“ is no ${item.type} of the same dimension`);
    }
  }
  return problems;
}

function inCycle(item: Item, items: Items): boolean {
  const seen = new Set<string>();
  for (let current: Item | undefined = item; current; current = items.get(current.askedIf?.item ?? '')) {
    if (seen.has(current.id)) return true;
    seen.add(current.id);
  }
  return false;
}

function conditionProblems(
  key: string,
  { item: id, value }: Condition,
  items: Items,
  derived: ReadonlySet<string> = new Set(),
): string[] {
  if (derived.has(id)) return typeof value === 'number' ? [] : [`${key}: compares ${id} with a text`];
  const item = items.get(id);
  if (item === undefined) return [`${key}: unknown item „${id}“`];
  if (item.type === 'multi-choice') return [`${key}: ${id} cannot be compared`];
  if (typeof value === 'string') {
    const known = 'options' in item && item.options.some((option) => option.value === value);
    return known ? [] : [`${key}: „${value}“ is no option of ${id}`];
  }
  if ('options' in item) return [`${key}: compares ${id} with a number`];
  const [min, max] = item.type === 'maturity' ? [0, 5] : [item.min, item.max];
  return value < min || value > max ? [`${key}: ${String(value)} is outside the range of ${id}`] : [];
}

function derivedProblems(derived: DerivedIndicator, items: Items): string[] {
  const problems = derived.inputs.flatMap((input) => {
    const item = items.get(input);
    if (item === undefined) return [`unknown item „${input}“`];
    return 'min' in item ? [] : [`${input} is no number`];
  });
  if (derived.weight > 0 !== (derived.goalposts !== undefined)) {
    problems.push('weight and goalposts go together');
  }
  if (derived.inputs.length === 0) problems.push('the formula reads no item');
  return problems.map((problem) => `${derived.id}: ${problem}`);
}

function gateProblems({ id, gates }: Dimension, items: Items): string[] {
  return gates.flatMap((gate) => {
    const item = items.get(gate.when.item);
    const outside = item !== undefined && item.dimension !== id;
    const hidden = item?.shortForm === false;
    return [
      ...conditionProblems(gate.id, gate.when, items),
      ...(outside ? [`${gate.id}: ${item.id} belongs to another dimension`] : []),
      ...(hidden ? [`${gate.id}: ${item.id} is not in the short form`] : []),
    ];
  });
}
