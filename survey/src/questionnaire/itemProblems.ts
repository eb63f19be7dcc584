import type { Item, Option } from './questionnaire.ts';

/** What is wrong with one item by itself: weight, options, range, next steps. */
export function itemProblems(item: Item): string[] {
  const problems: string[] = [];
  const scored = item.weight > 0;
  if (scored !== item.nextSteps.length > 0) problems.push('scored items have next steps, numbers have none');
  switch (item.type) {
    case 'maturity':
      if (!scored) problems.push('a maturity item needs a weight');
      break;
    case 'multi-choice':
      if (scored) problems.push('a multi-choice item cannot be scored');
      problems.push(...optionProblems(item.options, false));
      if (item.exclusiveOption !== undefined && !item.options.some((o) => o.value === item.exclusiveOption)) {
        problems.push(`exclusiveOption „${item.exclusiveOption}“ is no option`);
      }
      break;
    case 'yes-no-planned':
    case 'single-choice':
      problems.push(...optionProblems(item.options, scored));
      break;
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      if (item.min >= item.max) problems.push('min must be below max');
      if (scored !== (item.goalposts !== undefined)) problems.push('weight and goalposts go together');
  }
  return problems.map((problem) => `${item.id}: ${problem}`);
}

function optionProblems(options: readonly Option[], scored: boolean): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...(new Set(values).size < values.length ? ['options stand twice'] : []),
    ...(options.every(({ points }) => (points !== undefined) === scored)
      ? []
      : ['options have points if and only if the item has a weight']),
  ];
}
