/** What a person types to resolve a conflict: the lines for the pull request and the summary. */
import type { PathConflict, Pick } from './integration.ts';

export interface ResolveContext {
  /** `https://github.com/acme/ui`. */
  readonly siblingUrl: string;
  /** The integration branch: `sync/acme/ui/main`. */
  readonly branch: string;
}

/**
 * Shell lines to run in a clone of the target, in order; comments begin with `#`. Empty for picks without
 * conflicts. Every name is quoted, so a hostile path cannot become a command.
 */
export function resolveCommands(pick: Pick, { siblingUrl, branch }: ResolveContext): readonly string[] {
  switch (pick.result) {
    case 'picked':
    case 'present':
    case 'waits':
    case 'dropped':
      return [];
    case 'conflict':
      return [
        ...checkOut(branch),
        ...pick.conflicts.flatMap(lookAt),
        `git add --all -- ${pick.conflicts.map(({ path }) => quote(path)).join(' ')}`,
        'git commit',
        `git push origin ${quote(`HEAD:${branch}`)}`,
      ];
    case 'left-out': {
      if (pick.conflicts.length === 0) return [];
      const { sha, files } = { sha: pick.selected.commit.sha, files: pick.selected.files };
      const isMapped = files.some(({ path, change }) => path !== change.path);
      const isPartial = pick.selected.dropped.length > 0 || isMapped;
      return [
        ...checkOut(branch),
        `git fetch ${quote(siblingUrl)} ${sha}`,
        ...(isPartial ? ['# keep only the files that the pull request names, at the paths it names'] : []),
        `git cherry-pick -x ${isPartial ? '--no-commit ' : ''}${sha}`,
        '# resolve the conflicts, then',
        `git add --all -- ${files.map(({ path }) => quote(path)).join(' ')}`,
        isPartial ? `git commit --reuse-message=${sha}` : 'git cherry-pick --continue',
        `git push origin ${quote(`HEAD:${branch}`)}`,
      ];
    }
  }
}

function checkOut(branch: string): readonly string[] {
  return [`git fetch origin ${quote(branch)}`, `git switch --detach FETCH_HEAD`];
}

function lookAt({ path, kept }: PathConflict): readonly string[] {
  switch (kept) {
    case 'markers':
      // Unquoted, because an editor may have arguments: `code --wait`.
      return [`\${EDITOR:-vi} ${quote(path)}`];
    case 'target':
      return [`# ${comment(path)} is as in the target: change or delete it if the sibling is right`];
    case 'sibling':
      return [`# ${comment(path)} is as in the sibling: delete it if the target is right`];
  }
}

/** One word for any POSIX shell; control characters by way of `printf`, so that a line stays a line. */
function quote(text: string): string {
  if (/^[\w./:@-]+$/.test(text) && !text.startsWith('-')) return text;
  if (!/\p{Cc}/u.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const octal = [...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return `"$(printf '%b' '${octal.replaceAll('\\', '\\0')}')"`;
}

function comment(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
