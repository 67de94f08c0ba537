import type { core } from 'zod/mini';
import { suggestionFor } from '../model/suggestion.ts';
import { curedBy } from './mapping.ts';
import { nameOf, onOneLine, type Path, type Problem, shown } from './problem.ts';
import { looksLikeValue, plainName } from './secret-name.ts';

type Issue = core.$ZodIssue;

/** What is wrong, in the words of the file, of each issue that zod found in `data`. */
export function problemsOf(issues: readonly Issue[], data: unknown, above: Path = []): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')];
    return worded(issue, path, data);
  });
}

function worded(issue: Issue, path: Path, data: unknown): Problem[] {
  const found = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, issue.message.split(' ')));
    case 'invalid_type':
      return [wrongType(path, [issue.expected], found, curedBy(issue))];
    case 'invalid_value':
      return [wrongValue(path, issue.values.map(String), found, curedBy(issue))];
    case 'invalid_union':
      return inUnion(issue, path, data);
    case 'custom':
      return [
        {
          path,
          on: issue.params?.on === 'key' ? 'key' : 'value',
          what: `${nameOf(path)} ${issue.message}.`,
          cure: String(issue.params?.cure),
        },
      ];
    default:
      return [
        {
          path,
          on: 'value',
          what: `${nameOf(path)} is not valid: ${issue.message}.`,
          cure: 'Correct the value.',
        },
      ];
  }
}

/** The issues of the form that was meant: the one whose type fits. */
function inUnion(issue: core.$ZodIssueInvalidUnion, path: Path, data: unknown): Problem[] {
  const meant = issue.errors.find((form) => !form.some((one) => isOfOtherType(one, valueAt(data, path))));
  if (meant !== undefined) return problemsOf(meant, data, path);
  const expected = issue.errors.flat().flatMap(typesIn);
  return [wrongType(path, expected, valueAt(data, path), curedBy(issue))];
}

function typesIn(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(typesIn);
  return [issue.code === 'invalid_type' ? issue.expected : 'string'];
}

function isOfOtherType(issue: Issue, found: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return issue.errors.every((form) => form.some((one) => isOfOtherType(one, found)));
  }
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof found !== 'string');
}

function unknownKey(key: string, above: Path, known: readonly string[]): Problem {
  const suggestion = suggestionFor(key, known);
  const place = above.length === 0 ? 'at the top of the file' : `in ${nameOf(above)}`;
  const keys = known.map((name) => `\`${name}\``).join(', ');
  return {
    path: [...above, key],
    on: 'key',
    what: `\`${onOneLine(key)}\` is not a key that this version of the action knows ${place}.`,
    cure:
      suggestion === undefined ? `Remove it, or write one of ${keys}.` : `Did you mean \`${suggestion}\`?`,
  };
}

function wrongValue(path: Path, allowed: readonly string[], found: unknown, cure?: string): Problem {
  const suggestion = typeof found === 'string' ? suggestionFor(found, allowed) : undefined;
  const values = allowed.map((value) => `\`${value}\``);
  if (found === undefined) return { ...missing(path), cure: `Add it: ${either(values)}.` };
  return {
    path,
    on: 'value',
    what: `${nameOf(path)} should be ${either(values)}, but is ${shown(found)}.`,
    cure: cure ?? (suggestion === undefined ? `Write ${either(values)}.` : `Did you mean \`${suggestion}\`?`),
  };
}

/** `cure`: what the schema itself knows to say. */
function wrongType(path: Path, expected: readonly string[], found: unknown, cure?: string): Problem {
  const name = nameOf(path);
  if (found === undefined) return missing(path);
  const [first = ''] = expected;
  return {
    path,
    on: 'value',
    what: `${name} should be ${either(expected.map((type) => inYaml[type]?.name ?? type))}, but is ${shown(found)}.`,
    cure: cure ?? cureOf(found, expected) ?? inYaml[first]?.cure ?? 'Correct the value.',
  };
}

function missing(path: Path): Problem {
  const name = nameOf(path);
  const cure = `Add the key ${name.replace(/^`.*\./u, '`')}.`;
  return { path, on: 'value', what: `${name} is missing.`, cure };
}

/** Cures for what was written rather than for what was expected. */
function cureOf(found: unknown, expected: readonly string[]): string | undefined {
  if (found === null) return 'Write the value, or remove the key for the default.';
  if (expected.includes('array') && !expected.includes('object')) {
    const names = namesIn(found);
    if (names !== undefined) return `Write the names alone, as a list: \`[${names.join(', ')}]\`.`;
    if (typeof found === 'object' && found !== null) return inYaml.array?.cure;
    if (typeof found === 'string' && found.includes(','))
      return `Put it in brackets: \`[${onOneLine(found)}]\`.`;
  }
  const meant =
    typeof found === 'string' && expected.includes('boolean') ? switches.get(found.toLowerCase()) : undefined;
  if (meant !== undefined) return `Write \`${meant}\`, without quotes.`;
  const isNumber = typeof found === 'string' && expected.includes('number') && /^\d+$/u.test(found);
  if (isNumber) return `Write \`${found}\`, without quotes.`;
  const isText = (typeof found === 'number' || typeof found === 'boolean') && expected.includes('string');
  return isText ? `Put it in quotes: \`"${found}"\`.` : undefined;
}

/** Of a mapping that was written for a list, its keys; not where one of them may be a value. */
function namesIn(found: unknown): readonly string[] | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const names = Object.keys(found);
  const areNames = names.length > 0 && names.every((name) => plainName.test(name) && !looksLikeValue(name));
  return areNames ? names.slice(0, 5) : undefined;
}

/** What YAML 1.1 took for true and false, and 1.2 takes for text. */
const switches: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', 'y'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'n', 'never'].map((word) => [word, false] as const),
]);

/** Zod's names of types in YAML's words. */
const inYaml: Readonly<Record<string, { readonly name: string; readonly cure: string }>> = {
  string: { name: 'text', cure: 'Write one line of text.' },
  number: { name: 'a number', cure: 'Write a number.' },
  int: { name: 'a whole number', cure: 'Write a whole number, without quotes.' },
  boolean: { name: 'true or false', cure: 'Write `true` or `false`, without quotes.' },
  array: {
    name: 'a list',
    cure: 'Write a list: `[one, two]`, or each entry on a line that begins with `- `.',
  },
  object: {
    name: 'a mapping',
    cure: 'Write keys with their values, each as `key: value` on a line of its own.',
  },
  record: { name: 'a mapping', cure: 'Write pairs: `from: to`, each on a line of its own.' },
};

function either(words: readonly string[]): string {
  return [...new Set(words)].join(', ').replace(/, ([^,]*)$/u, ' or $1');
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, data);
}
