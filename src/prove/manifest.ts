/** Keys of a package.json that say what its scripts and the usual tools do. */
const keys = [
  'scripts',
  'type',
  'bin',
  'imports',
  'workspaces',
  'overrides',
  'resolutions',
  'pnpm',
  'packageManager',
  'config',
  'ava',
  'babel',
  'browserslist',
  'c8',
  'eslintConfig',
  'eslintIgnore',
  'jest',
  'mocha',
  'nyc',
  'prettier',
  'prisma',
  'stylelint',
  'swc',
  'tap',
  'vitest',
  'wireit',
  'xo',
] as const;

const dependencies = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

type Manifest = Readonly<Record<string, unknown>>;

/**
 * Whether the two differ in a key that tools read, or in a dependency that is taken from elsewhere than its
 * own name and version says (`npm:`, `file:`, a URL), which could put another program in a tool's place.
 * One that cannot be read counts as different.
 */
export function manifestDefines(before: string | undefined, after: string | undefined): boolean {
  const [old, now] = [parsed(before), parsed(after)];
  if (old === undefined || now === undefined) return true;
  return definition(old) !== definition(now);
}

/** The lines, and those of the scripts of the manifest that they name, and so on. */
export function reachedLines(lines: readonly string[], manifest: string | undefined): string[] {
  const scripts = parsed(manifest)?.scripts;
  const known = new Map(isMapping(scripts) ? Object.entries(scripts) : []);
  const reached = [...lines];
  for (const line of reached) {
    for (const word of new Set(line.split(/[\s"'`;&|()]+/))) {
      for (const name of [`pre${word}`, word, `post${word}`]) {
        const script = known.get(name);
        known.delete(name);
        if (typeof script === 'string') reached.push(script);
      }
    }
  }
  return reached;
}

function parsed(text: string | undefined): Manifest | undefined {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Order counts as well, since in some of these the first that fits wins. */
function definition(manifest: Manifest): string {
  return JSON.stringify([
    keys.map((key) => own(manifest, key)),
    dependencies.map((key) => strays(own(manifest, key))),
  ]);
}

function strays(list: unknown): unknown {
  if (!isMapping(list)) return list;
  return Object.entries(list).filter(([, version]) => typeof version !== 'string' || /[:/]/.test(version));
}

function own(manifest: Manifest, key: string): unknown {
  return Object.hasOwn(manifest, key) ? (manifest[key] ?? null) : null;
}

function isMapping(value: unknown): value is Manifest {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
