import { numberOf, totalIssues, type Answers, type ItemId, type Scope } from '#survey';

/** A number and the total it exceeds; both are shown as wrong, for nobody knows which of them is. */
export interface Excess {
  readonly part: ItemId;
  readonly partValue: number;
  readonly total: ItemId;
  readonly totalValue: number;
}

/** The numbers that exceed their total (Teilmenge > Gesamtzahl), with both values. */
export function excesses(scope: Scope, answers: Answers): Excess[] {
  const items = scope.questionnaire.dimensions.flatMap((dimension) => dimension.items);
  return totalIssues(scope, answers).flatMap((issue) => {
    const item = items.find(({ id }) => id === issue.item);
    if (item === undefined || !('atMost' in item)) return [];
    const partValue = numberOf(answers[item.id]);
    const totalValue = numberOf(answers[item.atMost]);
    if (partValue === undefined || totalValue === undefined) return [];
    return [{ part: item.id, partValue, total: item.atMost, totalValue }];
  });
}
