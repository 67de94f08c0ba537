/** What of the machine foreign code may see: the system's programs, and the tools of the job's search path. */
import { lstat, readlink, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { searchPath } from './environment.ts';
import { isWithin } from './places.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface View {
  /** Links of the top folder, as `/bin` often is one. */
  readonly links: readonly { readonly path: string; readonly target: string }[];
  /** To be read, nothing else. */
  readonly system: readonly string[];
  /** Places in `system` whose contents are hidden. */
  readonly hidden: readonly string[];
  /** To be read although they may lie in `hidden`, or outside of it all. */
  readonly tools: readonly string[];
  /** Single files that lie elsewhere, and by which name they are looked for. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

export interface ViewInput {
  readonly env: Environment;
  /** The guard's own folder. */
  readonly root: string;
  readonly hidden: readonly string[];
}

const system = ['bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32', 'usr', 'etc', 'opt', 'nix', 'gnu'];

export async function viewOf({ env, root, hidden }: ViewInput): Promise<View> {
  const links: { path: string; target: string }[] = [];
  const folders: string[] = [];
  for (const name of system) {
    const path = `/${name}`;
    const seen = await lstat(path).catch(() => undefined);
    if (seen?.isSymbolicLink()) links.push({ path, target: await readlink(path) });
    else if (seen?.isDirectory()) folders.push(path);
  }
  const named = await Promise.all([root, ...hidden, ...hiddenPlaces(env)].map(real));
  const concealed = [...new Set(named.filter((path) => path !== undefined && path !== '/'))] as string[];
  const holdsHidden = (path: string) => concealed.some((place) => isWithin(path, place));
  const isSeen = (path: string) =>
    folders.some((folder) => isWithin(folder, path)) && !concealed.some((place) => isWithin(place, path));
  const isNamed = (path: string) =>
    [...folders, ...links.map((link) => link.path)].some((at) => isWithin(at, path));

  async function toolsOutside(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const path of await toolFolders(env, root)) {
      const at = await real(path);
      if (at === undefined || holdsHidden(at) || (isSeen(at) && isNamed(path))) continue;
      found.push(path);
    }
    return topmost(found);
  }

  async function filesOutside() {
    // Where names are looked up is often a link to a file that is not seen.
    const resolver = await real('/etc/resolv.conf');
    const certificates = [env.SSL_CERT_FILE, env.NODE_EXTRA_CA_CERTS].filter((path) => path?.startsWith('/'));
    const paths = [resolver, ...certificates].filter((path) => path !== undefined);
    return paths.flatMap((path) => (isSeen(path) ? [] : [{ from: path, to: path }]));
  }

  return {
    links,
    system: folders.filter((folder) => !concealed.some((place) => isWithin(place, folder))),
    hidden: topmost(concealed.filter((path) => folders.some((folder) => isWithin(folder, path)))),
    tools: await toolsOutside(),
    files: await filesOutside(),
  };
}

/** Where a job keeps what is nobody's business: tokens of checkout, files by which steps steer it, the runner. */
export function hiddenPlaces(env: Environment): readonly string[] {
  const temp = env.RUNNER_TEMP;
  const places = [
    env.HOME,
    homedir(),
    temp,
    // `_work/_temp` of a runner of one's own: its credentials lie beside `_work`.
    temp !== undefined && basename(temp) === '_temp' ? dirname(dirname(temp)) : undefined,
    env.GITHUB_WORKSPACE,
    env.RUNNER_WORKSPACE,
    ...[env.GITHUB_EVENT_PATH, env.GITHUB_ENV].map((file) =>
      file === undefined ? undefined : dirname(file),
    ),
  ];
  return [...new Set(places.filter((place) => place?.startsWith('/')))] as string[];
}

/** Folders of programs. Of what lies around them only what node needs is added: `~/.cargo` holds a token, too. */
async function toolFolders(env: Environment, root: string): Promise<readonly string[]> {
  const caches = [env.RUNNER_TOOL_CACHE, env.AGENT_TOOLSDIRECTORY].filter((path) => path?.startsWith('/'));
  const path = searchPath(env, root);
  const nodes = (await Promise.all(path.map((folder) => real(join(folder, 'node'))))).filter(
    (node) => node !== undefined,
  );
  const around = nodes.flatMap((node) => [
    dirname(node),
    join(dirname(dirname(node)), 'lib', 'node_modules'),
  ]);
  // Programs of packages are links into the packages beside them.
  const packages = path.filter((folder) => folder.endsWith('/node_modules/.bin')).map(dirname);
  return [...(caches as string[]), ...packages, ...path, ...around];
}

/** What lies in another comes with it. */
function topmost(paths: readonly string[]): readonly string[] {
  const all = [...new Set(paths)];
  return all.filter((path) => !all.some((other) => other !== path && isWithin(other, path)));
}

/** The name that no link leads to; undefined where there is nothing. */
async function real(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
