import { branchNameFault } from '../model/branch-name.ts';
import { SyncError } from '../model/error.ts';

/** Where the state is kept, as the `state` input says. */
export type StatePlace =
  | { readonly kind: 'cache' }
  | { readonly kind: 'none' }
  /** Relative to the workspace, or absolute. */
  | { readonly kind: 'file'; readonly path: string }
  /** The short name of a branch of the target. */
  | { readonly kind: 'branch'; readonly name: string };

const hint = 'Use `cache`, `none`, `file:PATH` or `branch:NAME`.';

/**
 * @throws SyncError INPUT_INVALID
 */
export function parseStateInput(text: string): StatePlace {
  const input = text.trim();
  if (input === '' || input === 'cache') return { kind: 'cache' };
  if (input === 'none') return { kind: 'none' };
  const [, kind, name] = /^(file|branch):\s*(.*)$/s.exec(input) ?? [];
  if (kind === 'file' && name !== undefined) return { kind, path: path(name) };
  if (kind === 'branch' && name !== undefined) return { kind, name: branch(name) };
  throw new SyncError('INPUT_INVALID', 'The input `state` names no store that exists.', { hint });
}

function path(name: string): string {
  if (name === '')
    throw bad('The input `state` names no file.', 'Write a path, such as `file:.sync/state.json`.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: such a path is a mistake, and unsafe to print.
  if (/[\u0000-\u001f\u007f]/.test(name)) {
    throw bad('The file that the input `state` names has a control character in its path.', hint);
  }
  if (/[/\\]$/.test(name)) {
    throw bad('The input `state` names a folder.', `Name a file in it: \`file:${name}state.json\`.`);
  }
  return name;
}

function branch(name: string): string {
  const fault = name.startsWith('refs/') ? 'is a full reference' : branchNameFault(name);
  if (fault !== undefined) {
    throw bad(
      `The input \`state\` names no valid branch: it ${fault}.`,
      'Write its short name, such as `branch:sync-state`.',
    );
  }
  if (/^sync\//i.test(name)) {
    throw bad(
      'The input `state` names a branch under `sync/`.',
      'Those are integration branches; use another name, such as `branch:sync-state`.',
    );
  }
  return name;
}

function bad(what: string, cure: string): SyncError {
  return new SyncError('INPUT_INVALID', what, { hint: cure });
}
