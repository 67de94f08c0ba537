/** Hostile texts go from tracker to tracker and back: they reach a fixed point, do not grow, and call nobody. */
import { expect, test } from '@jest/globals';
import { sidesOf } from './issues-sides.ts';
import { allSystems, anIssuesWorld } from './issues-world.ts';

const between = ['linear', 'github', 'jira'] as const;

/** A mark of ours, as an item's text on GitHub ends with it. */
const mark = /<!-- sync-action (?:issue|project|copy)[^\n]*-->/g;

const texts: Readonly<Record<string, string>> = {
  html: '<b>Bold</b> <script>alert(1)</script>\n\n<details><summary>More</summary>\n\nHidden.\n\n</details>\n\n<!-- a comment -->',
  mentions: 'Ask @octocat and @acme/team, see #1, acme/app#2 and GH-3.\n\nCloses #1, fixes acme/app#2.',
  'a broken mark': 'Text.\n\n<!-- sync-action issue bGluaw.0123456789abcdef -->',
  'a mark within': '<!-- sync-action issue bGluaw.0123456789abcdef -->\n\nText below.',
  'right-to-left': 'שלום \u202Eabc\u202C and \u2066isolated\u2069',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 e\u0301 \u{1F1E9}\u{1F1EA}',
  'zero width': 'a\u200Bb\u200Cc\u200Dd\uFEFFe @\u200Boctocat',
  table: '| a | b |\n| --- | ---: |\n| 1 | \\| |\n| **x** | `y` |',
  lists:
    '- one\n  - two\n    1. three\n    2. four\n- [ ] open\n- [x] done\n\n1. first\n\n   More of it.\n2. second',
  fences: '```ts\nconst a = `@octocat`;\n// closes #1\n```\n\n~~~\n```\n~~~\n\n    indented',
  images: '![alt \\] text](https://example.com/a%20b.png "title")\n\n[link](<https://example.com/x y>)',
  backslashes: 'C:\\temp\\new \\* \\_ \\\\ 1\\. \\# \\`',
  signs: 'a*b*c_d_ ~~gone~~ 2 * 3 * 4 <not-a-tag> &amp; &lt; http://example.com/?a=1&b=2_3',
  long: `${'A line of a long text that nobody reads.\n'.repeat(2500)}`,
};

test('texts that are out to break something come to rest in all systems', async () => {
  const at = await anIssuesWorld((origin) => {
    const { linear, github, jira } = allSystems(origin);
    const fields = { title: 'both', description: { 'on-conflict': 'merge' } };
    return { systems: { linear, github, jira }, pairs: [{ between, comments: true, fields }] };
  });
  at.jira.longTextIs = 'text';
  const [linear, github, jira] = sidesOf(at, between);
  if (linear === undefined || github === undefined || jira === undefined) throw new Error('there are three');
  for (const [name, text] of Object.entries(texts)) {
    await linear.add(`Linear: ${name}`, { description: text });
    if (name === 'long') continue;
    await github.add(`GitHub: ${name}`, { description: text });
    await jira.add(`Jira: ${name}`, { description: text });
    linear.comment(`Linear: ${name}`, text);
    github.comment(`GitHub: ${name}`, text);
  }
  const bodies = () => ({
    linear: at.linearIssues().map(({ title, description, comments }) => {
      return { title, description, comments: comments.map(({ body }) => body) };
    }),
    github: at.gitHubIssues().map(({ title, body, comments }) => {
      return {
        title,
        body: body.replaceAll(mark, ''),
        comments: comments.map((one) => one.body.replaceAll(mark, '')),
      };
    }),
    jira: [...at.jira.issues.values()].map(({ summary, description, comments }) => {
      return { summary, description, comments: comments.map(({ body }) => body) };
    }),
  });
  await at.sync();
  const second = await at.sync();
  // A text is never cut: what is longer than a system takes waits, and is told of.
  const told = (second.report?.findings ?? []).filter(({ severity }) => severity === 'error');
  expect(told.map(({ code }) => code).sort()).toEqual(['GITHUB_TEXT_TOO_LONG', 'JIRA_TEXT_TOO_LONG']);
  const after = bodies();
  expect([after.linear.length, after.github.length, after.jira.length]).toEqual([40, 39, 39]);
  const third = await at.sync({ inputs: { items: 'all' } });
  // Jira says by itself that a text is too long.
  expect(
    third.seen.filter(
      ({ effect, status, service }) => effect === 'write' && status < 300 && service !== 'cache',
    ),
  ).toEqual([]);
  expect(bodies()).toEqual(after);

  // Nobody is told of what was copied, and nothing is closed by it.
  const copied = at.gitHubIssues().filter(({ author }) => author !== 'octocat');
  for (const { title, body, comments } of copied) {
    for (const text of [body, ...comments.map((one) => one.body)]) {
      const spoken = text.replaceAll(/^(```|~~~)[\s\S]*?^\1$/gm, '').replaceAll(/`[^`\n]*`/g, '');
      expect([title, spoken.match(/(?<![\w`])@(?:octocat|acme)|(?<![\w&])#\d|\bGH-\d/gi)]).toEqual([
        title,
        null,
      ]);
    }
  }
  expect(at.gitHubIssues().every(({ state }) => state === 'open')).toBe(true);

  // An edit on each side goes round, too.
  const issue = at.linearIssues().find(({ title }) => title === 'GitHub: table');
  if (issue === undefined) throw new Error('the table is in Linear');
  await linear.edit('GitHub: table', { description: `${issue.description}\n\nMore from Linear.` });
  await jira.edit('Linear: lists', { title: 'Linear: lists, renamed' });
  await at.sync();
  const edited = bodies();
  expect(edited.github.find(({ title }) => title === 'GitHub: table')?.body).toContain('More from Linear.');
  await at.sync({ inputs: { items: 'all' } });
  expect(bodies()).toEqual(edited);
});
