import type { Condition, Dimension, Item } from '#survey';
import { formatCount } from '#lib/format.ts';

/** Says to whom a question is put, where a filter (Filterfrage) decides; `undefined` where it is put to all. */
export function filterSentence(
  id: string,
  { items }: Pick<Dimension, 'items'>,
  scale: readonly string[],
): string | undefined {
  const askedIf = items.find((item) => item.id === id)?.askedIf;
  const parent = items.find((item) => item.id === askedIf?.item);
  if (askedIf === undefined || parent === undefined) return undefined;
  return `Gestellt wird die Frage nur, wo die Antwort auf „${parent.text}“ ${boundOf(parent, askedIf, scale)} ist.`;
}

const COMPARISONS: Readonly<Record<Condition['operator'], string>> = {
  '<': 'kleiner als',
  '<=': 'höchstens',
  '>': 'größer als',
  '>=': 'mindestens',
  '==': 'gleich',
};

function boundOf(parent: Item, { operator, value }: Condition, scale: readonly string[]): string {
  const comparison = COMPARISONS[operator];
  if (parent.type === 'maturity' && typeof value === 'number')
    return `${comparison} Stufe ${value} („${scale[value] ?? ''}“)`;
  if (typeof value === 'number') return `${comparison} ${formatCount(value)}`;
  const label = 'options' in parent ? parent.options.find((one) => one.value === value)?.label : undefined;
  return `„${label ?? value}“`;
}
