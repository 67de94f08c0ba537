import { expect, test } from '@jest/globals';
import { type ChangedContent, definitionsChanged } from '../../src/prove/definitions.ts';
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
  expect(await definitionsChanged(rules, [changed(path)], manifest)).toEqual(expected ? [path] : []);
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
  expect(await definitionsChanged(rules, [file])).toEqual(expected ? [file.path] : []);
});

test('a package.json is compared by what it says, not by how it is written', async () => {
  const file = changed('package.json', JSON.stringify(base), `\ufeff${JSON.stringify(base, null, 2)}\n`);
  expect(await definitionsChanged(rules, [file])).toEqual([]);
});

test.each(['{', '[]', 'null', '"x"', ''])(
  'a package.json that cannot be read counts as changed: %j',
  async (text) => {
    const file = changed('package.json', '{}', text);
    expect(await definitionsChanged(rules, [file])).toEqual(['package.json']);
  },
);

test.each(['{"scripts":[]}', '{"scripts":{"__proto__":"x","test:all":{"a":1}}}', '{', '7'])(
  'an odd manifest of the target names nothing: %s',
  async (odd) => {
    expect(await definitionsChanged(rules, [changed('x')], odd)).toEqual([]);
  },
);
