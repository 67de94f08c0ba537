import type { output } from 'zod/mini';
import { _default, array, meta, enum as oneOf } from 'zod/mini';
import type { PathRules } from '../model/sibling.ts';
import { folderMap, parseFolderMap } from './folder.ts';
import { pathGlobList } from './glob.ts';
import { mapping } from './mapping.ts';

/** What leaves a sibling by default only when it is asked for. */
export const deniedByDefault = ['env-files', 'secrets', 'keys', 'production', 'workflows'] as const;

export const pathRules = mapping({
  allow: _default(pathGlobList, []).check(
    meta({
      description: 'Globs of the files that may be carried. Empty: all that is not denied.',
      examples: [['packages/**', 'src/**']],
    }),
  ),
  deny: _default(pathGlobList, []).check(
    meta({
      description: 'Globs of files that are never carried, on top of what is denied by default.',
      examples: [['**/*.generated.ts']],
    }),
  ),
  'include-denied': _default(array(oneOf(deniedByDefault)), []).check(
    meta({
      description:
        'Groups of files, denied by default, that may be carried after all: `env-files` (`.env*`), `secrets` (folders of secrets), `keys` (key material), `production` (production infrastructure), `workflows` (`.github/workflows/**`, which the token must be allowed to write).',
      examples: [['workflows']],
    }),
  ),
  map: _default(folderMap, {}),
}).check(
  meta({
    description:
      'Which files of the sibling are carried, and where to. A file is allowed when its path in the sibling or the one in the target is, and denied when either is.',
  }),
);

export function resolvePaths(written: output<typeof pathRules>): PathRules {
  return {
    allow: written.allow,
    deny: written.deny,
    optIn: [...new Set(written['include-denied'])],
    map: parseFolderMap(written.map),
  };
}
