/** The result of carrying commits on object ids against git's own cherry-pick of the same range. */

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CommitSpec, FileChange } from '../../sandbox/history.ts';
import { createGitWorld, type GitWorld } from '../platform/git-world.ts';
import { type Carried, carry } from '../platform/integrate-world.ts';
import './seeded.ts';

/** The sibling changes the end of a text, the target its beginning, so both may change the same file. */
const shared: Record<string, FileChange> = {
  'a.txt': text('start', 'end'),
  'b.txt': text('begin', 'finish'),
  'lib/c.txt': text('first', 'last'),
  'lib/deep/d.txt': text('one', 'nine'),
};
const names = [...Object.keys(shared), 'new.txt', 'lib/new.txt', 'other/e.txt'];

function text(first: string, last: string): string {
  return `${first}\n${Array.from({ length: 7 }, (_, index) => `line ${index}\n`).join('')}${last}\n`;
}

interface Edit {
  readonly name: string;
  readonly kind: 'edit' | 'delete' | 'mode';
  readonly word: string;
}

const edit = fc.record({
  name: fc.constantFrom(...names),
  kind: fc.constantFrom('edit', 'edit', 'edit', 'delete', 'mode'),
  word: fc.constantFrom('red', 'green', 'blue'),
}) as fc.Arbitrary<Edit>;
const picks = fc.array(fc.uniqueArray(edit, { minLength: 1, maxLength: 3, selector: ({ name }) => name }), {
  minLength: 1,
  maxLength: 6,
});

/** Edits as commits of the sibling; what it deleted it may add again. */
function siblingCommits(groups: readonly (readonly Edit[])[]): CommitSpec[] {
  const now = new Map(Object.keys(shared).map((name) => [name, { last: lastLine(name), mode: '100644' }]));
  return groups.map((edits, index) => {
    const files: Record<string, FileChange> = {};
    for (const { name, kind, word } of edits) {
      const file = now.get(name) ?? { last: lastLine(name), mode: '100644' };
      if (kind === 'delete') {
        if (!now.delete(name)) continue;
        files[name] = null;
        continue;
      }
      if (kind === 'mode') file.mode = file.mode === '100644' ? '100755' : '100644';
      else file.last = word;
      now.set(name, file);
      files[name] = { mode: file.mode, content: text(firstLine(name), file.last) };
    }
    return { message: `feat: ${index}`, files };
  });
}

/** The target changes beginnings of files that the sibling never deletes, and adds files of its own. */
function targetCommits(
  groups: readonly (readonly Edit[])[],
  siblings: readonly (readonly Edit[])[],
): CommitSpec[] {
  const deleted = new Set(
    siblings.flatMap((edits) => edits.filter(({ kind }) => kind === 'delete').map(({ name }) => name)),
  );
  return groups.map((edits, index) => ({
    message: `ours ${index}`,
    files: Object.fromEntries(
      edits
        .map(({ name, word }) => [name, word] as const)
        .map(([name, word]) =>
          name in shared && !deleted.has(name)
            ? [name, text(word, lastLine(name))]
            : [`ours/${index}.txt`, `${word}\n`],
        ),
    ),
  }));
}

function firstLine(name: string): string {
  return String(shared[name] ?? 'x\n').split('\n')[0] ?? '';
}

function lastLine(name: string): string {
  return (
    String(shared[name] ?? 'x\ny\n')
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}

async function onFreshWorld<T>(check: (world: GitWorld) => Promise<T>): Promise<T> {
  const world = await createGitWorld();
  try {
    return await check(world);
  } finally {
    await world.close();
  }
}

/** The tree that `git cherry-pick` of the whole range makes in an ordinary clone. */
function cherryPick(world: GitWorld, carried: Carried): string {
  const clone = join(world.world.root, 'clone');
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', '-c', 'merge.renames=false', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  git(world.world.root, 'clone', '-q', world.target.gitDir, clone);
  git(clone, 'fetch', '-q', world.sibling.gitDir, 'main');
  git(clone, 'cherry-pick', '--allow-empty', '--keep-redundant-commits', `${carried.baseline}..FETCH_HEAD`);
  const tree = git(clone, 'rev-parse', 'HEAD^{tree}');
  rmSync(clone, { recursive: true, force: true });
  return tree;
}

const runs = Number(process.env.PROPERTY_RUNS ?? 8);

test('the tree is the one that cherry-picking the range makes', async () => {
  await fc.assert(
    fc.asyncProperty(picks, picks, (theirs, ours) =>
      onFreshWorld(async (world) => {
        const carried = await carry(world, {
          shared,
          sibling: siblingCommits(theirs),
          target: targetCommits(ours, theirs),
        });
        expect(
          carried.integration.picks.filter(({ result }) => result !== 'picked' && result !== 'present'),
        ).toEqual([]);
        expect(carried.integration.tree).toBe(cherryPick(world, carried));
      }),
    ),
    { numRuns: runs },
  );
});

test('carrying a part and then the rest makes the same commits as carrying all at once', async () => {
  await fc.assert(
    fc.asyncProperty(picks, picks, fc.nat(6), (theirs, ours, cut) =>
      onFreshWorld(async (world) => {
        const carried = await carry(world, {
          shared,
          sibling: siblingCommits(theirs),
          target: targetCommits(ours, theirs),
        });
        const all = carried.integration.picks.map(({ selected }) => selected);
        const part = (selected: typeof all) => ({ selection: { selected, leftOut: [] }, base: carried.base });
        const first = await carried.again(part(all.slice(0, cut)));
        const second = await carried.again({ ...part(all.slice(cut)), onto: first.tip });
        expect([second.tip, second.files]).toEqual([carried.integration.tip, carried.integration.files]);
        expect((await carried.again()).tip).toBe(carried.integration.tip);
      }),
    ),
    { numRuns: runs },
  );
});
