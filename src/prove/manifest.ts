/** Keys of a package.json in which the usual tools look for their options. */
const tools = [
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

/** Keys that say what its scripts and the tools do. */
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
  'devEngines',
  'volta',
  'bundleDependencies',
  'bundledDependencies',
  'dependenciesMeta',
  'gypfile',
  'nx',
  ...tools,
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

/** Installing runs these scripts, whatever the command names. */
const onInstall = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare', 'dependencies'];
const installs =
  /\b(?:npm|pnpm|yarn|bun)\b.*\s(?:ci|i|it|cit|add|install|install-test|clean-install|rebuild)(?:\s|$)|\byarn\s*(?:$|-)/;

/** The lines, and those of the scripts of the manifests that they name or start by installing, and so on. */
export function reachedLines(lines: readonly string[], manifests: readonly string[]): string[] {
  const scripts = manifests.map((manifest) => parsed(manifest)?.scripts).filter(isMapping);
  const known = scripts.map((one) => new Map(Object.entries(one)));
  const reached = [...lines];
  for (const line of reached) {
    const words = new Set(line.split(/[\s"'`;&|()]+/));
    if (installs.test(line) && !words.has('--ignore-scripts')) for (const name of onInstall) words.add(name);
    for (const word of words) {
      for (const name of [`pre${word}`, word, `post${word}`]) {
        for (const one of known) {
          const script = one.get(name);
          one.delete(name);
          if (typeof script === 'string') reached.push(script);
        }
      }
    }
  }
  return reached;
}

/** What tools read in it, as JSON. */
export function toolOptions(manifest: string): string {
  const value = parsed(manifest);
  return value === undefined ? '' : JSON.stringify(tools.map((key) => own(value, key)));
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
