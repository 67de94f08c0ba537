import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cacheClaims } from '../../sandbox/cache/claims.ts';
import { claims as githubClaims } from '../../sandbox/claims.ts';
import { gitClaims } from '../../sandbox/git/claims.ts';
import { issueClaims } from '../../sandbox/github/issue-claims.ts';
import { mergeClaims } from '../../sandbox/github/merge-claims.ts';
import { projectClaims } from '../../sandbox/github/project-claims.ts';
import { inventoryClaims } from '../../sandbox/inventory/claims.ts';
import { jiraClaims } from '../../sandbox/jira/claims.ts';
import { linearClaims } from '../../sandbox/linear/claims.ts';
import { runnerClaims } from '../../sandbox/runner/claims.ts';
import { vendorClaims } from '../../sandbox/vendors/claims.ts';

const folder = new URL('.', import.meta.url);
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

test.each([
  ...githubClaims,
  ...mergeClaims,
  ...issueClaims,
  ...projectClaims,
  ...gitClaims,
  ...cacheClaims,
  ...runnerClaims,
  ...inventoryClaims,
  ...vendorClaims,
  ...linearClaims,
  ...jiraClaims,
])('$behaviour', (claim) => {
  expect(tests).toContain(`'${claim.test}'`);
  expect(new URL(claim.source).protocol).toBe('https:');
});
