import { describe, expect, test } from '@jest/globals';
import { braceExpand } from 'minimatch';
import type { PathRules } from '../../src/model/sibling.ts';
import { absent, type FileChange, type Mode } from '../../src/siblings/commit.ts';
import { deniedByDefault } from '../../src/siblings/denylist.ts';
import { createPathRules } from '../../src/siblings/path-rules.ts';
import { checkSymlink } from '../../src/siblings/path-safety.ts';

function aChange(path: string | undefined, mode: Mode = '100644'): FileChange {
  return { path, display: path ?? 'broken\ufffd', before: absent, after: { mode, oid: '1'.repeat(40) } };
}

function rules(over: Partial<PathRules> = {}) {
  return createPathRules({ allow: [], deny: [], optIn: [], map: {}, ...over });
}

/** The target path, or the reason with its rule or detail. */
function verdict(path: string | undefined, over: Partial<PathRules> = {}, mode: Mode = '100644'): string {
  return verdictOf(rules(over), path, mode);
}

function verdictOf(judge: ReturnType<typeof rules>, path: string | undefined, mode: Mode = '100644'): string {
  const { files, dropped } = judge([aChange(path, mode)]);
  const [lost] = dropped;
  if (lost === undefined) return files[0]?.path ?? 'lost';
  if (lost.reason === 'denied') return `denied ${lost.rule.split(':')[0]}`;
  return lost.reason === 'unsafe-path' ? `unsafe ${lost.detail}` : lost.reason;
}

describe('denied by default', () => {
  test.each([
    ['.env', 'env-files'],
    ['apps/web/.env.production', 'env-files'],
    ['.ENV.Local', 'env-files'],
    ['.env.example', 'env-files'],
    ['config/prod.env', 'env-files'],
    ['secrets/db.txt', 'secrets'],
    ['a/Secrets/db.txt', 'secrets'],
    ['deploy/.aws/credentials', 'secrets'],
    ['certs/server.PEM', 'keys'],
    ['.ssh/id_ed25519', 'keys'],
    ['packages/a/.npmrc', 'keys'],
    ['infra/aws/production/main.tf', 'production'],
    ['k8s/overlays/prod/app.yml', 'production'],
    ['helm/values-production.yaml', 'production'],
    ['envs/prod.tfvars', 'production'],
    ['terraform.tfstate.backup', 'production'],
    ['.github/workflows/ci.yml', 'workflows'],
    ['.GitHub/Workflows/ci.yml', 'workflows'],
    ['.github/actions/x/action.yml', 'workflows'],
    ['.github/sync.yml', 'workflows'],
    // A link or a file in the place of the folder.
    ['.github/workflows', 'workflows'],
    ['packages/a/secrets', 'secrets'],
    // What folds to the name where case is ignored.
    ['\u017fecrets/db.txt', 'secrets'],
  ] as const)('%s', (path, group) => {
    expect(verdict(path)).toBe(`denied ${group}`);
    expect(verdict(path, { optIn: [group] })).toBe(path);
  });

  test.each([
    'src/environment.ts',
    'src/secret.ts',
    'docs/keys.md',
    'src/production.ts',
    '.github/CODEOWNERS',
    'infra/dev/main.tf',
  ])('not %s', (path) => {
    expect(verdict(path)).toBe(path);
  });
});

test('every pattern of the default denylist takes effect', () => {
  const patterns = Object.values(deniedByDefault)
    .flat()
    .flatMap((pattern) => braceExpand(pattern));
  const paths = patterns.map((pattern) =>
    pattern.replaceAll('**', 'x').replaceAll('*', 'a').replaceAll('[-._]', '-'),
  );
  const judge = rules();
  expect(paths.filter((path) => !verdictOf(judge, path).startsWith('denied'))).toEqual([]);
  expect(paths.length).toBeGreaterThan(300);
});

describe('rules of the user', () => {
  test.each<[string, string, Partial<PathRules>, string]>([
    ['allowed', 'src/a.ts', { allow: ['src/**'] }, 'src/a.ts'],
    ['allowed by the name of a folder', 'src/deep/a.ts', { allow: ['src'] }, 'src/deep/a.ts'],
    ['a dot file beneath an allowed folder', 'src/.eslintrc', { allow: ['src/**'] }, 'src/.eslintrc'],
    ['not allowed', 'lib/a.ts', { allow: ['src/**'] }, 'not-allowed'],
    ['denied wins', 'src/a.gen.ts', { allow: ['src/**'], deny: ['**/*.gen.ts'] }, 'denied **/*.gen.ts'],
    ['denied in any case', 'SRC/a.ts', { deny: ['src/'] }, 'denied src/'],
    ['an allowed path is still denied by default', '.env', { allow: ['**'] }, 'denied env-files'],
    ['a pattern with a hash is no comment', '#a/b', { deny: ['#a'] }, 'denied #a'],
    ['mapped', 'packages/ui/a.ts', { map: { 'packages/ui': 'libs/ui' } }, 'libs/ui/a.ts'],
    [
      'mapped on whole segments',
      'packages/ui-kit/a.ts',
      { map: { 'packages/ui': 'libs/ui' } },
      'packages/ui-kit/a.ts',
    ],
    ['mapped by the longest prefix', 'a/b/c', { map: { a: 'x', 'a/b': 'y' } }, 'y/c'],
    ['mapped to the root', 'a/b', { map: { a: '.' } }, 'b'],
    ['mapped from the root', 'a/b', { map: { '': 'vendor/ui' } }, 'vendor/ui/a/b'],
    ['mapped as a file', 'README.md', { map: { 'README.md': 'docs/ui.md' } }, 'docs/ui.md'],
    ['allowed under its new name', 'a/b', { map: { a: 'libs' }, allow: ['libs/**'] }, 'libs/b'],
    ['denied under its new name', 'wf/ci.yml', { map: { wf: '.github/workflows' } }, 'denied workflows'],
    ['denied under its old name', 'secrets/x', { map: { secrets: 'plain' } }, 'denied secrets'],
    ['mapped out of the repository', 'a/b', { map: { a: '../x' } }, 'unsafe `..` segment'],
  ])('%s', (_, path, over, expected) => {
    expect(verdict(path, over)).toBe(expected);
  });

  test.each(['!src/**', '{a,b}'.repeat(12), '{1..10000}', 'x'.repeat(2000)])(
    'a pattern that cannot be meant is refused: %#',
    (pattern) => {
      expect(() => rules({ deny: [pattern] })).toThrow('cannot be used');
    },
  );
});

describe('unsafe paths', () => {
  test.each([
    '',
    '/etc/passwd',
    'C:/x',
    'a//b',
    'a/',
    './a',
    'a/../b',
    '..',
    '.git/config',
    'a/.GIT/x',
    '.git ',
    '.git.',
    'git~1/x',
    '.git::$INDEX_ALLOCATION/x',
    '.g\u200cit/config',
    'a\\b',
    'a\nb',
    'a\0b',
    'a\u202eb',
    `${'x'.repeat(256)}`,
    'x/'.repeat(3000),
  ])('%j is dropped', (path) => {
    expect(verdict(path)).toMatch(/^unsafe /);
  });

  test('a name that is no UTF-8 is dropped', () => {
    expect(verdict(undefined)).toBe('unsafe not UTF-8');
  });

  test.each([
    '-rf',
    '--help',
    'a "b"',
    "it's",
    'größe/ñ.ts',
    '...',
    'a..b',
    '.gitignore',
    '.github/x',
    'con',
  ])('%j is carried', (path) => {
    expect(verdict(path)).toBe(path);
  });

  test.each([
    ['libs/x', '160000'],
    ['.gitmodules', '100644'],
    ['.GitModules', '100644'],
  ] as const)('%s belongs to a submodule', (path, mode) => {
    expect(verdict(path, {}, mode)).toBe('submodule');
  });
});

describe('files of one commit', () => {
  test('that clash in one place are not both carried', () => {
    const judge = rules({ map: { a: 'x' } });
    const { files, dropped } = judge([aChange('a/f'), aChange('x/f'), aChange('R.md'), aChange('r.MD')]);
    expect(files.map(({ path }) => path)).toEqual(['x/f', 'R.md']);
    expect(dropped.map(({ path }) => path)).toEqual(['x/f', 'r.MD']);
  });

  test('may be renamed in case only', () => {
    expect(rules()([aChange('Readme.md', '000000'), aChange('README.md')]).files).toHaveLength(2);
    expect(rules()([aChange('README.md'), aChange('Readme.md', '000000')]).files).toHaveLength(2);
  });
});

test.each<[string, string, boolean]>([
  ['a/link', 'b', true],
  ['a/link', '../b/c', true],
  ['a/b/link', '../../c', true],
  ['link', '..', false],
  ['a/link', '../../x', false],
  ['a/link', '/etc/passwd', false],
  ['a/link', 'b/../../..', false],
  ['a/link', 'C:/x', false],
  ['a/link', '..\\..\\x', false],
  ['a/link', '../.git/hooks', false],
  ['a/link', '', false],
])('a symlink at %s to %s: %s', (path, target, ok) => {
  expect(checkSymlink(path, target) === undefined).toBe(ok);
});
