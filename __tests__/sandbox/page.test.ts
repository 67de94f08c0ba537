import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anOwner, aRepository, aTeam, aToken, aUser } from '../../sandbox/build.ts';
import { aBranch } from '../../sandbox/git/branch.ts';
import { passCheck } from '../../sandbox/github/checks.ts';
import { findRepository, pullOf } from '../../sandbox/github/lookup.ts';
import { mergePull } from '../../sandbox/github/merge.ts';
import { anEnvironment, aSecret, aVariable } from '../../sandbox/inventory/build.ts';
import { parseDiff } from '../../sandbox/page/diff.ts';
import { html, visible } from '../../sandbox/page/html.ts';
import { markdown } from '../../sandbox/page/markdown.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';

describe('markdown', () => {
  test.each([
    ['keeps tables', '| a |\n|---|\n| b |', '<td>b</td>'],
    ['keeps folding', '<details><summary>More</summary>\n\n**x**\n\n</details>', '<summary>More</summary>'],
    ['keeps links to the web', '[x](https://example.com)', '<a href="https://example.com">'],
    ['shows alerts', '> [!WARNING]\n> careful', 'class="alert warning"'],
    ['keeps code as text', '`<script>`', '<code>&lt;script&gt;</code>'],
  ])('%s', (_, text, expected) => {
    expect(markdown(text).html).toContain(expected);
  });

  test.each([
    ['a mention', 'thanks @octocat!', '<strong class="mention">@octocat</strong>!'],
    ['a team', '(@acme/platform)', '<strong class="mention">@acme/platform</strong>'],
    ['a reference', 'see #12, acme/ui#3', '<span class="reference">acme/ui#3</span>'],
  ])('marks %s that would reach somebody', (_, text, expected) => {
    expect(markdown(text).html).toContain(expected);
  });

  test.each([
    '`@octocat` and `acme/ui#12`',
    'mail@example.com',
    '[x](https://example.com/#12)',
    'a &#39; b',
    'C#1x',
  ])('marks nothing in %s', (text) => {
    expect(markdown(text).html).not.toMatch(/class="(mention|reference)"/);
  });

  test.each([
    ['scripts', 'a <script>alert(1)</script> b'],
    ['scripts that never end', 'a <script src=x'],
    ['handlers', '<img src=x onerror="alert(1)">'],
    ['script links', '[x](javascript:alert(1)) <a href="java&#115;cript:alert(1)">y</a>'],
    ['script links with blanks', '<a href=" java\tscript:alert(1)">y</a>'],
    ['styles', '<style>body{display:none}</style><p style="position:fixed">x</p>'],
    ['frames', '<iframe src="https://example.com"></iframe>'],
    ['comments', '<!-- marker: {"a": 1} -->x'],
    ['quotes that end an attribute early', '<img alt=\'" onerror="alert(1)\'>'],
    ['tags inside tags', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ])('takes out %s', (_, text) => {
    const made = markdown(text).html;
    const withoutTags = made.replace(/<\/?(?:p|a|img|br)(?: (?:href|alt|src)="[^"<>]*")*>/g, '');
    expect(withoutTags).not.toContain('<');
    expect(made).not.toMatch(/="[^"]*script:/i);
  });
});

describe('html', () => {
  test('escapes what is not markup of its own', () => {
    expect(html`<p title="${'"<'}">${['<b>', html`<i></i>`, 1, undefined]}</p>`.html).toBe(
      '<p title="&#34;&#60;">&#60;b&#62;<i></i>1</p>',
    );
  });

  test('shows what would be invisible', () => {
    expect(visible('a\u001b[31m\u202eb\n\u0000')).toBe('a␛[31m⟨U+202E⟩b\n␀');
  });
});

test('parseDiff numbers the lines of both sides', () => {
  const text = `diff --git a/src/x y.ts b/src/x y.ts
new file mode 100755
--- a/src/x y.ts
+++ b/src/x y.ts
@@ -3,2 +3,2 @@ around
 same
--- gone
+++ come
\\ No newline at end of file
`;
  const [file] = parseDiff(text);
  expect(file?.path).toBe('src/x y.ts');
  expect(file?.notes).toEqual(['new file mode 100755']);
  expect(file?.lines.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['at', undefined, undefined],
    ['same', 3, 3],
    ['del', 4, undefined],
    ['add', undefined, 4],
    ['same', undefined, undefined],
  ]);
});

describe('the page', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
    aBranch(aRepository(sandbox.world, 'acme/app'))
      .withCommit('feat: <b>bold</b> \u202e', { 'a<b>.txt': 'x\n' })
      .withBranch('topic/one', (side) => side.withCommit('fix: y', { b: 'y\n' }));
  });
  afterEach(() => sandbox.close());

  async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await fetch(sandbox.server.origin + path);
    return { status: answer.status, text: await answer.text() };
  }

  test('shows repositories, branches, commits and diffs, all escaped', async () => {
    expect((await get('/')).text).toContain('acme/app');
    const repository = await get('/acme/app');
    expect(repository.text).toContain('feat: &#60;b&#62;bold&#60;/b&#62; ⟨U+202E⟩');
    expect(repository.text).toContain('topic/one');
    const link = /href="(\/acme\/app\/commit\/[0-9a-f]{40})"/.exec(repository.text)?.[1] ?? '';
    expect((await get(link)).text).toContain('a&#60;b&#62;.txt');
    expect((await get('/acme/app/tree/topic/one')).text).toContain('fix: y');
  });

  test('tells of a pull request what was merged, by whom, and which checks it had', async () => {
    const { world, server } = sandbox;
    const repository = findRepository(world, 'acme', 'app');
    if (!repository) throw new Error('the world has no acme/app');
    aToken(world, 'job');
    const answer = await fetch(`${server.origin}/api/v3/repos/acme/app/pulls`, {
      method: 'POST',
      headers: { authorization: 'Bearer job', 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'One', head: 'topic/one', base: 'main' }),
    });
    expect(answer.status).toBe(201);
    const issue = pullOf(repository, 1);
    passCheck(repository, issue.pull.headSha, 'build <all>');
    expect((await get('/acme/app/pull/1')).text).toContain('wants to merge 1 commit into');
    await mergePull(world, repository, issue, { method: 'MERGE', by: 'github-actions[bot]' });
    const { text } = await get('/acme/app/pull/1');
    expect(text).toContain('<strong>github-actions[bot]</strong> merged 1 commit into');
    expect(text).toMatch(/passed<\/span><\/td><td class="wide">build &#60;all&#62;/);
    expect(text).toContain(`/acme/app/commit/${issue.pull.mergeCommitSha}`);
    expect(text).toContain('fix: y');
  });

  test('shows of secrets where they are and how they differ, and never their values', async () => {
    const { world } = sandbox;
    const app = aRepository(world, 'acme/vault');
    aUser(world, 'alice');
    aTeam(world, 'acme/leads');
    aSecret(world, app.secrets.actions, 'NPM_TOKEN', 'hidden-value');
    aSecret(world, anOwner(world, 'acme').secrets.dependabot, 'SHARED', 'hidden-too', { visibility: 'all' });
    aVariable(world, app.variables.actions, 'REGION', '<eu>');
    anEnvironment(world, app, 'production', {
      reviewers: ['alice', 'acme/leads'],
      wait: 10,
      deploys: { branch: ['main'], tag: ['v*'] },
      secrets: { DB_URL: 'hidden-as-well' },
    });
    const { text } = await get('/acme/vault');
    expect(text).toMatch(/NPM_TOKEN<\/td><td><span class="mono">[0-9a-f]{12}<\/span>[^>]*>12 bytes/);
    expect(text).toContain('<th>acme dependabot</th>');
    expect(text).toContain('DB_URL');
    expect(text).toContain('&#60;eu&#62;');
    for (const words of ['reviewed by acme/leads, alice', 'waits 10 minutes', 'only branch main, tag v*']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('hidden-');
  });

  test.each(['/acme/none', '/acme/app/pull/9', '/acme/app/commit/zzz', '/_/runs/1', '/acme/app/%zz'])(
    'answers 404 for %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
