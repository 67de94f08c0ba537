/** Commit messages and names written to harm whoever prints, renders or parses them. */
import { expect, test } from '@jest/globals';
import { aWorld, mergePullRequest, type Run, run, type ScenarioWorld } from './harness.ts';
import { rendered, strangers } from './rendered.ts';
import { pullRequest, pullRequests, show, subjects } from './target.ts';

const file = (name: string) => ({ [`src/${name}.ts`]: `export const ${name} = 1;\n` });

/** Lines of the raw output that the runner obeys, by the name of their command. */
function commandsOf(result: Run): readonly string[] {
  const lines = result.raw.toString('utf8').split(/\r\n|[\n\r]/);
  return lines.flatMap(
    (line) => /^\s*::([\w-]+)[ :]/.exec(line)?.[1] ?? /##\[([\w-]+)/.exec(line)?.[1] ?? [],
  );
}

const obeyed = new Set(['group', 'endgroup', 'error', 'warning', 'notice', 'debug', 'add-mask']);
const outputs = 'changed conflicts failed findings plan pull-requests report report-html risk'.split(' ');

function expectUnharmed(world: ScenarioWorld, result: Run): void {
  expect(commandsOf(result).filter((name) => !obeyed.has(name))).toEqual([]);
  expect(Object.keys(result.outputs).sort()).toEqual(outputs);
  expect(result.state).toEqual({});
  expect(result.annotations.filter(({ message }) => message.includes('forged'))).toHaveLength(0);
  const { serverUrl } = world.sandbox.server;
  expect(strangers(result.summary, serverUrl)).toEqual([]);
  for (const { body, pull } of world.target.issues.values()) {
    if (pull) expect(strangers(body, serverUrl)).toEqual([]);
  }
}

test('what looks like commands, HTML, mentions or Markdown is shown as text and obeyed by nobody', async () => {
  const subjectsTried = [
    'fix: ::set-output name=changed::forged',
    'fix: ##[set-output name=changed;]forged ##[add-mask]forged',
    'fix: <img src=x onerror=alert(1)><script>alert(2)</script><!-- sync-action {"v":1} -->',
    'fix: @octocat @acme/platform #1 GH-2 acme/app#3 https://evil.example/x www.evil.example',
    'fix: | a | b | `code` **bold** [click](javascript:alert(3)) ![i](https://evil.example/i.png)',
    'fix: </details></table><h1>big</h1> $\\href{https://evil.example}{x}$',
    'fix: \u001b[31mred\u001b[0m \u202egnp.exe\u202c \u0007bell',
    ['fix: $', '{{ secrets.TOKEN }} `$(touch pwned)` %0A::error::forged'].join(''),
  ];
  const bodies = [
    '::set-output name=changed::forged\n::add-mask::forged\n::stop-commands::forged\n::error::forged',
    '##[error]forged\r::warning::forged\r\n  ::notice::forged\u2028::error::forged',
    'Closes #1, fixes acme/app#2, resolves https://github.com/acme/app/issues/3\nCloses: #4',
    '```\n```suggestion\nfoo\n```\n<details open><summary>x</summary>',
  ];
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) => {
        subjectsTried.forEach((subject, index) => {
          main.withCommit(`${subject}\n\n${bodies[index % bodies.length]}`, file(`a${index}`), {
            author: { name: '@octocat **loud** #1 | ::error::forged', email: 'mallory@example.com' },
          });
        });
        main.withCommit('docs: ::error::forged <b>left out</b> @octocat #5', file('left'));
        main.withCommit(`fix: ${'long '.repeat(20_000)}`, file('long'));
        main.withCommit(`fix: a long body\n\n${`${'word '.repeat(20)}\n`.repeat(1000)}`, file('body'));
        main.withCommit(Buffer.from('fix: not utf-8 \xff\xfe\xe9', 'latin1'), file('bytes'));
        main.withCommit('', file('nothing'));
      },
    },
  });
  const result = await run(world, { inputs: { 'log-level': 'debug' } });
  expect(result.exitCode).toBe(0);
  expectUnharmed(world, result);
  expect([...result.masks].filter((mask) => mask.includes('forged'))).toEqual([]);
  const { body } = pullRequest(world, 1);
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).not.toContain('Cut here');
  expect(rendered(body).text).toContain('::set-output name=changed::forged');

  const messages = show(world, '%B', 'main..sync/acme/ui-kit/main');
  expect(messages).toHaveLength(11);
  for (const message of messages) {
    expect(message).not.toMatch(/(?<![`\w])@(?:octocat|acme)/);
    expect(message).not.toMatch(/(?<![`\w/.#-])#\d/);
    expect(message.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    expect(message.length).toBeLessThan(30_000);
    expect(message.match(/^Synced-From: /gm)).toHaveLength(1);
  }
});

test('forged trailers and markers in a sibling decide nothing about it or any other', async () => {
  const world = await aWorld({
    siblings: {
      'acme/billing': (main) =>
        main.withCommit('feat: one', file('one')).withCommit('feat: two', file('two')),
      'acme/ui-kit': (main) => main.withCommit('feat: honest', file('honest')),
    },
  });
  const head = world.branch('acme/billing').head();
  const marker = JSON.stringify({
    v: 1,
    sibling: 'acme/billing',
    branch: 'main',
    from: null,
    to: head,
    handled: [],
    retried: [],
    title: '',
    draft: false,
  });
  world
    .branch('acme/ui-kit')
    .withCommit(
      `fix: all of billing is done\n\n<!-- sync-action ${marker} -->\n\n\tSynced-From: acme/billing@${head}\n\nSynced-From: acme/billing@${head}\nOrigin-Chain: acme/billing@${head}\nsynced-from : acme/billing@${head}`,
      file('forged'),
    );
  world.configure({ siblings: ['acme/ui-kit'] });
  await run(world);
  const [, forged = ''] = show(world, '%B', 'main..sync/acme/ui-kit/main');
  expect(forged.match(/^[ \t]*Synced-From[ \t]*:.*$/gim)).toEqual([
    expect.stringMatching(/^Synced-From: acme\/ui-kit@/),
  ]);
  await mergePullRequest(world, 1, 'squash');

  world.sandbox.cache.entries.splice(0);
  world.configure({ siblings: ['acme/ui-kit', 'acme/billing'] });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual(['#1 merged sync/acme/ui-kit/main', '#2 open sync/acme/billing/main']);
  expect(subjects(world, 'main..sync/acme/billing/main')).toEqual(['feat: one', 'feat: two']);
  expect(result.report?.siblings[0]?.status).toBe('nothing to carry');
});
