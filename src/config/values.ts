import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { onOneLine, type Unreadable } from './problem.ts';

/** Where a value stands in the text, and the key that leads to it. */
export interface Spot {
  readonly at: number;
  readonly key: number | undefined;
  readonly inside: ReadonlyMap<string | number, Spot>;
}

/** Far above any real configuration, far below what an alias bomb wants. */
const mostValues = 50_000;
const deepest = 20;

type Result = { readonly data: unknown; readonly spot: Spot };

/** Plain data of a YAML tree. Aliases are followed within limits; every key is text and occurs once. */
export function readValues(root: ParsedNode | null): Result | Unreadable {
  const anchors = new Map<string, ParsedNode>();
  let values = 0;

  function read(node: ParsedNode | null | undefined, key: number | undefined, depth: number): Result {
    values += 1;
    if (values > mostValues) throw refused(node, ...tooMany);
    if (depth > deepest)
      throw refused(node, `is nested more than ${deepest} levels deep`, 'Nest less deeply.');
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) throw refused(node, ...unknownAlias(node.source));
      return { ...at(node, key, read(target, key, depth + 1)) };
    }
    if (node?.tag !== undefined) throw refused(node, ...tagged);
    if (node?.anchor !== undefined) anchors.set(node.anchor, node);
    if (isMap(node)) {
      const inside = new Map<string, Spot>();
      const entries: [string, unknown][] = [];
      for (const pair of node.items) {
        const name = keyOf(pair.key);
        if (inside.has(name)) throw refused(pair.key, ...repeated(name));
        const value = read(pair.value, startOf(pair.key), depth + 1);
        inside.set(name, value.spot);
        entries.push([name, value.data]);
      }
      return { data: Object.fromEntries(entries), spot: { at: startOf(node), key, inside } };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => read(item, undefined, depth + 1));
      const inside = new Map(items.map((item, index) => [index, item.spot]));
      return { data: items.map((item) => item.data), spot: { at: startOf(node), key, inside } };
    }
    const empty = node === null || node === undefined || node.value === null;
    const spot = { at: empty ? (key ?? startOf(node)) : startOf(node), key, inside: new Map() };
    return { data: empty ? null : plain(node), spot };
  }

  try {
    return read(root, undefined, 0);
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.why;
    throw thrown;
  }
}

/** A number that would not be written back as it stands (a SHA of digits, `1.50`) is the text that was written. */
function plain(node: Scalar): unknown {
  if (typeof node.value !== 'number') return node.value;
  return String(node.value) === node.source ? node.value : (node.source ?? node.value);
}

function keyOf(node: ParsedNode): string {
  if (!isScalar(node) || node.anchor !== undefined) {
    throw refused(
      node,
      'has a key that is not plain text',
      'Write a word before the colon, without `&`, `*` or `?`.',
    );
  }
  const name = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (name === '<<') {
    throw refused(
      node,
      'has a merge key, which YAML 1.2 does not know',
      'Write the keys out, or share single values with an alias: `paths: *name`.',
    );
  }
  if (name === '__proto__')
    throw refused(node, 'has the key `__proto__`', 'Remove the key.', 'CONFIG_INVALID');
  return name;
}

const tooMany = [
  `has more than ${mostValues} values once its aliases are followed`,
  'Use fewer aliases of aliases.',
] as const;

const tagged = [
  'has a tag, which has no meaning here',
  'Remove the word that begins with `!`; put text that begins with `!` in quotes.',
] as const;

function unknownAlias(name: string): readonly [string, string] {
  return [
    `has the alias \`*${onOneLine(name)}\` without an anchor \`&${onOneLine(name)}\` before it`,
    'Put text that begins with `*` in quotes, such as "**/*.ts".',
  ];
}

function repeated(name: string): readonly [string, string, 'CONFIG_INVALID'] {
  return [
    `has the key \`${onOneLine(name)}\` twice in one mapping`,
    'Remove one of the two, or join their values.',
    'CONFIG_INVALID',
  ];
}

/** The value of an alias, found where the alias stands. */
function at(alias: ParsedNode, key: number | undefined, target: Result): Result {
  return { data: target.data, spot: { at: startOf(alias), key, inside: target.spot.inside } };
}

function startOf(node: ParsedNode | null | undefined): number {
  return node?.range[0] ?? 0;
}

class Refused extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why.what);
    this.why = why;
  }
}

function refused(
  node: ParsedNode | null | undefined,
  what: string,
  cure: string,
  code: Unreadable['code'] = 'CONFIG_UNREADABLE',
): Refused {
  return new Refused({ code, what: `The file ${what}.`, cure, offset: startOf(node) });
}
