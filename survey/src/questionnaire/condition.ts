/** One comparison on one item, parsed: `eakte.k.ap-gesamt > 0`. */
export interface Condition {
  readonly item: string;
  readonly operator: '<' | '<=' | '>' | '>=' | '==';
  readonly value: number | string;
}

const PATTERN = /^(?<item>[a-z0-9.-]+) (?<operator><=|>=|==|<|>) (?<value>\S+)$/;
const OPERATORS: readonly Condition['operator'][] = ['<', '<=', '>', '>=', '=='];

/** Parses `item operator value`; `undefined` where the text is no condition. */
export function parseCondition(text: string): Condition | undefined {
  const groups = PATTERN.exec(text)?.groups;
  const operator = OPERATORS.find((known) => known === groups?.['operator']);
  const item = groups?.['item'];
  const literal = groups?.['value'];
  if (operator === undefined || item === undefined || literal === undefined) return undefined;
  const number = Number(literal);
  if (!Number.isNaN(number)) return { item, operator, value: number };
  return operator === '==' ? { item, operator, value: literal } : undefined;
}

/** Whether the condition holds for a value of its item. A text is only ever equal or not. */
export function holds({ operator, value: bound }: Condition, value: number | string): boolean {
  if (typeof value !== 'number' || typeof bound !== 'number') return operator === '==' && value === bound;
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '==':
      return value === bound;
  }
}
