import { describe, expect, test } from '@jest/globals';
import { scanCredentials } from '../../src/report/credentials.ts';

const mixed = (length: number) => 'aB3dE5gH7jK9mN2pQ4sT6vW8yZ1'.repeat(40).slice(0, length);
const hex = (length: number) => '3f9a1c7e5b2d8046'.repeat(10).slice(0, length);
const kinds = (text: string) => [...new Set(scanCredentials(text).map(({ kind }) => kind))];

// Put together here, so that no scanner takes this file for a leak.
test.each<[string, string]>([
  ['GitHub token', `ghp_${mixed(36)}`],
  ['GitHub token', `ghs_${mixed(36)}`],
  ['GitHub token', `github_pat_${mixed(22)}_${mixed(59)}`],
  ['GitLab token', `glpat-${mixed(20)}`],
  ['AWS access key', `AKIA${'IOSFODNN7EXAMPLE'}`],
  ['Slack token', `xoxb-${'123456789012'}-${mixed(24)}`],
  ['Slack webhook', `https://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/${mixed(24)}`],
  ['Stripe key', `sk_live_${mixed(24)}`],
  ['Google API key', `AIza${mixed(35)}`],
  ['npm token', `npm_${mixed(36)}`],
  ['PyPI token', `pypi-${mixed(60)}`],
  ['Linear key', `lin_api_${mixed(40)}`],
  ['Atlassian token', `ATATT3${mixed(60)}`],
  ['AI provider key', `sk-ant-api03-${mixed(40)}`],
  ['AI provider key', `sk-proj-${mixed(40)}`],
  [
    'private key',
    `-----BEGIN RSA PRIVATE KEY-----\n${mixed(64)}\n${mixed(64)}\n-----END RSA PRIVATE KEY-----`,
  ],
  ['private key', `"-----BEGIN PRIVATE KEY-----\\n${mixed(64)}\\n-----END PRIVATE KEY-----"`],
  ['JSON web token', `eyJ${mixed(20)}.eyJ${mixed(30)}.${mixed(43)}`],
  ['connection string', `postgres://app:${mixed(16)}@db.internal:5432/app`],
  ['authorization header', `curl -H "Authorization: Bearer ${mixed(32)}"`],
  ['assigned secret', `password = "${mixed(16)}"`],
  ['assigned secret', `DB_PASSWORD=${mixed(20)}`],
  ['assigned secret', `  apiKey: '${hex(32)}',`],
])('%s is found', (kind, text) => {
  expect(kinds(`before ${text} after`)).toContain(kind);
  expect(
    scanCredentials(`before ${text}`).every((hit) => `before ${text}`.startsWith(hit.value, hit.index)),
  ).toBe(true);
});

describe('not a credential', () => {
  test.each([
    'password = "changeme"',
    `token: "\${GITHUB_TOKEN}"`,
    `token: \${{ secrets.NPM_TOKEN }}`,
    'PASSWORD=$DB_PASSWORD',
    'password: <your-password>',
    'const token = process.env.NPM_TOKEN;',
    'token: string;',
    'secret = getSecret("a-name-of-it-1")',
    'postgres://user:password@localhost:5432/app',
    'postgres://postgres:postgres@localhost/app',
    `https://user:\${TOKEN}@example.com`,
    'if (text.startsWith("-----BEGIN PRIVATE KEY-----")) throw new Error("no")',
    '-----BEGIN PUBLIC KEY-----',
    '<div class="sk-loading-spinner-container-large">',
    'Authorization: Bearer <token>',
    'integrity sha512-abc',
    'git@github.com:acme/ui.git',
    'the token is refreshed every 3600 seconds',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

test.each([
  'eyJ',
  '-----BEGIN PRIVATE KEY-----',
  'a://b:',
  'password="',
  'token=',
  'ghp_',
  'xoxb-',
  'Bearer ',
  'SG.',
  '://',
  'sk-a',
  '-',
  ' ',
])('a megabyte of %j is looked through', (bit) => {
  expect(scanCredentials(bit.repeat(Math.ceil(1_000_000 / bit.length))).length).toBeGreaterThanOrEqual(0);
});
