/** What a runner takes from action.yml: the program, and the inputs with their defaults evaluated. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

export interface ActionDefinition {
  /** The program of a `node24` action. */
  readonly main: string;
  /** Default of each declared input, before its expressions are evaluated. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** Values of `${{ … }}` expressions by their dotted name, such as `github.token`. */
export type Contexts = Readonly<Record<string, string>>;

interface Document {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs?: { readonly using?: string; readonly main?: string };
}

/** By their text: a file of many inputs is read for each run, and is the same for nearly all. */
const documents = new Map<string, Document>();

export function readAction(file: string): ActionDefinition {
  const text = readFileSync(file, 'utf8');
  const document = documents.get(text) ?? (parse(text) as Document);
  documents.set(text, document);
  const { using, main } = document.runs ?? {};
  if (using !== 'node24' || main === undefined) throw new Error(`${file} is not a node24 action`);
  const defaults = Object.entries(document.inputs ?? {}).map(([name, input]) => [
    name,
    String(input?.default ?? ''),
  ]);
  return { main: join(dirname(file), main), defaults: Object.fromEntries(defaults) };
}

/** `INPUT_*` variables: given inputs over defaults; a declared input without either is empty. */
export function inputVariables(
  action: ActionDefinition,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const inputs = { ...action.defaults, ...given };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      evaluate(value, contexts),
    ]),
  );
}

/** An unknown context is empty, as in a workflow. */
function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => contexts[name] ?? '');
}
