import { expect, test } from '@jest/globals';
import { codeOf } from '../../src/platform/github/graphql-errors.ts';

test.each([
  ['FORBIDDEN', 'PERMISSION_MISSING'],
  ['INSUFFICIENT_SCOPES', 'PERMISSION_MISSING'],
  ['NOT_FOUND', 'PERMISSION_MISSING'],
  ['RATE_LIMITED', 'RATE_LIMITED'],
  ['SERVICE_UNAVAILABLE', 'NETWORK'],
  ['UNPROCESSABLE', 'MERGE_REFUSED'],
  ['toString', 'MERGE_REFUSED'],
  [undefined, 'MERGE_REFUSED'],
] as const)('the type %s is %s', (type, code) => {
  expect(codeOf(type, 'MERGE_REFUSED')).toBe(code);
});
