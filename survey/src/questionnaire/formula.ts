/** An arithmetic formula over items, parsed into a tree: `a / (b - c) * 100`. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: Operator; readonly left: Formula; readonly right: Formula };

type Operator = '+' | '-' | '*' | '/';
type Tokens = { next: () => string | undefined; peek: () => string | undefined };

const TOKEN = /\s*(?<token>[a-z][a-z0-9.-]*[a-z0-9]|\d+(?:\.\d+)?|[-+*/()])/y;
const SUMS: readonly Operator[] = ['+', '-'];
const PRODUCTS: readonly Operator[] = ['*', '/'];

/**
 * Parses `+ - * / ( )`, numbers and item ids. A minus needs a space before it, as ids contain hyphens.
 *
 * @returns `undefined` where the text is no formula
 */
export function parseFormula(text: string): Formula | undefined {
  const list = tokenize(text);
  if (list === undefined) return undefined;
  let position = 0;
  const tokens: Tokens = { next: () => list[position++], peek: () => list[position] };
  const formula = parseSum(tokens);
  return position === list.length ? formula : undefined;
}

function tokenize(text: string): string[] | undefined {
  const found = [...text.matchAll(new RegExp(TOKEN.source, 'gy'))];
  const tokens = found.flatMap(({ groups }) => groups?.['token'] ?? []);
  const consumed = found.reduce((length, [match]) => length + match.length, 0);
  return consumed === text.trimEnd().length ? tokens : undefined;
}

function parseSum(tokens: Tokens): Formula | undefined {
  return parseChain(tokens, SUMS, parseProduct);
}

function parseProduct(tokens: Tokens): Formula | undefined {
  return parseChain(tokens, PRODUCTS, parseTerm);
}

function parseChain(
  tokens: Tokens,
  operators: readonly Operator[],
  parseOperand: (tokens: Tokens) => Formula | undefined,
): Formula | undefined {
  let left = parseOperand(tokens);
  for (;;) {
    const kind = operators.find((operator) => operator === tokens.peek());
    if (kind === undefined || left === undefined) return left;
    tokens.next();
    const right = parseOperand(tokens);
    left = right && { kind, left, right };
  }
}

function parseTerm(tokens: Tokens): Formula | undefined {
  const token = tokens.next();
  if (token === '(') {
    const inner = parseSum(tokens);
    return tokens.next() === ')' ? inner : undefined;
  }
  if (token === undefined || /^[-+*/)]$/.test(token)) return undefined;
  const value = Number(token);
  return Number.isNaN(value) ? { kind: 'item', item: token } : { kind: 'number', value };
}

/** The items a formula reads, each once. */
export function inputsOf(formula: Formula): string[] {
  if (formula.kind === 'number') return [];
  if (formula.kind === 'item') return [formula.item];
  return [...new Set([...inputsOf(formula.left), ...inputsOf(formula.right)])];
}

/**
 * Value of a formula.
 *
 * @returns `undefined` when an input is missing or a denominator is zero
 */
export function evaluate(
  formula: Formula,
  valueOf: (item: string) => number | undefined,
): number | undefined {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'item') return valueOf(formula.item);
  const left = evaluate(formula.left, valueOf);
  const right = evaluate(formula.right, valueOf);
  if (left === undefined || right === undefined) return undefined;
  switch (formula.kind) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
  }
}
