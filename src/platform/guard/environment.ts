/** What foreign code sees of the environment: an allowlist, and never the runner's or the action's own names. */
import { isAbsolute, resolve } from 'node:path';
import { reach } from '../reach.ts';
import { isWithin } from './places.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface ForeignEnvironment {
  /** The job's. */
  readonly env: Environment;
  /** Further names to hand on. */
  readonly allow: readonly string[];
  /** Folders as the foreign code sees them. */
  readonly home: string;
  readonly tmp: string;
  /** Nothing below it is on the search path: a tree must not bring the tools that it is judged with. */
  readonly root: string;
}

/** What programs need to run at all, and self-hosted runners to reach anything. */
const handedOn = [
  'SystemRoot',
  'PATHEXT',
  'COMSPEC',
  'LANG',
  'LC_ALL',
  'TZ',
  ...reach,
  'NODE_EXTRA_CA_CERTS',
] as const;

/** Names that hold tokens, or files by which a step steers the job. */
const withheld = /^(INPUT|ACTIONS|GITHUB|RUNNER)_/i;

export function foreignEnvironment(input: ForeignEnvironment): Record<string, string> {
  const { env, allow, home, tmp } = input;
  const names = [...handedOn, ...allow].filter((name) => !withheld.test(name));
  const kept = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(kept),
    PATH: searchPath(env, input.root).join(':'),
    HOME: home,
    TMPDIR: tmp,
    TERM: 'dumb',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    CI: 'true',
  };
}

/** The folders of the job's search path, less those that depend on where a program runs or that trees own. */
export function searchPath(env: Environment, root: string): readonly string[] {
  const folders = (env.PATH ?? '').split(':').filter((folder) => isAbsolute(folder));
  const kept = folders.map((folder) => resolve(folder)).filter((folder) => !isWithin(root, folder));
  return kept.length > 0 ? [...new Set(kept)] : ['/usr/local/bin', '/usr/bin', '/bin'];
}
