import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { type ChangedContent, definitionsChanged } from '../../src/prove/definitions.ts';
import type { DefiningFiles } from '../../src/prove/references.ts';
import { aCommandStep, aSmokeStep } from '../builders/prove.ts';

const rules = {
  setup: { run: 'npm ci && ./tools/prepare.sh', timeout: 1 },
  steps: [
    aCommandStep({ run: 'npm run test:all -- --config="ci/jest.json"' }),
    aCommandStep({ kind: 'type-check', run: 'cd packages/ui && node scripts/check && tsc -p tsconfig.lib' }),
    aSmokeStep({ start: 'node server.js' }),
  ],
  definitions: ['**/tsconfig*.json', 'config'],
};
const manifest = JSON.stringify({
  scripts: {
    'test:all': 'npm run pack && node ./test/run.mjs',
    'pretest:all': 'sh warm-up.sh',
    pack: 'rollup',
    dev: 'node dev.js',
    loop: 'npm run loop',
  },
});

function target(
  files: Readonly<Record<string, string>> = {},
  links: DefiningFiles['links'] = [],
): DefiningFiles {
  const read = async (paths: readonly string[]) =>
    new Map(Object.entries(files).filter(([path]) => paths.includes(path)));
  return { paths: Object.keys(files), links, read };
}

function changed(path: string, before?: string, after?: string): ChangedContent {
  return { path, before: async () => before, after: async () => after };
}

test.each([
  ['one that a glob names', 'packages/a/tsconfig.build.json', true],
  ['one beneath a folder that a glob names', 'config/deep/x.js', true],
  ['one that a command names', 'ci/jest.json', true],
  ['one that the setup names', 'tools/prepare.sh', true],
  ['one that a command names from a folder, without its ending', 'packages/ui/scripts/check.mjs', true],
  ['one that a script names', 'test/run.mjs', true],
  ['one that a script before a script names', 'warm-up.sh', true],
  ['a program among the dependencies', 'node_modules/.bin/jest', true],
  ['one that a script names that no step reaches', 'dev.js', false],
  ['one that the application under test is made of', 'server.js', false],
  ['a source file', 'src/a.ts', false],
  ['a file in a folder whose name a command has', 'packages/ui/index.ts', false],
  ['a file whose name begins like a script', 'src/pack.ts', false],
])('a changed file is a definition or not: %s', async (_, path, expected) => {
  expect(await definitionsChanged(rules, [changed(path)], target({ 'package.json': manifest }))).toEqual(
    expected ? [path] : [],
  );
});

const base = { name: 'ui', version: '1.0.0', scripts: { test: 'jest' }, dependencies: { a: '^1.0.0' } };

test.each<[string, unknown, unknown, boolean]>([
  ['its version', base, { ...base, version: '1.0.1' }, false],
  ['the version of a dependency', base, { ...base, dependencies: { a: '^2.0.0' } }, false],
  ['a script', base, { ...base, scripts: { test: 'true' } }, true],
  ['a new script', base, { ...base, scripts: { test: 'jest', pretest: 'curl' } }, true],
  ['the scripts being gone', base, { ...base, scripts: undefined }, true],
  ['options of jest', base, { ...base, jest: { testMatch: [] } }, true],
  ['options of eslint', { eslintConfig: { rules: { a: 2 } } }, { eslintConfig: { rules: {} } }, true],
  ['another program by the name of a tool', base, { ...base, devDependencies: { jest: 'npm:evil@1' } }, true],
  ['a dependency in the repository', base, { ...base, dependencies: { a: 'file:./fake' } }, true],
  ['one that is added with scripts', undefined, base, true],
  ['one that is added without any', undefined, { name: 'x' }, false],
  ['one that is deleted', base, undefined, true],
])('package.json: %s', async (_, before, after, expected) => {
  const text = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  const file = changed('packages/a/package.json', text(before), text(after));
  expect(await definitionsChanged(rules, [file], target())).toEqual(expected ? [file.path] : []);
});

test('a package.json is compared by what it says, not by how it is written', async () => {
  const file = changed('package.json', JSON.stringify(base), `\ufeff${JSON.stringify(base, null, 2)}\n`);
  expect(await definitionsChanged(rules, [file], target())).toEqual([]);
});

test.each(['{', '[]', 'null', '"x"', ''])(
  'a package.json that cannot be read counts as changed: %j',
  async (text) => {
    const file = changed('package.json', '{}', text);
    expect(await definitionsChanged(rules, [file], target())).toEqual(['package.json']);
  },
);

test.each(['{"scripts":[]}', '{"scripts":{"__proto__":"x","test:all":{"a":1}}}', '{', '7'])(
  'an odd manifest of the target names nothing: %s',
  async (odd) => {
    expect(await definitionsChanged(rules, [changed('x')], target({ 'package.json': odd }))).toEqual([]);
  },
);

const parsed = await parseConfig(
  'siblings: [a/b]\nvalidation: { steps: [{ kind: test, run: x }] }\n',
  'sync.yml',
);
const defaults = (parsed.ok && parsed.config.validation?.definitions) || [];

test.each([
  ['the release of yarn that the repository holds', '.yarn/releases/yarn-4.1.0.cjs'],
  ['what yarn loads into each program', '.pnp.cjs'],
  ['what installing builds by itself', 'packages/native/binding.gyp'],
  ['what a checkout makes of the files', 'src/.gitattributes'],
  ['a preset of the test runner', 'jest-preset.js'],
  ['what bun loads before tests', 'bunfig.toml'],
  ['options of pytest', 'pyproject.toml'],
  ['the wrapper of a build tool', 'gradle/wrapper/gradle-wrapper.jar'],
  ['settings of cargo', '.cargo/config.toml'],
  ['one that some file systems take for a definition', 'Jest.Config.js'],
])('without settings of the user a definition is %s', async (_, path) => {
  const rules = { setup: undefined, steps: [aCommandStep({ run: 'x' })], definitions: defaults };
  expect(await definitionsChanged(rules, [changed(path)], target())).toEqual([path]);
});

const monorepo = {
  'package.json': JSON.stringify({
    scripts: { prepare: 'node tools/prepare.mjs', other: 'node tools/other.mjs' },
    jest: { setupFiles: ['<rootDir>/test/globals'] },
  }),
  'packages/ui/package.json': JSON.stringify({ scripts: { verify: 'node run-tests.mjs' } }),
  'packages/ui/tsconfig.json':
    '{ // as all\n "extends": ["../../config/ts-base"], "include": ["./src/a.ts"] }',
  'config/ts-base.json': '{ "extends": "./strict.json" }',
  'jest.config.mjs': `import env from './test/env.js'; export default { setupFilesAfterEnv: ['<rootDir>/test/after.ts'] };`,
  '.mocharc.yml': 'require: test/mocha-setup.js\n',
};

test.each([
  ['one that a script of another package names', 'packages/ui/run-tests.mjs', true],
  ['one that installing runs', 'tools/prepare.mjs', true],
  ['one of a script that no step starts', 'tools/other.mjs', false],
  ['one that a tsconfig.json extends', 'config/ts-base.json', true],
  ['one that this one extends', 'config/strict.json', true],
  ['a source that a tsconfig.json includes', 'packages/ui/src/a.ts', false],
  ['one that is loaded before the tests', 'test/after.ts', true],
  ['one that package.json has loaded before the tests', 'test/globals.js', true],
  ['one that a configuration imports', 'test/env.js', true],
  ['one that a configuration names as YAML', 'test/mocha-setup.js', true],
  ['one behind a link that a command names', 'shared/ci/lint.sh', true],
  ['one beside it', 'shared/src/a.sh', false],
])('what configurations of the target refer to: %s', async (_, path, expected) => {
  const rules = {
    setup: { run: 'npm ci', timeout: 1 },
    steps: [aCommandStep({ run: 'npm run verify -w packages/ui && sh tools/ci/lint.sh' })],
    definitions: defaults,
  };
  const base = target(monorepo, [{ from: 'tools/ci', to: 'shared/ci' }]);
  expect(await definitionsChanged(rules, [changed(path)], base)).toEqual(expected ? [path] : []);
});

test('without scripts of packages installing runs none', async () => {
  const setup = { run: 'npm ci --ignore-scripts', timeout: 1 };
  const rules = { setup, steps: [aCommandStep({ run: 'x' })], definitions: [] };
  expect(await definitionsChanged(rules, [changed('tools/prepare.mjs')], target(monorepo))).toEqual([]);
});

const registry = 'https://registry.example.test';
const jest = { version: '1.0.0', resolved: `${registry}/jest/-/jest-1.0.0.tgz`, integrity: 'sha512-a' };
const newer = { version: '1.0.1', resolved: `${registry}/jest/-/jest-1.0.1.tgz`, integrity: 'sha512-b' };
const lock = (entry: unknown, place = 'node_modules/jest') =>
  JSON.stringify({ packages: { '': {}, 'node_modules/jest': jest, [place]: entry } });

test.each<[string, string, string | undefined, boolean]>([
  ['a newer version', lock(jest), lock(newer), false],
  [
    'another package',
    lock(jest),
    lock({ resolved: `${registry}/@a%2fb/-/b-1.0.0.tgz`, integrity: 'c' }, 'x/node_modules/@a/b'),
    false,
  ],
  ['a workspace of its own', lock(jest), lock({ version: '1.0.0' }, 'packages/a'), false],
  ['other contents of the same version', lock(jest), lock({ ...jest, integrity: 'sha512-x' }), true],
  ['another host', lock(jest), lock({ ...jest, resolved: 'https://evil.test/jest/-/jest-1.0.0.tgz' }), true],
  [
    'another package by its name',
    lock(jest),
    lock({ ...jest, resolved: `${registry}/evil/-/evil-1.0.0.tgz` }),
    true,
  ],
  ['an alias', lock(jest), lock({ ...newer, name: 'evil' }), true],
  ['a folder of the repository', lock(jest), lock({ resolved: 'vendor/jest', link: true }), true],
  ['an archive in the repository', lock(jest), lock({ ...jest, resolved: 'file:vendor/jest.tgz' }), true],
  ['a commit', lock(jest), lock({ ...jest, resolved: 'git+ssh://git@evil.test/jest.git#0' }), true],
  ['what cannot be read', lock(jest), '{"packages":[]}', true],
  ['its end', lock(jest), undefined, false],
])('package-lock.json: %s', async (_, before, after, expected) => {
  const file = changed('packages/a/package-lock.json', before, after);
  expect(await definitionsChanged(rules, [file], target())).toEqual(expected ? [file.path] : []);
});

const old = `jest@^1.0.0:\n  resolved "${registry}/jest/-/jest-1.0.0.tgz#a"\n`;

test.each([
  ['a newer version', old.replaceAll('1.0.0', '1.0.1'), false],
  ['another host', old.replace(registry, 'https://evil.test'), true],
  ['an archive in the repository', `${old}a@file:vendor/a.tgz:\n`, true],
  ['a commit', `${old}a:\n  resolved "git+https://evil.test/a.git#0"\n`, true],
])('lock files of other package managers: %s', async (_, after, expected) => {
  const file = changed('yarn.lock', old, after);
  expect(await definitionsChanged(rules, [file], target())).toEqual(expected ? [file.path] : []);
});

test.each<[string, string, string | undefined, boolean]>([
  ['is removed', 'src/a.test.js', undefined, true],
  ['in a folder of tests is removed', '__tests__/a.js', undefined, true],
  ['changes', 'src/a.test.js', 'new', false],
])('a test that %s', async (_, path, after, expected) => {
  expect(await definitionsChanged(rules, [changed(path, 'old', after)], target())).toEqual(
    expected ? [path] : [],
  );
});

test('a source that is removed is no definition', async () => {
  expect(await definitionsChanged(rules, [changed('src/a.js', 'old')], target())).toEqual([]);
});
