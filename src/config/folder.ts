import { meta, record, string } from 'zod/mini';
import { type FaultAt, faulted } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

const mostFolders = 100;

/** For editors: a path of the repository, without a part that is empty, `.`, `..` or `.git`. */
const folderPattern =
  /^(?:\.\/?|(?!(?:[^/]+\/)*(?:\.{1,2}|\.[Gg][Ii][Tt])(?:\/|$))[^/\\*?[\]{}]+(?:\/[^/\\*?[\]{}]+)*\/?)$/u;

/** Sibling folder (or file) → target folder (or file). */
const folder = string().check(meta({ pattern: folderPattern.source, maxLength: 500 }));

export const folderMap = record(string(), folder).check(
  faulted(mapFault),
  meta({
    description:
      'Moves paths: from a folder or file of the sibling to one of the target. The longest match wins; `.` is the top of the repository. What no entry matches keeps its path.',
    examples: [{ 'packages/ui': 'libs/ui' }],
    maxProperties: mostFolders,
    propertyNames: { pattern: folderPattern.source, maxLength: 500 },
  }),
);

/** Folders without their trailing slash; the top is the empty text. */
export function parseFolderMap(map: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(map).map(([from, to]) => [folderOf(from), folderOf(to)]));
}

function folderOf(path: string): string {
  return path === '.' || path === './' ? '' : path.replace(/\/$/u, '');
}

function mapFault(map: Readonly<Record<string, string>>): FaultAt | undefined {
  const from = new Set<string>();
  for (const [key, to] of Object.entries(map)) {
    const fault = folderFault(key);
    if (fault !== undefined) return { ...fault, at: [key], on: 'key' };
    const folder = folderOf(key);
    if (from.has(folder)) {
      return {
        what: `moves \`${onOneLine(folder)}\` a second time`,
        cure: 'Remove one of the two.',
        at: [key],
        on: 'key',
      };
    }
    from.add(folder);
    const wrong = folderFault(to);
    if (wrong !== undefined) return { ...wrong, at: [key] };
  }
  if (from.size <= mostFolders) return undefined;
  return {
    what: `has ${from.size} entries; the most is ${mostFolders}`,
    cure: 'Map folders instead of files.',
  };
}

/** Each rule keeps a mapped path inside the target's tree and out of git's own folder. */
const rules: readonly (readonly [(path: string) => boolean, string, string])[] = [
  [(path) => path.trim() === '', 'is empty', 'Write `.` for the top of the repository.'],
  [(path) => path.length > 500, 'is longer than 500 characters', 'Shorten it.'],
  [(path) => /\p{Cc}/u.test(path), 'contains a control character', 'Write it as plain text.'],
  [
    (path) => path.startsWith('/'),
    'begins with a slash',
    'Leave the slash out; paths are those of the repository.',
  ],
  [(path) => path.includes('\\'), 'contains a backslash', 'Separate folders with `/`.'],
  [
    (path) => path.split('/').includes('..'),
    'contains `..`',
    'Write the path from the top of the repository.',
  ],
  [(path) => /[*?[\]{}]/u.test(path), 'is a glob', 'Name a folder; all that is in it moves along.'],
  [
    (path) => path.split('/').some((part) => part.toLowerCase() === '.git'),
    'leads into `.git`',
    'Name another folder.',
  ],
  [
    (path) => /(?:^|\/)\.?\/|\/\.$/u.test(path) && path !== './',
    'has an empty part or a `.` in it',
    'Write only the names of folders.',
  ],
];

function folderFault(path: string): Fault | undefined {
  const broken = rules.find(([breaks]) => breaks(path));
  return broken && { what: `has the path \`${onOneLine(path)}\`, which ${broken[1]}`, cure: broken[2] };
}
