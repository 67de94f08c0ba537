import { expect, test } from '@jest/globals';
import { ownOrigins } from '../../src/siblings/own-origins.ts';
import { aSibling, sha } from '../builders/siblings.ts';

const origin = (repo: string, name: string) => ({ repo, sha: sha(name) });
const siblings = [aSibling({ repo: 'acme/ui-kit' }), aSibling({ repo: 'acme/api' })];
const names = ['acme/ui-kit'];

test('origins are told apart by the name of the repository, whatever its case', () => {
  const origins = [origin('Acme/UI-Kit', 'a'), origin('acme/api', 'b'), origin('acme/former', 'c')];
  expect(ownOrigins(origins, names, siblings)).toEqual([origin('Acme/UI-Kit', 'a')]);
});

test('a sibling that was renamed finds the origins of a name that nobody has', () => {
  const origins = [origin('acme/former', 'a'), origin('acme/api', 'b')];
  expect(ownOrigins(origins, names, siblings)).toEqual([origin('acme/former', 'a')]);
});
