import { describe, expect, test } from '@jest/globals';
import { findingsOfMishaps, type Mishap, mishapOf, mishapPlace } from '../../src/inventory/mishap.ts';
import { SyncError } from '../../src/model/error.ts';
import { environmentScope, labelOf, type Scope, subjectOf } from '../../src/model/scope.ts';
import { aScope, organisation } from '../builders/secrets.ts';

const where = { file: '.github/sync.yml', line: 3 };

function refused(scope: Scope, permission: string, line = where): Mishap {
  const says = `Cannot list the secrets of ${subjectOf(scope)} (${labelOf(scope)}): GitHub answered 403, no.`;
  const hint = `Give \`secrets-token\` the permission "${permission}" (read) on ${subjectOf(scope)}.`;
  const error = new SyncError('GITHUB_SECRETS_PERMISSION_MISSING', says, { hint });
  return mishapOf(error, mishapPlace(scope), { where: [line] });
}

function outage(scope: Scope, path: string, name?: string): Mishap {
  const error = new SyncError('NETWORK', `GitHub answered 502 to PUT ${path}: bad gateway`);
  return mishapOf(error, mishapPlace(scope), { where: [where], name });
}

const repositories = Array.from({ length: 50 }, (_, index) => `service-${index}`);
const told = (mishaps: readonly Mishap[]) =>
  findingsOfMishaps(mishaps).map(({ subject, what, cure }) => [subject, what, cure].join(' | '));

describe('what has one cause', () => {
  test('in one place stands as it is', () => {
    expect(findingsOfMishaps([refused(aScope(), 'Codespaces secrets')])).toEqual([
      {
        severity: 'error',
        code: 'GITHUB_SECRETS_PERMISSION_MISSING',
        subject: 'acme/app: Codespaces',
        what: 'Cannot list the secrets of acme/app (Codespaces): GitHub answered 403, no.',
        cure: 'Give `secrets-token` the permission "Codespaces secrets" (read) on acme/app.',
        where,
      },
    ]);
  });

  test('in 50 repositories is one finding: how many, the first few, and a cure for all', () => {
    const scopes = repositories.map((name) => aScope('codespaces', name));
    expect(told(scopes.map((scope) => refused(scope, 'Codespaces secrets')))).toEqual([
      '50 places | Cannot list the secrets of acme/service-0 (Codespaces): GitHub answered 403, no. The same in 50 places: acme/service-0: Codespaces, acme/service-1: Codespaces, acme/service-2: Codespaces and 47 more. | Give `secrets-token` the permission "Codespaces secrets" (read) on acme/service-0, acme/service-1, acme/service-2 and 47 more.',
    ]);
  });

  test('is another one for each permission that lacks, and one for all environments', () => {
    const found = told([
      refused(aScope('codespaces'), 'Codespaces secrets'),
      refused(aScope('dependabot'), 'Dependabot secrets'),
      refused(environmentScope('acme/app', 'staging'), 'Environments'),
      refused(environmentScope('acme/app', 'production'), 'Environments'),
      refused(organisation, 'Organization secrets'),
    ]);
    expect(found.map((one) => one.split(' | ')[0])).toEqual([
      'acme/app: Codespaces',
      'acme/app: Dependabot',
      '2 places',
      'acme: Actions',
    ]);
    expect(found[2]).toMatch(
      /\| Give `secrets-token` the permission "Environments" \(read\) on acme\/app\.$/,
    );
  });

  test('is seen through the addresses of a broken connection, for places and for names', () => {
    const found = told(
      ['app', 'web'].flatMap((repo) =>
        ['A', 'B'].map((name) =>
          outage(aScope('codespaces', repo), `/repos/acme/${repo}/codespaces/secrets/${name}`, name),
        ),
      ),
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^2 places \| .* bad gateway\. The same in 2 places: acme\/app: Codespaces, acme\/web: Codespaces\. It is about A, B\. \|/,
      ),
    ]);
  });

  test('is told on the first line that asks for it, with the others as spots; the worst severity counts', () => {
    const second = { ...where, line: 9 };
    const mishaps = [
      { ...refused(aScope('actions', 'app'), 'Secrets'), severity: 'warning', where: [] } as const,
      refused(aScope('actions', 'web'), 'Secrets'),
      refused(aScope('actions', 'api'), 'Secrets', second),
      refused(aScope('actions', 'cli'), 'Secrets', second),
    ];
    expect(findingsOfMishaps(mishaps)).toMatchObject([
      { severity: 'error', subject: '4 places', where, spots: [{ where: second }] },
    ]);
  });

  test('but is mended in each place otherwise is told by itself', () => {
    const alone = ['app', 'web'].map((repo) => ({
      ...refused(aScope('actions', repo), 'Secrets'),
      isCuredAlone: true,
    }));
    expect(findingsOfMishaps(alone)).toHaveLength(2);
  });

  test('is no other one for a name that a pattern could trip over', () => {
    const odd = environmentScope('acme/app', 'a(b|*[');
    expect(told([outage(odd, '/x'), outage(environmentScope('acme/app', 'c+'), '/x')])).toHaveLength(1);
  });
});
