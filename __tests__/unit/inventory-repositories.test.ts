import { expect, test } from '@jest/globals';
import { expander, lookUpRepositories } from '../../src/inventory/repositories.ts';

const where = { file: '.github/sync.yml', line: 3 };

function lookUp(...globs: readonly (readonly string[] | undefined)[]) {
  const repositoriesOf = async (owner: string) => [
    `${owner}/app`,
    `${owner}/Service-A`,
    `${owner}/service-b`,
  ];
  const asked = globs.map((repositories) => ({ repositories, where }));
  return lookUpRepositories(asked, 'acme/target', expander({ repositoriesOf }));
}

test.each<[readonly string[] | undefined, readonly string[]]>([
  [undefined, ['acme/target']],
  [['other/named'], ['other/named']],
  [['acme/service-*'], ['acme/Service-A', 'acme/service-b']],
  [
    ['acme/service-b', 'acme/*'],
    ['acme/service-b', 'acme/app', 'acme/Service-A'],
  ],
  [['acme/service-*', '!acme/service-a'], ['acme/service-b']],
  [
    ['!acme/*-?', 'other/named', 'acme/*'],
    ['acme/app', 'other/named'],
  ],
])('%j means %j', async (globs, repositories) => {
  const found = await lookUp(globs);
  expect(found.of(globs).toSorted()).toEqual(repositories.toSorted());
  expect(found.findings).toEqual([]);
});

test('of several globs each that matches nothing is told', async () => {
  const globs = ['acme/service-*', 'acme/payment-*', 'ACME/APP', 'other/none-*'];
  const { of, findings } = await lookUp(globs);
  expect(of(globs).toSorted()).toEqual(['ACME/APP', 'acme/Service-A', 'acme/service-b']);
  expect(findings.map(({ subject }) => subject)).toEqual(['acme/payment-*', 'other/none-*']);
});

test('a rule of several places whose glob matches nothing is told once', async () => {
  const nowhere = ['acme/none-*'];
  const { of, findings } = await lookUp(nowhere, nowhere);
  expect(of(nowhere)).toEqual([]);
  expect(findings).toMatchObject([
    { severity: 'error', code: 'GITHUB_SECRETS_REPOSITORY_NOT_FOUND', subject: 'acme/none-*', where },
  ]);
});

test('an entry that leaves nothing out is told, and keeps nothing from its place', async () => {
  const globs = ['acme/service-*', '!acme/service-c'];
  const { of, findings } = await lookUp(globs);
  expect(of(globs)).toEqual(['acme/Service-A', 'acme/service-b']);
  expect(findings).toMatchObject([{ severity: 'warning', subject: '!acme/service-c', where }]);
});

test('a glob of which all is left out matches nothing', async () => {
  const globs = ['acme/app', 'acme/service-*', '!acme/service-?'];
  const { of, findings } = await lookUp(globs);
  expect(of(globs)).toEqual(['acme/app']);
  expect(findings).toMatchObject([{ severity: 'error', subject: 'acme/service-*' }]);
});
