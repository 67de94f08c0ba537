/** What is wrong in a document, by the rules of adf-nodes.ts and adf-marks.ts. */
import { BESIDE_CODE, MARKS } from './adf-marks.ts';
import { NODES } from './adf-nodes.ts';
import type { AttributeRule, NodeRule } from './adf-rule.ts';
import { isObject } from './route.ts';

/** A way to the first thing that is wrong in a node, such as `doc/paragraph/text: no text`; null when all is well. */
export function firstFault(node: unknown): string | null {
  if (!isObject(node) || typeof node.type !== 'string') return 'no node';
  const { type, content, attrs, marks, ...rest } = node;
  const rule = Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  if (!rule) return `${type}: unknown`;
  const isText = type === 'text';
  const stray = Object.keys(rest).find((key) => !(isText && key === 'text'));
  if (stray !== undefined) return `${type}: ${stray}`;
  if (isText && (typeof rest.text !== 'string' || rest.text === '')) return 'text: no text';
  return (
    faultInAttributes(attrs, { ...rule, optional: { localId: 'string', ...rule.optional } }, type) ??
    faultInMarks(marks, rule.marks ?? [], type) ??
    faultInContent(content, rule, type)
  );
}

function faultInContent(
  content: unknown,
  { content: types, filled, once }: NodeRule,
  type: string,
): string | null {
  if (content === undefined && !filled) return null;
  if (!Array.isArray(content) || types === undefined || (filled && content.length === 0)) {
    return `${type}: content`;
  }
  for (const [index, child] of content.entries()) {
    const childType = isObject(child) ? child.type : undefined;
    const allowed = once ? types.slice(index, index + 1) : types;
    if (typeof childType !== 'string' || !allowed.includes(childType)) return `${type}: ${childType} in it`;
    if (type === 'codeBlock' && isMarked(child)) return `${type}: marks in it`;
    const fault = firstFault(child);
    if (fault !== null) return `${type}/${fault}`;
  }
  return null;
}

function isMarked(node: unknown): boolean {
  return isObject(node) && Array.isArray(node.marks) && node.marks.length > 0;
}

function faultInMarks(marks: unknown, types: readonly string[], owner: string): string | null {
  if (marks === undefined) return null;
  if (!Array.isArray(marks)) return `${owner}: marks`;
  const names = marks.map((mark) => (isObject(mark) && typeof mark.type === 'string' ? mark.type : ''));
  if (new Set(names).size < names.length) return `${owner}: a mark twice`;
  if (names.includes('code') && names.some((name) => !BESIDE_CODE.has(name)))
    return `${owner}: code with others`;
  for (const [index, mark] of marks.entries()) {
    const name = names[index] ?? '';
    const rule = types.includes(name) ? MARKS[name] : undefined;
    if (!rule) return `${owner}: mark ${name}`;
    const fault = faultInAttributes(mark.attrs, rule, name);
    if (fault !== null) return fault;
  }
  return null;
}

function faultInAttributes(
  attrs: unknown,
  { required = {}, optional = {}, either }: Pick<NodeRule, 'required' | 'optional' | 'either'>,
  owner: string,
): string | null {
  if (attrs !== undefined && !isObject(attrs)) return `${owner}: attrs`;
  const given = attrs ?? {};
  const missing = Object.keys(required).find((name) => given[name] === undefined);
  if (missing !== undefined) return `${owner}: no ${missing}`;
  const begun = (either ?? []).filter((names) => names.some((name) => given[name] !== undefined));
  const isWhole = begun.length === 1 && begun[0]?.every((name) => given[name] !== undefined);
  if (either && !isWhole) return `${owner}: not one of ${either.join(' or ')}`;
  for (const [name, value] of Object.entries(given)) {
    const rule = required[name] ?? optional[name];
    if (rule === undefined || !fits(value, rule)) return `${owner}: ${name}`;
  }
  return null;
}

function fits(value: unknown, rule: AttributeRule): boolean {
  if (rule === 'any') return true;
  if (rule === 'filled') return typeof value === 'string' && value !== '';
  if (typeof rule === 'string') return typeof value === rule;
  if (rule instanceof RegExp) return typeof value === 'string' && rule.test(value);
  if ('from' in rule) return typeof value === 'number' && value >= rule.from && value <= rule.to;
  return typeof value === 'string' && rule.includes(value);
}
