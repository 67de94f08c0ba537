import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../src/inputs.ts';
import { SyncError } from '../../src/model/error.ts';

function read(given: Readonly<Record<string, string>> = {}) {
  const all: Record<string, string> = { token: 't', ...given };
  return readInputs((name) => all[name] ?? '');
}

function refusal(given: Readonly<Record<string, string>>): SyncError {
  try {
    read(given);
  } catch (error) {
    if (error instanceof SyncError) return error;
    throw error;
  }
  throw new Error('the inputs were accepted');
}

describe('inputs', () => {
  test('have their defaults where the workflow gives none', () => {
    expect(read()).toEqual({
      commands: undefined,
      phase: 'all',
      candidates: 'candidates',
      candidate: undefined,
      verdicts: undefined,
      config: '.github/sync.yml',
      token: 't',
      sourceToken: 't',
      secretsToken: 't',
      secrets: '',
      fingerprintKey: undefined,
      cloudflareApiToken: undefined,
      neonApiKey: undefined,
      linearApiKey: undefined,
      jiraEmail: undefined,
      jiraApiToken: undefined,
      items: 'changed',
      choose: [],
      history: undefined,
      rollback: undefined,
      audit: undefined,
      force: false,
      state: 'cache',
      stateKey: undefined,
      signingKey: undefined,
      committer: undefined,
      dryRun: false,
      failOn: undefined,
      deadline: undefined,
      logLevel: 'info',
    });
  });

  test.each([
    ['source-token', 's', { sourceToken: 's' }],
    ['dry-run', 'True', { dryRun: true }],
    ['dry-run', 'false', { dryRun: false }],
    ['fail-on', 'error, conflict', { failOn: ['error', 'conflict'] }],
    ['fail-on', 'NEVER', { failOn: ['never'] }],
    ['deadline', '10m', { deadline: 600_000 }],
    ['deadline', '90 s', { deadline: 90_000 }],
    ['deadline', '5', { deadline: 300_000 }],
    ['log-level', 'debug', { logLevel: 'debug' }],
    ['commands', 'siblings', { commands: ['siblings'] }],
    ['commands', 'verify, Secrets\nenvironments', { commands: ['verify', 'secrets', 'environments'] }],
    ['commands', 'check', { commands: [] }],
    ['secrets-token', 'x', { secretsToken: 'x' }],
    ['secrets', '{ not JSON', { secrets: '{ not JSON' }],
    ['fingerprint-key', '0123456789abcdef', { fingerprintKey: '0123456789abcdef' }],
    ['cloudflare-api-token', 'c', { cloudflareApiToken: 'c' }],
    ['neon-api-key', 'n', { neonApiKey: 'n' }],
    ['force', 'true', { force: true }],
    ['fail-on', 'missing drift', { failOn: ['missing', 'drift'] }],
    ['state-key', 'long enough to be a key', { stateKey: 'long enough to be a key' }],
  ])('%s: %s', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected);
  });

  test.each([
    ['token', '', 'is empty', "workflow's own token"],
    ['dry-run', 'yes', 'neither', 'dry-run: true'],
    ['commands', 'secret', '`secret`', '`secrets`'],
    ['commands', 'check, secrets', '`check` beside others', 'Leave `check` out'],
    ['force', 'yes', 'neither', 'force: true'],
    ['fingerprint-key', '0123456789abcde', 'less than 16 characters', 'openssl rand'],
    ['fail-on', 'warnings', '`warnings`', '`conflict`'],
    ['deadline', 'soon', 'span of time', '10m'],
    ['deadline', '0', 'span of time', '10m'],
    ['log-level', 'loud', '`loud`', '`debug`'],
    ['config', '../other.yml', 'leaves the repository', 'from the root'],
    ['config', '/etc/passwd', 'leaves the repository', 'from the root'],
  ])('%s: %j is refused with its cure', (name, value, what, cure) => {
    const error = refusal({ [name]: value });
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain(what);
    expect(error.hint).toContain(cure);
  });
});

describe('inputs that look into the audit trail', () => {
  test('are read where nothing else is asked for', () => {
    const commands = 'issues';
    expect(read({ commands, history: 'ENG-12 for 30 days', audit: 'trail' })).toMatchObject({
      history: { item: 'ENG-12', days: 30 },
      audit: 'trail',
    });
    expect(read({ commands, rollback: 'run 12-1' })).toMatchObject({
      rollback: { kind: 'run', run: '12-1' },
    });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['the command is another', { history: 'ENG-12' }],
    ['there are other commands', { commands: 'issues siblings', rollback: 'run 12' }],
    ['both are set', { commands: 'issues', rollback: 'run 12', history: 'ENG-12' }],
    [
      'something is chosen at once',
      { commands: 'issues', rollback: 'run 12', choose: 'ENG-1: * from github' },
    ],
    ['nothing carries out what is chosen', { commands: 'check', choose: 'ENG-1: * from github' }],
    ['what is chosen is for another command', { commands: 'Secrets', choose: 'ENG-1: * from github' }],
  ])('are refused where %s', (_, given) => {
    expect(refusal(given).code).toBe('INPUT_INVALID');
  });

  test('are shown where they cannot be read', () => {
    const { message, hint } = refusal({ commands: 'issues', history: 'ENG-1 for 3 fortnights' });
    expect(message).toContain('neither an item nor an item with days: `ENG-1 for 3 fortnights`');
    expect(hint).toContain('`ENG-12 for 30 days`');
    expect(read({ commands: 'Issues', choose: 'ENG-1: * from github' }).choose).toHaveLength(1);
  });
});
