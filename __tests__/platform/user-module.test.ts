import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { UserCode } from '../../src/model/strategy-rule.ts';
import {
  createUserModules,
  type UserModules,
  type UserModulesOptions,
} from '../../src/platform/user-module/user-modules.ts';

const fixtures = fileURLToPath(new URL('../fixtures/user-modules/', import.meta.url));
const where = { file: '.github/sync.yml', line: 7 };

let workspace: string;
let outside: string;
let lines: string[];
let opened: UserModules[];

beforeEach(async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'user-module-')));
  [workspace, outside] = [join(folder, 'workspace'), join(folder, 'outside')];
  await cp(fixtures, join(workspace, 'sync'), { recursive: true });
  await mkdir(outside);
  [lines, opened] = [[], []];
});

afterEach(async () => {
  for (const modules of opened) modules.close();
  await rm(join(workspace, '..'), { recursive: true, force: true });
});

function modules(more: Partial<UserModulesOptions> = {}): UserModules {
  const made = createUserModules({
    workspace,
    eventName: 'schedule',
    sha: '',
    env: { PATH: process.env.PATH, HOME: '/root', INPUT_TOKEN: 'ghs_token', GITHUB_TOKEN: 'ghs_other' },
    debug: (line) => lines.push(line),
    signal: new AbortController().signal,
    ...more,
  });
  opened.push(made);
  return made;
}

function code(name: string, module = './sync/functions.mjs'): UserCode {
  return { module, export: name, where };
}

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(workspace, 'sync', name), text);
  return `./sync/${name}`;
}

/** The commit of all that is in the workspace. */
function committed(): string {
  const user = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: workspace, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git(...user, 'commit', '--quiet', '-m', 'all');
  return git('rev-parse', 'HEAD').trim();
}

const why = (rest: string) => ({ ok: false, why: expect.stringMatching(rest) });
const gave = (value: unknown) => ({ ok: true, value });

describe('a function', () => {
  test('is handed each value by itself, and answers in their order', async () => {
    expect(await modules().run(code('default'), ['a', 'b'])).toEqual([gave('A'), gave('B')]);
  });

  test('may be asynchronous', async () => {
    expect(await modules().run(code('later'), ['one', 'three'])).toEqual([gave(3), gave(5)]);
  });

  test('gets back what is plain data as it was', async () => {
    const values = ['text\n\r\u2028\u{1f600}\0', 1.5, true, null, ['a', 'b'], { of: 'a conflict' }];
    expect(await modules().run(code('same'), values)).toEqual(values.map(gave));
  });

  test('runs in one process for the whole run', async () => {
    const made = modules();
    const first = await made.run(code('counts'), ['a', 'b']);
    expect([...first, ...(await made.run(code('counts'), ['c']))]).toEqual([1, 2, 3].map(gave));
  });

  test('may be written in TypeScript, or in CommonJS', async () => {
    const typed = await written('size.ts', 'export default (size: string): number => size.length;');
    const common = await written('twice.cjs', 'const all = { twice: (n) => 2 * n };\nmodule.exports = all;');
    const made = modules();
    expect(await made.run(code('default', typed), ['abc'])).toEqual([gave(3)]);
    expect(await made.run(code('twice', common), [4])).toEqual([gave(8)]);
  });

  test('runs in the workspace', async () => {
    expect(await modules().run(code('folder'), [1])).toEqual([gave(workspace)]);
  });

  test('that fails is told why', async () => {
    const made = modules();
    const reasons = [
      ['throws', 'mind', '`throws` of `./sync/functions.mjs` threw: no mind$'],
      ['throwsText', '', 'threw: a text$'],
      ['throwsHostile', '', 'threw: something without a message$'],
      ['odd', 'nothing', 'gave no value$'],
      ['odd', 'bigint', 'gave what cannot be handed on: a bigint$'],
      ['odd', 'function', 'handed on: a function$'],
      ['odd', 'symbol', 'handed on: a symbol$'],
      ['odd', 'not a number', 'handed on: a number that is not finite$'],
      ['odd', 'within', 'handed on: a number that is not finite$'],
      ['odd', 'hole', 'handed on: a list with nothing in one place$'],
      ['odd', 'cycle', 'handed on: Converting circular structure'],
    ] as const;
    for (const [name, value, reason] of reasons) {
      expect(await made.run(code(name), [value])).toEqual([why(reason)]);
    }
  });

  test('that fails for one value is asked about the others', async () => {
    const values = ['nothing', 'bigint', 'absent', 'pollution'];
    const answers = await modules().run(code('odd'), values);
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, true]);
  });

  test('cannot reach the objects of this process by the names of their prototypes', async () => {
    const [answer] = await modules().run(code('odd'), ['pollution']);
    expect(answer).toMatchObject({ ok: true });
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a process', () => {
  const limits = { call: 400, starts: 3 };

  test.each([
    ['hangs', 'hang', 'did not answer within 0.4 s$'],
    ['spins', 'spin', 'did not answer within 0.4 s$'],
    ['exits', 'exit', 'ended its process \\(exit code 0\\)$'],
    ['crashesLater', 'crash', 'ended its process \\(exit code 1\\)$'],
  ])('that %s is replaced', async (name, value, reason) => {
    const answers = await modules({ limits }).run(code(name), ['one', value, 'two']);
    expect(answers).toEqual([gave('one'), why(reason), gave('two')]);
  });

  test('is not replaced for ever', async () => {
    const answers = await modules({ limits }).run(code('exits'), ['exit', 'exit', 'exit', 'one', 'two']);
    const left = why('was not asked any more after its process had ended 3 times$');
    expect(answers.slice(3)).toEqual([left, left]);
  });

  test('that gives more than fits is replaced', async () => {
    const answers = await modules({ limits: { answer: 1024 * 1024 } }).run(code('huge'), [2, 0]);
    expect(answers).toEqual([why('gave more than 1 MiB$'), gave('')]);
  });

  test('that gives what nests too deep is not believed', async () => {
    expect(await modules().run(code('odd'), ['deep'])).toEqual([
      why('cannot be handed on: it nests too deep'),
    ]);
  });

  test('that speaks out of turn is not heard', async () => {
    expect(await modules().run(code('speaks'), ['mine', 'mine'])).toContainEqual(gave('mine'));
  });

  test('prints into the debug log, under the name of its module', async () => {
    const made = modules();
    await made.run(code('prints'), [1]);
    await made.run(code('same'), [1]);
    const name = './sync/functions.mjs: ';
    expect(lines.toSorted()).toEqual([`${name}first`, `${name}second`, `${name}to stderr`]);
  });

  test('that prints 10 MB is neither held up nor told whole', async () => {
    const made = modules({ limits: { output: 5000 } });
    expect(await made.run(code('printsMuch'), [1])).toEqual([gave('printed')]);
    await made.run(code('same'), [1]);
    expect(lines[0]).toBe('./sync/functions.mjs: the first line');
    expect(lines.at(-1)).toBe('./sync/functions.mjs: [what else it printed is left out]');
    expect(lines.join('').length).toBeLessThan(10_000);
  });

  test('sees nothing of the environment but what Node needs', async () => {
    const [answer] = await modules().run(code('environment'), [1]);
    expect(answer).toEqual(gave(['LC_ALL', 'PATH']));
  });

  test('ends with the run', async () => {
    const stop = new AbortController();
    const made = modules({ signal: stop.signal });
    const asked = made.run(code('hangs'), ['hang']);
    setTimeout(() => {
      stop.abort();
      made.close();
    }, 300);
    await expect(asked).rejects.toMatchObject({ code: 'STOPPED' });
  });
});

describe('a module is an error of the configuration, on the line that names it,', () => {
  const fails = async (use: UserCode, problem: object, more: Partial<UserModulesOptions> = {}) => {
    await expect(modules(more).run(use, ['value', 'other'])).rejects.toMatchObject({ where, ...problem });
  };

  test('where it is not in the workspace', async () => {
    const message = '`./sync/points.mjs` is not in the workspace.';
    await fails(code('default', './sync/points.mjs'), { code: 'ISSUES_MODULE_UNUSABLE', message });
  });

  test('where it is a folder', async () => {
    await fails(code('default', './sync'), { message: '`./sync` is not a file.' });
  });

  test('where it does not export the name', async () => {
    const message = '`same_` of `./sync/functions.mjs` is not exported.';
    await fails(code('same_'), { message, hint: 'Did you mean `export: same`?' });
  });

  test('where what it exports is no function', async () => {
    await fails(code('notAFunction'), {
      message: '`notAFunction` of `./sync/functions.mjs` is no function but an object.',
    });
  });

  test.each([
    ['broken.mjs', 'export default (value) => {\n', /cannot be loaded: Unexpected/],
    ['throws.mjs', "throw new Error('no settings');", /cannot be loaded: no settings\.$/],
    ['leaves.mjs', 'process.exit(4);', /cannot be loaded: its process ended \(exit code 4\)\.$/],
    ['waits.mjs', 'await new Promise(() => {});', /cannot be loaded: it took more than 2 s\.$/],
    ['lost.mjs', "import './nowhere.mjs';", /cannot be loaded: Cannot find module/],
  ])('where it does not load: %s', async (name, text, message) => {
    const module = await written(name, text);
    const problem = { code: 'ISSUES_MODULE_UNUSABLE', message: expect.stringMatching(message) };
    await fails(code('default', module), problem, { limits: { loading: 2000 } });
  });

  test('where it leads out of the workspace', async () => {
    await writeFile(join(outside, 'points.mjs'), 'export default () => 1;');
    await symlink(join(outside, 'points.mjs'), join(workspace, 'sync/link.mjs'));
    await symlink(outside, join(workspace, 'elsewhere'));
    for (const module of ['./sync/link.mjs', './elsewhere/points.mjs', './../outside/points.mjs']) {
      await fails(code('default', module), { code: 'ISSUES_MODULE_REFUSED' });
    }
  });

  test('and a link within the workspace is none', async () => {
    await symlink(join(workspace, 'sync/functions.mjs'), join(workspace, 'link.mjs'));
    expect(await modules().run(code('same', './link.mjs'), [1])).toEqual([gave(1)]);
  });

  test('where somebody else may have chosen what is checked out', async () => {
    const sha = committed();
    for (const eventName of ['pull_request_target', 'pull_request_review', 'workflow_run', '']) {
      await fails(code('same'), { code: 'ISSUES_MODULE_REFUSED' }, { eventName, sha });
    }
  });

  test('where the event of an issue finds another commit, an altered one or none checked out', async () => {
    const refused = { code: 'ISSUES_MODULE_REFUSED' };
    for (const eventName of ['issues', 'issue_comment']) {
      await fails(code('same'), refused, { eventName, sha: '' });
    }
    const sha = committed();
    await fails(code('same'), refused, { eventName: 'issues', sha: sha.replace(/^./, 'x') });
    await writeFile(join(workspace, 'sync/other.mjs'), 'export {};');
    const later = committed();
    await fails(code('same'), refused, { eventName: 'issues', sha });
    await writeFile(join(workspace, 'sync/other.mjs'), 'export default 1;');
    await fails(code('same'), refused, { eventName: 'issues', sha: later });
  });

  test('and none where the event of an issue finds its own commit checked out', async () => {
    const sha = committed();
    for (const eventName of ['issues', 'issue_comment']) {
      expect(await modules({ eventName, sha }).run(code('same'), [1])).toEqual([gave(1)]);
    }
  });
});
