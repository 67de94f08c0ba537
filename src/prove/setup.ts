import { posix } from 'node:path';
import type { Command } from '../model/validation.ts';
import { pathTokens } from './path-tokens.ts';
import { type Proving, run, timeLeft } from './proving.ts';
import { failedAsAWhole } from './read-step.ts';
import type { StepVerdict } from './verdict.ts';
import { sha256 } from './verdict-key.ts';

/** Files that say what an installation makes, by name; beside them what lies in the folders below. */
const manifest =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|bun\.lockb?|deno\.(?:jsonc?|lock)|pnpm-(?:lock|workspace)\.yaml|\.(?:npm|yarn|pnp)[^/]*|\.node-version|\.nvmrc|\.tool-versions|.*\.prisma|requirements[^/]*\.txt|pyproject\.toml|setup\.(?:py|cfg)|(?:poetry|uv|pdm|Cargo|composer|Gemfile|mix|Pipfile)\.lock|Gemfile|Pipfile|Cargo\.toml|composer\.json|go\.(?:mod|sum)|pom\.xml|build\.gradle(?:\.kts)?)$/;
const folders = /(?:^|\/)(?:patches|\.yarn)\//;

const step = { kind: 'setup', name: 'setup' } as const;

export interface SetupFor {
  readonly command: Command;
  readonly toolVersions: string;
  readonly env: readonly string[];
  /** Installations are shared within it only, for the code of one tree may leave something in them to another. */
  readonly scope: string;
}

/** The same key, the same installation. */
function setupKey(files: ReadonlyMap<string, string>, setup: SetupFor): string {
  const named = new Set(pathTokens(setup.command.run));
  const parts = [...files].filter(
    ([path]) => manifest.test(posix.basename(path)) || folders.test(path) || named.has(path),
  );
  return sha256([
    'setup',
    setup.scope,
    setup.command.run,
    setup.toolVersions,
    setup.env.toSorted(),
    parts.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** Makes what all steps need, or puts in place what an earlier proof made. Undefined when that succeeded. */
export async function setUp(
  proving: Proving,
  setup: Omit<SetupFor, 'scope'> & { readonly scope: string | undefined },
): Promise<StepVerdict | undefined> {
  const { work } = proving;
  const { scope } = setup;
  const key = scope === undefined ? undefined : setupKey(work.files, { ...setup, scope });
  if (key !== undefined && (await work.restoreMade(key))) return undefined;
  const { run: line, timeout } = setup.command;
  let result = await run(proving, line, timeout);
  if (result.code !== 0 && timeLeft(proving) > 0) result = await run(proving, line, timeout);
  if (result.ended !== undefined || result.code !== 0) return failedAsAWhole(step, result);
  if (key !== undefined) await work.keepMade(key);
  return undefined;
}
