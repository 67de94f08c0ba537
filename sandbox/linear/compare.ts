/** The comparators of filters: what each operator means, for texts, numbers and dates alike. */

type Value = string | number | boolean | null;
export type Comparator = Readonly<Record<string, unknown>>;

type Operator = (value: Value, operand: unknown) => boolean;

function text(holds: (value: string, operand: string) => boolean): Operator {
  return (value, operand) => typeof value === 'string' && holds(value, String(operand));
}

function order(holds: (value: number | string, operand: number | string) => boolean): Operator {
  return (value, operand) =>
    (typeof value === 'number' && typeof operand === 'number' && holds(value, operand)) ||
    (typeof value === 'string' && typeof operand === 'string' && holds(value, operand));
}

function not(operator: Operator): Operator {
  return (value, operand) => !operator(value, operand);
}

function among(value: Value, operand: unknown): boolean {
  return Array.isArray(operand) && operand.includes(value);
}

function folded(word: string): string {
  return word.toLowerCase();
}

function plain(word: string): string {
  return folded(word.normalize('NFD').replace(/\p{Diacritic}/gu, ''));
}

const contains = text((value, operand) => value.includes(operand));
const containsFolded = text((value, operand) => folded(value).includes(folded(operand)));
const startsWith = text((value, operand) => value.startsWith(operand));
const endsWith = text((value, operand) => value.endsWith(operand));
const equalsFolded = text((value, operand) => folded(value) === folded(operand));

const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: (value, operand) => value === operand,
  neq: (value, operand) => value !== operand,
  in: among,
  nin: not(among),
  null: (value, operand) => (value === null) === operand,
  lt: order((value, operand) => value < operand),
  lte: order((value, operand) => value <= operand),
  gt: order((value, operand) => value > operand),
  gte: order((value, operand) => value >= operand),
  contains,
  notContains: not(contains),
  containsIgnoreCase: containsFolded,
  notContainsIgnoreCase: not(containsFolded),
  containsIgnoreCaseAndAccent: text((value, operand) => plain(value).includes(plain(operand))),
  startsWith,
  notStartsWith: not(startsWith),
  startsWithIgnoreCase: text((value, operand) => folded(value).startsWith(folded(operand))),
  endsWith,
  notEndsWith: not(endsWith),
  eqIgnoreCase: equalsFolded,
  neqIgnoreCase: not(equalsFolded),
};

/** Whether all of a comparator's operators hold; `read` brings operands into the form of the value. */
export function holds(
  value: Value,
  comparator: Comparator,
  read: (operand: unknown) => unknown = (operand) => operand,
): boolean {
  return Object.entries(comparator).every(([name, operand]) => {
    if (operand == null) return true;
    if (name === 'and') return list(operand).every((each) => holds(value, each, read));
    if (name === 'or') return list(operand).some((each) => holds(value, each, read));
    const operator = OPERATORS[name];
    if (!operator) throw new Error(`the sandbox does not know the operator ${name}`);
    return operator(
      value,
      Array.isArray(operand) ? operand.map(read) : name === 'null' ? operand : read(operand),
    );
  });
}

function list(operand: unknown): readonly Comparator[] {
  return operand as readonly Comparator[];
}
