import { expect, test } from '@jest/globals';
import { type Required, verify } from '../../src/inventory/verify.ts';
import type { Scope } from '../../src/model/scope.ts';
import { aScope } from '../builders/secrets.ts';

const required = (repositories: readonly string[], scopes: readonly Scope[]): Required => ({
  kind: 'secret',
  name: 'NPM_TOKEN',
  in: [{ kind: 'actions', repositories, at: {} }],
  staleAfter: undefined,
  value: undefined,
  where: { file: '.github/sync.yml', line: 7 },
  scopes,
});

test.each<[readonly string[], readonly string[]]>([
  [['acme/*', '!acme/old-*'], ['acme/app: valid']],
  [
    ['acme/*', 'acme/gone-*', '!acme/old-*'],
    ['acme/app: valid', 'acme/gone-*: unreadable'],
  ],
])('of what is required in %j, only what is to be there counts', (repositories, expected) => {
  const rows = verify(
    [required(repositories, [aScope('actions')])],
    () => ({ is: 'there', updatedAt: undefined, conflict: undefined, value: undefined }),
    () => undefined,
    new Date(0),
  );
  expect(rows.map(({ subject, verdict }) => `${subject}: ${verdict}`)).toEqual(expected);
});
