import { plain } from './plain.ts';
import { type Parse, position, type Reading, read, type ToolError, unreadable } from './reading.ts';

type Element = Readonly<Record<string, unknown>>;
type Tests = { errors: ToolError[]; ran: number };

const mark = '@';
/** Elements of which there may be several; the parser then always makes a list of them. */
const repeated = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped']);

/**
 * JUnit XML: cases with `failure` or `error` in suites that may be nested; a suite may fail by itself. No
 * entity is expanded but the five of XML and characters by number; a document type is refused.
 * https://github.com/testmoapp/junitxml
 */
export const parseJunit: Parse = async ({ text }) => {
  const xml = text.replace(/^\ufeff/, '').trimStart();
  if (xml === '') return unreadable('is empty');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return unreadable('declares a document type, which is not read');
  let document: unknown;
  try {
    const { XMLParser } = await import('fast-xml-parser');
    document = new XMLParser(options).parse(xml, true);
  } catch {
    return unreadable('is not XML, is cut off, or is nested too deeply');
  }
  return fromDocument(document);
};

const options = {
  ignoreAttributes: false,
  attributeNamePrefix: mark,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  alwaysCreateTextNode: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 64,
  isArray: (name: string) => repeated.has(name),
};

function fromDocument(document: unknown): Reading {
  const root = isElement(document) ? document : {};
  // The outermost is a suite like the others: Node's runner puts cases of no suite right into it.
  const suites = [...children(root, 'testsuites'), ...children(root, 'testsuite')];
  if (suites.length === 0) return unreadable('has no test suites');
  const tests: Tests = { errors: [], ran: 0 };
  for (const suite of suites) addSuite(tests, suite, undefined);
  const counters = suites.flatMap((suite) => [suite, ...children(suite, 'testsuite')]);
  if (tests.errors.length === 0 && counters.some(claimsFailure)) {
    return unreadable('counts failures, but does not name them');
  }
  return read(tests.errors, tests.ran);
}

function addSuite(tests: Tests, suite: Element, outer: string | undefined): void {
  const file = attribute(suite, 'file') ?? attribute(suite, 'filepath') ?? outer;
  const name = attribute(suite, 'name') ?? '';
  for (const failure of failuresOf(suite)) {
    tests.errors.push(toolError(failure, { rule: 'suite', file, line: undefined, test: name }));
  }
  for (const test of children(suite, 'testcase')) {
    const [failure] = failuresOf(test);
    if (failure !== undefined || children(test, 'skipped').length === 0) tests.ran += 1;
    if (failure === undefined) continue;
    const full = [attribute(test, 'classname'), attribute(test, 'name')].filter(Boolean).join(' › ');
    const where = { file: attribute(test, 'file') ?? file, line: position(attribute(test, 'line')) };
    tests.errors.push(toolError(failure, { rule: 'test', ...where, test: full }));
  }
  for (const inner of children(suite, 'testsuite')) addSuite(tests, inner, file);
}

function toolError(
  failure: Element,
  about: Pick<ToolError, 'rule' | 'file' | 'line'> & { readonly test: string },
): ToolError {
  const said = attribute(failure, 'message') ?? decoded(failure['#text']) ?? '';
  return { tool: 'junit', column: undefined, message: `${about.test}\n${said.trim()}`.trim(), ...about };
}

function failuresOf(element: Element): Element[] {
  return [...children(element, 'failure'), ...children(element, 'error')];
}

function claimsFailure(suite: Element): boolean {
  return ['failures', 'errors'].some((name) => (position(attribute(suite, name)) ?? 0) > 0);
}

function children(element: Element, name: string): Element[] {
  const found = Object.hasOwn(element, name) ? element[name] : undefined;
  return Array.isArray(found) ? found.filter(isElement) : [];
}

function attribute(element: Element, name: string): string | undefined {
  return Object.hasOwn(element, mark + name) ? decoded(element[mark + name]) : undefined;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name, dec, hex) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
  return plain(text);
}
