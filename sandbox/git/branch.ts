/** A branch's history told in order: `aBranch(repository).withCommit(…).withMerge(…)`. */
import { type CommitSpec, commitAll, commitFiles, type Files, type Place } from './commit.ts';
import { git, resolveCommit } from './plumbing.ts';

type Extra = Omit<CommitSpec, 'message' | 'files'>;

export interface Branch {
  readonly branch: string;
  /** Ids of the commits made through this object, oldest first. */
  readonly ids: readonly string[];
  /** The branch's tip now. Throws when the branch has no commit. */
  head(): string;
  withCommit(message: string | Buffer, files?: Files, extra?: Extra): Branch;
  /** Many at once, in one process. */
  withCommits(specs: readonly CommitSpec[]): Branch;
  /** Work on a side branch made from here. */
  withBranch(name: string, tell: (side: Branch) => void): Branch;
  /** Merges a branch; `files` is what the merge holds beyond our side (the other side's files). */
  withMerge(name: string, message: string, files?: Files, extra?: Extra): Branch;
  /** Undoes a commit of this branch, worded as `git revert` does. */
  withRevert(id: string, extra?: Extra): Branch;
}

export function aBranch(place: Place, branch = 'main'): Branch {
  const ids: string[] = [];
  const add = (spec: CommitSpec) => {
    ids.push(commitFiles(place, branch, spec));
    return branchSoFar;
  };
  const head = () => {
    const id = resolveCommit(place.gitDir, `refs/heads/${branch}`);
    if (!id) throw new Error(`branch ${branch} is empty`);
    return id;
  };
  const branchSoFar: Branch = {
    branch,
    ids,
    head,
    withCommit: (message, files = {}, extra = {}) => add({ ...extra, message, files }),
    withCommits(specs) {
      ids.push(...commitAll(place, branch, specs));
      return branchSoFar;
    },
    withBranch(name, tell) {
      git(place.gitDir, ['update-ref', `refs/heads/${name}`, head()]);
      tell(aBranch(place, name));
      return branchSoFar;
    },
    withMerge(name, message, files, extra = {}) {
      const theirs = resolveCommit(place.gitDir, `refs/heads/${name}`) ?? name;
      return add({
        ...extra,
        message,
        files: files ?? changedBy(place, head(), theirs),
        parents: [head(), theirs],
      });
    },
    withRevert(id, extra = {}) {
      const subject = git(place.gitDir, ['log', '-1', '--format=%s', id]);
      const message = `Revert "${subject}"\n\nThis reverts commit ${id}.\n`;
      return add({ ...extra, message, files: changes(place, id, `${id}^`) });
    },
  };
  return branchSoFar;
}

/** The other side's files since the two parted: a merge of sides that touched different files. */
function changedBy(place: Place, ours: string, theirs: string): Files {
  return changes(place, git(place.gitDir, ['merge-base', ours, theirs]), theirs);
}

/** What leads from one tree to another, entry by entry, with modes. */
function changes(place: Place, from: string, to: string): Files {
  const listing = git(place.gitDir, ['diff-tree', '-r', '-z', '--raw', '--no-renames', from, to]);
  const fields = listing.split('\0').filter(Boolean);
  return fields.flatMap((field, index) => {
    const path = fields[index + 1];
    if (index % 2 === 1 || path === undefined) return [];
    const [, mode = '', , id = ''] = field.split(' ');
    return [[path, mode === '000000' ? null : { mode, id }] as const];
  });
}
