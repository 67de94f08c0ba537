/** Trees that git's own commands refuse to make, such as one with a `.git` folder in it. */
import { type CommitSpec, commitFiles, type Place } from './commit.ts';
import { git, gitBytes } from './plumbing.ts';

/**
 * Adds a commit whose tree holds `path` (components in order, any names) with `content`, on top of what
 * `spec` says. The tree object is written without the checks of fsck, as a malicious client would.
 */
export function commitHostilePath(
  place: Place,
  branch: string,
  path: readonly string[],
  content: string,
  spec: CommitSpec,
): string {
  const { gitDir } = place;
  const plain = commitFiles(place, branch, spec);
  const blob = git(gitDir, ['hash-object', '-w', '--stdin'], content);
  const tree = planted(gitDir, `${plain}^{tree}`, path, `100644 blob ${blob}`);
  const raw = git(gitDir, ['cat-file', 'commit', plain]).replace(/^tree .*/, `tree ${tree}`);
  const id = git(gitDir, ['hash-object', '-t', 'commit', '-w', '--stdin'], raw);
  git(gitDir, ['update-ref', `refs/heads/${branch}`, id]);
  return id;
}

function planted(gitDir: string, tree: string | undefined, path: readonly string[], entry: string): string {
  const [name = '', ...rest] = path;
  const kept = tree === undefined ? [] : records(gitBytes(gitDir, ['ls-tree', '-z', tree]));
  const others = kept.filter((record) => nameOf(record) !== name);
  const existing = kept.find((record) => nameOf(record) === name)?.match(/ tree ([0-9a-f]+)\t/)?.[1];
  const own = rest.length === 0 ? entry : `040000 tree ${planted(gitDir, existing, rest, entry)}`;
  const input = [...others, `${own}\t${name}`].map((record) => `${record}\0`).join('');
  return git(gitDir, ['mktree', '-z'], Buffer.from(input, 'latin1'));
}

/** As latin1, which keeps each byte of odd names. */
function records(listing: Buffer): string[] {
  return listing.toString('latin1').split('\0').filter(Boolean);
}

function nameOf(record: string): string {
  return record.slice(record.indexOf('\t') + 1);
}
