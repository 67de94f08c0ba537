import { describe, expect, test } from '@jest/globals';
import { parseStateInput } from '../../src/state/input.ts';
import { stateScope } from '../../src/state/scope.ts';

describe('the input state', () => {
  test.each([
    ['', { kind: 'cache' }],
    [' cache ', { kind: 'cache' }],
    ['none', { kind: 'none' }],
    ['file:.sync/state.json', { kind: 'file', path: '.sync/state.json' }],
    ['file: my state.json', { kind: 'file', path: 'my state.json' }],
    ['file:/var/lib/sync.json', { kind: 'file', path: '/var/lib/sync.json' }],
    ['branch:sync-state', { kind: 'branch', name: 'sync-state' }],
    ['branch:bots/sync', { kind: 'branch', name: 'bots/sync' }],
  ])('%j is understood', (text, place) => {
    expect(parseStateInput(text)).toEqual(place);
  });

  test.each([
    'Cache',
    'redis:x',
    'file',
    'file:',
    'file:folder/',
    'file:a\u0000b',
    'file:a\nb',
    'branch:',
    'branch:-x',
    'branch:a b',
    'branch:a..b',
    'branch:a.lock',
    'branch:a/',
    'branch:a//b',
    'branch:.a',
    'branch:a/.b',
    'branch:a@{1}',
    'branch:@',
    'branch:HEAD',
    'branch:refs/heads/x',
    'branch:a\nb',
    'branch:sync/acme/ui/main',
    'branch:Sync/x',
  ])('%j is refused with its cure', (text) => {
    expect(() => parseStateInput(text)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', hint: expect.stringMatching(/file:|branch:/) }),
    );
  });
});

test.each([
  ['branch:a b', 'The input `state` names no valid branch: it contains a space'],
  ['file:folder/', 'The input `state` names a folder.'],
  ['redis:x', 'The input `state` names no store that exists.'],
])('what is wrong with %j is said in words', (text, message) => {
  expect(() => parseStateInput(text)).toThrow(message);
});

describe('the scope of a state', () => {
  test('is one per target and configuration', () => {
    const scopes = [
      stateScope('acme/shop', '.github/sync.yml'),
      stateScope('acme/shop', '.github/sync-docs.yml'),
      stateScope('acme/web', '.github/sync.yml'),
    ];
    expect(new Set(scopes).size).toBe(3);
    expect(scopes[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each(['./.github/sync.yml', '.github//sync.yml', '.github\\sync.yml'])(
    'is the same for the path spelt %s',
    (path) => {
      expect(stateScope('Acme/Shop', path)).toBe(stateScope('acme/shop', '.github/sync.yml'));
    },
  );
});
