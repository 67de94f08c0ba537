import { safeParseAsync } from 'zod/mini';
import type { Finding, Place } from '../model/finding.ts';
import type { Config, ParsedConfig } from './config.ts';
import { decode } from './decode.ts';
import { positionIn, readDocument } from './document.ts';
import { nearTypes } from './near-types.ts';
import { neverMerges } from './never-merges.ts';
import type { Path, Unreadable } from './problem.ts';
import { resolve, sections } from './sections.ts';
import { oversize } from './size.ts';
import type { Spot } from './values.ts';
import { problemsOf } from './wording.ts';

export type { Config, ParsedConfig } from './config.ts';

/** More of them help nobody; the next run tells the rest. */
const mostProblems = 20;

/**
 * The configuration in `input`, or every problem found in it, in the order of the file and at most 20.
 * Reads nothing and throws nothing; `file` is only the name that places carry. `isOneJob`: candidates are
 * validated in the job that merges them.
 */
export async function parseConfig(
  input: string | Uint8Array,
  file: string,
  isOneJob = true,
): Promise<ParsedConfig> {
  const decoded = decode(input);
  const source = decoded.unreadable ?? oversize(decoded.text) ?? readDocument(decoded.text);
  if ('code' in source) return unusable(source, decoded.text, file);
  const { data, spot } = source;
  if (data === null) return unusable(emptiness, decoded.text, file);
  const placeOf = (path: Path, on: 'key' | 'value' = 'value'): Required<Place> => {
    return { file, ...positionIn(decoded.text, offsetOf(spot, path, on)) };
  };
  const parsed = await safeParseAsync(sections, data);
  if (parsed.success) {
    const config = resolve(parsed.data, placeOf);
    const isAskedFor = spot.inside.get('risk')?.inside.has('auto-merge');
    const autoMerge = isAskedFor ? placeOf(['risk', 'auto-merge'], 'key') : undefined;
    return {
      ok: true,
      config,
      findings: isIdle(config)
        ? [config.secrets ? noPlace(placeOf(['secrets'], 'key')) : nothingToDo(placeOf(['siblings'], 'key'))]
        : [...nearTypes(parsed.data.siblings, placeOf), ...neverMerges(config, autoMerge, isOneJob)],
    };
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
  cure: 'Name the repositories to sync from: `siblings: [acme/ui-kit]`.',
  offset: 0,
};

/** Where the value or its key stands; of what is missing, the mapping that lacks it. */
function offsetOf(root: Spot, path: Path, on: 'key' | 'value'): number {
  let spot = root;
  for (const step of path) {
    const next = spot.inside.get(step);
    if (next === undefined) return spot.at;
    spot = next;
  }
  return on === 'key' ? (spot.key ?? spot.at) : spot.at;
}

function invalid(what: string, cure: string, where: Required<Place>) {
  return { severity: 'error', code: 'CONFIG_INVALID', what, cure, where } as const;
}

function unusable({ code, what, cure, offset }: Unreadable, text: string, file: string): ParsedConfig {
  const where = { file, ...positionIn(text, offset) };
  return { ok: false, problems: [{ severity: 'error', code, what, cure, where }] };
}

function isIdle({ siblings, secrets, environments, requirements }: Config): boolean {
  return [siblings, secrets?.rules ?? [], environments, requirements].every(({ length }) => length === 0);
}

/** `from` alone is for environments, and there is none. */
function noPlace(where: Place): Finding {
  return {
    severity: 'warning',
    code: 'CONFIG_INVALID',
    what: 'The secrets under `secrets.from` have no place to go to, so there is nothing to do.',
    cure: 'Add `to: [codespaces, dependabot]`, further places under `also`, or `environments` with `secrets`.',
    where,
  };
}

function nothingToDo(where: Place): Finding {
  return {
    severity: 'warning',
    code: 'CONFIG_INVALID',
    what: 'The configuration names no sibling, no secret and no environment, so there is nothing to do.',
    cure: 'List repositories under `siblings` (`siblings: [acme/ui-kit]`), or write `secrets`, `environments` or `verify`.',
    where,
  };
}
