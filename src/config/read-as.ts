import { type core, type output, safeParseAsync } from 'zod/mini';
import type { Finding, Place } from '../model/finding.ts';
import { decode } from './decode.ts';
import { positionIn, readDocument } from './document.ts';
import type { Path, PlaceOf, Unreadable } from './problem.ts';
import { oversize } from './size.ts';
import type { Spot } from './values.ts';
import { problemsOf } from './wording.ts';

export type ReadFile<Schema extends core.$ZodType> =
  | {
      readonly ok: true;
      readonly data: output<Schema>;
      readonly placeOf: PlaceOf;
      /** Whether the file itself has something at the path. */
      readonly isWritten: (path: Path) => boolean;
    }
  | { readonly ok: false; readonly problems: readonly [Finding, ...Finding[]] };

/** More of them help nobody; the next run tells the rest. */
const mostProblems = 20;

/** The YAML in `input` by a schema, or every problem found in it, in the order of the file and at most 20. */
export async function readAs<Schema extends core.$ZodType>(
  schema: Schema,
  input: string | Uint8Array,
  file: string,
): Promise<ReadFile<Schema>> {
  const decoded = decode(input);
  const source = decoded.unreadable ?? oversize(decoded.text) ?? readDocument(decoded.text);
  if ('code' in source) return unusable(source, decoded.text, file);
  const { data, spot } = source;
  if (data === null) return unusable(emptiness, decoded.text, file);
  const placeOf = (path: Path, on: 'key' | 'value' = 'value'): Required<Place> => {
    return { file, ...positionIn(decoded.text, offsetOf(spot, path, on)) };
  };
  const parsed = await safeParseAsync(schema, data);
  if (parsed.success) {
    return { ok: true, data: parsed.data, placeOf, isWritten: (path) => spotAt(spot, path) !== undefined };
  }
  const all = problemsOf(parsed.error.issues, data);
  // A file of another version is not to be judged by the rules of this one.
  const ofVersion = all.filter(({ path }) => path[0] === 'version');
  const [first, ...others] = (ofVersion.length > 0 ? ofVersion : all)
    .map(({ path, on, what, cure }) => invalid(what, cure, placeOf(path, on)))
    .sort((one, other) => one.where.line - other.where.line || one.where.column - other.where.column)
    .slice(0, mostProblems);
  if (first === undefined) throw new Error('zod refused the configuration without an issue');
  return { ok: false, problems: [first, ...others] };
}

const emptiness: Unreadable = {
  code: 'CONFIG_INVALID',
  what: 'The file is empty.',
  cure: 'List repositories under `siblings` (`siblings: [acme/ui-kit]`), or write `secrets`, `environments`, `verify` or `issues`.',
  offset: 0,
};

function spotAt(root: Spot, path: Path): Spot | undefined {
  return path.reduce<Spot | undefined>((spot, step) => spot?.inside.get(step), root);
}

/** Where the value or its key stands; of what is missing, the mapping that lacks it. */
function offsetOf(root: Spot, path: Path, on: 'key' | 'value'): number {
  let spot = root;
  for (const step of path) {
    const next = spot.inside.get(step);
    // An entry that stands by itself is its own list.
    if (next === undefined && typeof step === 'number') continue;
    if (next === undefined) return spot.at;
    spot = next;
  }
  return on === 'key' ? (spot.key ?? spot.at) : spot.at;
}

function invalid(what: string, cure: string, where: Required<Place>) {
  return { severity: 'error', code: 'CONFIG_INVALID', what, cure, where } as const;
}

function unusable({ code, what, cure, offset }: Unreadable, text: string, file: string) {
  const where = { file, ...positionIn(text, offset) };
  const problem: Finding = { severity: 'error', code, what, cure, where };
  return { ok: false, problems: [problem] } as const;
}
