/** The syntax of JQL, as far as it is known here: clauses with AND, OR, NOT and parentheses, then ORDER BY. */
import { tokenise } from './jql-token.ts';
import { JiraRefusal } from './refusal.ts';

export type Jql =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Jql[] }
  | { readonly kind: 'not'; readonly part: Jql }
  | { readonly kind: 'clause'; readonly clause: Clause };

export interface Clause {
  readonly field: string;
  readonly operator: Operator;
  readonly values: readonly Operand[];
}

export const OPERATORS = [
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  '~',
  '!~',
  'in',
  'not in',
  'is',
  'is not',
] as const;
export type Operator = (typeof OPERATORS)[number];

export type Operand =
  | { readonly kind: 'value' | 'function'; readonly text: string }
  | { readonly kind: 'empty'; readonly text: '' };

export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

export interface Query {
  /** Null: the query is not bounded. */
  readonly where: Jql | null;
  readonly order: readonly Order[];
}

export function parseJql(jql: string): Query {
  const tokens = tokenise(jql);
  let next = 0;

  const word = (offset = 0) => {
    const token = tokens[next + offset];
    return token && !token.quoted ? token.text.toLowerCase() : '';
  };
  const take = (...words: readonly string[]) => {
    const isNext = words.every((text, index) => word(index) === text);
    if (isNext) next += words.length;
    return isNext;
  };
  const fail = (expected: string): never => {
    const token = tokens[next];
    const got = token ? `'${token.text}'` : 'the end';
    const at = token?.at ?? jql.length;
    throw new JiraRefusal(400, [
      `Error in the JQL Query: Expecting ${expected} but got ${got}. (line 1, character ${at + 1})`,
    ]);
  };

  function list(kind: 'and' | 'or', part: () => Jql): Jql {
    const parts = [part()];
    while (take(kind)) parts.push(part());
    return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
  }
  const alternatives = (): Jql => list('or', () => list('and', single));

  function single(): Jql {
    if (take('not')) return { kind: 'not', part: single() };
    if (!take('(')) return { kind: 'clause', clause: clause() };
    const inner = alternatives();
    if (!take(')')) fail("')'");
    return inner;
  }

  function clause(): Clause {
    const token = tokens[next];
    if (!token || '(),=<>~'.includes(token.text)) return fail('a field');
    next += 1;
    // Longer operators first: `not in` before `in`.
    const operator = OPERATORS.toReversed().find((known) => take(...known.split(' ')));
    if (!operator) return fail('an operator');
    const isList = operator === 'in' || operator === 'not in';
    return { field: token.text, operator, values: isList ? operands() : [operand()] };
  }

  function operands(): readonly Operand[] {
    if (!take('(')) return fail("'('");
    const found = [operand()];
    while (take(',')) found.push(operand());
    if (!take(')')) fail("')'");
    return found;
  }

  function operand(): Operand {
    const token = tokens[next];
    if (!token || (!token.quoted && '(),=<>~'.includes(token.text))) return fail('a value');
    if (take('empty') || take('null')) return { kind: 'empty', text: '' };
    next += 1;
    return take('(', ')') ? { kind: 'function', text: token.text } : { kind: 'value', text: token.text };
  }

  function orders(): readonly Order[] {
    const found: Order[] = [];
    do {
      const token = tokens[next];
      if (!token) return fail('a field');
      next += 1;
      const descending = take('desc');
      if (!descending) take('asc');
      found.push({ field: token.text.toLowerCase(), descending });
    } while (take(','));
    return found;
  }

  const isBounded = tokens.length > 0 && word() !== 'order';
  const where = isBounded ? alternatives() : null;
  const order = take('order', 'by') ? orders() : [];
  if (next < tokens.length) fail("either 'OR' or 'AND'");
  return { where, order };
}
