import { expect, test } from '@jest/globals';
import type { EnvironmentReport } from '../../src/inventory/environment-report.ts';
import { inventorySays } from '../../src/inventory/headline.ts';
import type {
  InventoryReport,
  RequirementRow,
  SecretCell,
  SecretStatus,
} from '../../src/inventory/inventory-report.ts';
import { conflictsIn, failuresIn } from '../../src/inventory/inventory-tally.ts';

/** `NPM_TOKEN Codespaces written`. */
function cellOf(says: string): SecretCell {
  const [name = '', scope = '', ...status] = says.split(' ');
  const plain = { subject: 'acme/app', why: undefined, lastWritten: undefined };
  return { name, scope, status: status.join(' ') as SecretStatus, ...plain };
}

function environmentOf(status: EnvironmentReport['status']): EnvironmentReport {
  const plain = { isPlanned: false, differences: [], omitted: [] };
  return { repository: 'acme/app', name: 'production', status, ...plain } as EnvironmentReport;
}

function planned(environment: EnvironmentReport): EnvironmentReport {
  return { ...environment, isPlanned: true };
}

/** `NPM_TOKEN Codespaces missing`. */
function rowOf(says: string): RequirementRow {
  const [name = '', scope = '', verdict = ''] = says.split(' ');
  const plain = { kind: 'secret', subject: 'acme/app', what: '', cure: '', lastWritten: undefined } as const;
  return { name, scope, verdict: verdict as RequirementRow['verdict'], ...plain };
}

interface Case {
  readonly cells?: readonly string[];
  readonly environments?: readonly EnvironmentReport['status'][];
  readonly rows?: readonly string[];
}

function reportOf({ cells = [], environments = [], rows }: Case): InventoryReport {
  return {
    cells: cells.map(cellOf),
    environments: environments.map(environmentOf),
    audit: [],
    verification: rows && { at: '2026-03-14T09:00:00Z', rows: rows.map(rowOf) },
  };
}

test.each<[string, Case, { conflicts: number; failed: number; says: string }]>([
  ['nothing at all', {}, { conflicts: 0, failed: 0, says: '' }],
  [
    'secrets in sync',
    { cells: ['A Codespaces in sync', 'A Dependabot in sync', 'B Dependabot kept', 'C Dependabot excluded'] },
    { conflicts: 0, failed: 0, says: '1 secret in sync in 2 places, 1 there already' },
  ],
  [
    'one secret written to two places, and one that failed',
    { cells: ['A Codespaces written', 'A Dependabot written', 'B Dependabot failed', 'C Agents in sync'] },
    { conflicts: 0, failed: 1, says: '1 secret written in 2 places, 1 failed' },
  ],
  [
    'a secret that was changed outside, and is required',
    { cells: ['A Codespaces drifted'], rows: ['A Codespaces conflicting', 'A Dependabot valid'] },
    { conflicts: 1, failed: 0, says: '1 secret changed outside; 1 requirement conflicting' },
  ],
  [
    'one that is changed outside, and another that has an old value',
    { cells: ['A Codespaces drifted'], rows: ['B Codespaces conflicting'] },
    { conflicts: 2, failed: 0, says: '1 secret changed outside; 1 requirement conflicting' },
  ],
  [
    'a secret that could not be written, and is required there',
    {
      cells: ['A Codespaces missing'],
      rows: ['A Codespaces missing', 'B Agents unreadable', 'C Agents stale'],
    },
    { conflicts: 0, failed: 2, says: '1 secret missing; 1 requirement missing, 1 unreadable, 1 stale' },
  ],
  [
    'a secret that was written, in an environment that stays',
    { cells: ['A production written', 'B production in sync'], environments: ['unchanged'] },
    { conflicts: 0, failed: 0, says: '1 secret written' },
  ],
  [
    'nothing to do for secrets and environments',
    { cells: ['A production in sync'], environments: ['unchanged'] },
    { conflicts: 0, failed: 0, says: '1 secret in sync; 1 environment unchanged' },
  ],
  [
    'environments',
    { environments: ['created', 'updated', 'failed', 'unchanged'] },
    { conflicts: 0, failed: 1, says: '1 environment created, 1 updated, 1 failed' },
  ],
  [
    'environments as they are to be, with all that is required',
    { environments: ['unchanged'], rows: ['A Actions valid', 'B Actions valid'] },
    { conflicts: 0, failed: 0, says: '1 environment unchanged; 2 requirements met' },
  ],
])('%s: counted and in one line', (_, parts, expected) => {
  const report = reportOf(parts);
  const told = {
    conflicts: conflictsIn(report),
    failed: failuresIn(report),
    says: inventorySays(report),
  };
  expect(told).toEqual(expected);
});

test('a dry run says what it would do with the environments', () => {
  const report = reportOf({ environments: ['created', 'created', 'updated', 'failed', 'unchanged'] });
  const dry = { ...report, environments: report.environments.map(planned) };
  expect(inventorySays(dry)).toBe('2 environments to create, 1 to update, 1 failed');
});
