/** The page's view of trackers: items that are one in one line, texts as their tracker shows them, marks shown as such. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aRepository } from '../../sandbox/build.ts';
import { anIssue, personComments } from '../../sandbox/github/issue-build.ts';
import { nodeId } from '../../sandbox/github/node-id.ts';
import { aProject as aBoard } from '../../sandbox/github/project-build.ts';
import { aDraft, anItem } from '../../sandbox/github/project-item-build.ts';
import { aDocument, aJiraIssue, aJiraSite, aProject } from '../../sandbox/jira/build.ts';
import { actingAs, aLinearTeam, aLinearUser } from '../../sandbox/linear/build.ts';
import { attach } from '../../sandbox/linear/links.ts';
import { aLinearIssue } from '../../sandbox/linear/people.ts';
import { adf } from '../../sandbox/page/adf.ts';
import { hiddenInText } from '../../sandbox/page/hidden.ts';
import { markdown, plainMarkdown } from '../../sandbox/page/markdown.ts';
import { rowsOf } from '../../sandbox/page/tracked.ts';
import { placesOf } from '../../sandbox/page/tracked-places.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { newCopy } from '../../src/trackers/github/attribution.ts';
import { lineOf } from '../../src/trackers/github/mark.ts';
import { markProperty } from '../../src/trackers/jira/mark.ts';
import { markInputs } from '../../src/trackers/linear/mark.ts';

describe('texts', () => {
  test('a document of Jira is shown with its structure, and what is text stays text', () => {
    const text = (words: string, ...marks: readonly object[]) => ({ type: 'text', text: words, marks });
    const shown = adf({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('<b>')] },
        {
          type: 'paragraph',
          content: [text('x', { type: 'strong' }), { type: 'hardBreak' }, text('\u202e')],
        },
        {
          type: 'paragraph',
          content: [
            text('web', { type: 'link', attrs: { href: 'https://example.com/"' } }),
            text('script', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
          ],
        },
        { type: 'taskList', content: [{ type: 'taskItem', attrs: { state: 'DONE' }, content: [text('a')] }] },
        { type: 'nobody-knows', content: [text('y')] },
      ],
    });
    expect(shown.html).toBe(
      '<h2>&#60;b&#62;</h2><p><strong>x</strong><br>⟨U+202E⟩</p>' +
        '<p><a href="https://example.com/&#34;">web</a>script</p><ul><li>☑ a</li></ul>y',
    );
  });

  test('Linear shows HTML as it is written, and calls nobody', () => {
    const shown = plainMarkdown('**x** <img src=x onerror="alert(1)"> @octocat\n\n<!-- y -->').html;
    expect(shown).toContain('<strong>x</strong> &#60;img');
    expect(shown).toContain('&#60;!-- y --&#62;');
    expect(shown).not.toMatch(/<img|class="mention"/);
  });

  test('boxes of task lists are shown ticked or not', () => {
    expect(markdown('- [x] a\n- [ ] b').html).toMatch(/☑ a[\s\S]*☐ b/);
  });
});

describe('what is hidden', () => {
  const mark = { link: 'a'.repeat(32), sides: [{ system: 'linear', id: 'some-id' }] };
  const line = lineOf('issue', mark);
  const copy = { system: 'linear', id: 'c1' };
  const carried = newCopy({
    ...{ kind: 'create', item: 'i', clientId: 'c', body: 'Hello' },
    ...{ by: { name: 'Ada' }, copyOf: copy },
  });

  test.each([
    ['our mark', `Text\n\n${line}`, [{ mark }]],
    ['the origin of a copied comment', carried, [{ copyOf: copy }]],
    ['what somebody typed in its likeness', line.replace(/\.\w{16}/, '.0123456789abcdef'), [{}]],
    ['another comment that never ends', 'a <!-- b', [{}]],
    ['nothing in code', `\`${line}\`\n\n\`\`\`\n${line}\n\`\`\``, []],
  ])('is told: %s', (_, text, expected) => {
    const found = hiddenInText(text).map(({ how, text: __, ...meaning }) => meaning);
    expect(found).toEqual(expected);
  });
});

describe('items of a world', () => {
  const link = 'b'.repeat(32);
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await fetch(sandbox.server.origin + path);
    return { status: answer.status, text: await answer.text() };
  }

  /** One item that is in four trackers, and one of each that is alone. */
  async function aLinkedItem() {
    const { world } = sandbox;
    const app = aRepository(world, 'acme/app');
    const team = aLinearTeam(world, 'ENG');
    const ada = aLinearUser(world, 'ada');
    const site = aJiraSite(world);
    const project = aProject(site, 'APP');
    const board = aBoard(world, 'acme');
    const linear = aLinearIssue(world, team, 'Crash <1>', { by: ada, description: 'It <b>crashes</b>.' });
    const ref = { system: 'linear', id: linear.id };
    const body = `It <b>crashes</b>.\n\n${lineOf('issue', { link, sides: [ref] })}`;
    const github = await anIssue(world, app, 'Crash <1>', { body, labels: ['bug'] });
    personComments(world, github, 'Seen <script>x</script> here');
    const jira = aJiraIssue(site, project, 'Crash <1>', { description: aDocument('It <b>') });
    const { key, value } = markProperty({ link: 'c'.repeat(32), sides: [ref] });
    jira.properties.set(key, value);
    anItem(world, board, github, { Status: 'Todo' });
    const sides = [
      { system: 'github', id: nodeId('I', github.id), url: 'https://github.com/acme/app/issues/1' },
    ];
    for (const made of markInputs({ link, sides })) attach(actingAs(world, ada), linear, made);
    aLinearIssue(world, team, 'Alone in Linear', { by: ada });
    await anIssue(world, app, 'Alone on GitHub', {
      body: '<!-- sync-action issue eyJ9.0123456789abcdef -->',
    });
    aJiraIssue(site, project, 'Alone in Jira');
    aDraft(world, board, 'Alone on the board');
    return { world, app, linear };
  }

  test('are one line where marks or the board join them', async () => {
    const { world } = await aLinkedItem();
    const names = rowsOf(placesOf(world)).map((row) => [...row.values()].flat().map(({ name }) => name));
    expect(names).toEqual([
      ['ENG-1', 'acme/app#1', 'APP-1', expect.stringMatching(/^issue \d+$/)],
      ['ENG-2'],
      ['acme/app#2'],
      ['APP-2'],
      [expect.stringMatching(/^draft \d+$/)],
    ]);
  });

  test('are twice in a line where one was made twice', async () => {
    const { world, app, linear } = await aLinkedItem();
    const sides = [{ system: 'linear', id: linear.id }];
    await anIssue(world, app, 'Crash <1>', { body: lineOf('issue', { link, sides }) });
    const [first] = rowsOf(placesOf(world));
    expect([...(first?.values() ?? [])].map((items) => items.length)).toEqual([1, 2, 1, 1]);
  });

  test('are listed side by side, and each has a page that its trackers’ names lead to', async () => {
    await aLinkedItem();
    const list = await get('/_/items');
    expect(list.text).toContain('5 items, 1 of them in several trackers');
    expect(list.text).toContain('Crash &#60;1&#62;');
    expect(list.text).toContain('💬 1');
    expect((await get('/')).text).toContain('<a href="/_/items">Linear ENG</a>');
    const pages = ['/_/items/ENG-1', '/_/items/acme%2Fapp%231', '/_/items/APP-1', '/acme/app/issues/1'].map(
      get,
    );
    const [page, ...same] = (await Promise.all(pages)).map(({ text }) => text);
    expect(same).toEqual([page, page, page]);
    // Linear has no HTML, GitHub has, Jira has neither it nor Markdown.
    expect(page).toContain('It &#60;b&#62;crashes&#60;/b&#62;.');
    expect(page).toContain('It <b>crashes</b>.');
    expect(page).toContain('<p>It &#60;b&#62;</p>');
    expect(page).toContain('Seen  here');
    expect(page).toContain('mark of link <span class="mono">bbbbbbbbbbbb…</span>');
    expect((await get('/acme/app/issues/2')).text).toContain('no mark of ours');
  });

  test.each(['/_/items/ENG-9', '/acme/app/issues/9', '/_/items/%zz'])('answers 404 for %s', async (path) => {
    await aLinkedItem();
    expect((await get(path)).status).toBe(404);
  });
});
