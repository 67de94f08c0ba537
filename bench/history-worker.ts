/**
 * Reads a sibling's history and selects from it in a process of its own, once for each line of its input;
 * prints milliseconds and the most bytes that were ever resident. Arguments: the server, a folder, the baseline, the head, the sibling's rules as JSON.
 */
import { createInterface } from 'node:readline';
import type { Sibling } from '../src/model/sibling.ts';
import { createGit } from '../src/platform/git/git.ts';
import { selectCommits } from '../src/siblings/select.ts';
import { siblingName, targetName } from './names.ts';
import { peakBytes } from './peak-bytes.js';

const [serverUrl = '', root = '', baseline = '', head = '', rules = ''] = process.argv.slice(2);
const env = { PATH: process.env.PATH, GITHUB_SERVER_URL: serverUrl };
const git = createGit({ env, root });
const remote = {
  name: siblingName,
  url: `${serverUrl}/${siblingName}`,
  role: 'sibling',
  token: undefined,
} as const;
const objects = await git.openSibling(remote);
await objects.fetch({ head, depth: 10_001 });
const sibling: Sibling = JSON.parse(rules);

for await (const _ of createInterface({ input: process.stdin })) {
  const started = performance.now();
  const commits = await objects.log({ baseline, head, firstParent: true });
  const { selected, leftOut } = selectCommits({
    commits,
    sibling,
    synced: new Set(),
    target: targetName,
  });
  const milliseconds = performance.now() - started;
  if (selected.length + leftOut.length !== 10_000) throw new Error(`${commits.length} commits were read`);
  process.stdout.write(`${milliseconds} ${peakBytes()}\n`);
}
