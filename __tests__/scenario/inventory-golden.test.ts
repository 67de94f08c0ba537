/**
 * Secrets, environments and their verification in the job summary, word by word, from reports as data. After a
 * change on purpose: `UPDATE_GOLDEN=1 npm run jest -- inventory-golden`, then read the difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { headlineOf } from '../../src/headline.ts';
import type { EnvironmentReport } from '../../src/inventory/environment-report.ts';
import type {
  InventoryReport,
  RequirementRow,
  SecretCell,
  SecretStatus,
} from '../../src/inventory/inventory-report.ts';
import { summariseInventory } from '../../src/inventory/inventory-summary.ts';
import type { Finding } from '../../src/model/finding.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { rendered, strangers } from './rendered.ts';

function summaryOf(
  parts: Partial<InventoryReport>,
  { values = [], findings = [] }: { values?: readonly string[]; findings?: readonly Finding[] } = {},
): string {
  const inventory: InventoryReport = {
    cells: [],
    environments: [],
    audit: [],
    verification: undefined,
    ...parts,
  };
  const redactor = createRedactor();
  for (const value of values) redactor.register(value);
  return renderSummary(
    {
      version: 1,
      repository: 'acme/app',
      run: {
        id: '1',
        url: 'https://github.example/acme/app/actions/runs/1',
        startedAt: '2026-03-14T09:00:00Z',
        milliseconds: 0,
      },
      dryRun: false,
      headline: headlineOf({ siblings: undefined, inventory, issues: undefined }, findings),
      siblings: [],
      inventory,
      issues: undefined,
      changes: [],
      findings,
      spent: [],
      gitOperations: 0,
      proofs: 0,
      guard: undefined,
      recentRuns: undefined,
    },
    summariseInventory(inventory),
    redactor,
  );
}

function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, `inventory-${name}.golden.md`);
  const whole = text.trimEnd().concat('\n');
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) writeFileSync(file, whole);
  expect(whole).toBe(readFileSync(file, 'utf8'));
  expect(strangers(whole, 'https://github.example')).toEqual([]);
}

const absent: ReadonlySet<SecretStatus> = new Set(['failed', 'missing', 'planned', 'removed', 'excluded']);

function aCell(name: string, scope: string, status: SecretStatus, subject = 'acme/app'): SecretCell {
  const day = status === 'written' ? '2026-03-14' : status === 'drifted' ? '2026-03-13' : '2026-01-07';
  const lastWritten = absent.has(status) ? undefined : `${day}T08:00:00.000Z`;
  return { name, subject, scope, status, why: undefined, lastWritten };
}

function anEnvironment(
  repository: string,
  name: string,
  parts: Partial<EnvironmentReport> = {},
): EnvironmentReport {
  const status = 'unchanged';
  const plain = { isPlanned: false, differences: [], omitted: [] };
  return { repository, name, status, ...plain, ...parts } as EnvironmentReport;
}

function aRow(name: string, scope: string, parts: Partial<RequirementRow> = {}): RequirementRow {
  const lastWritten = '2026-01-07T08:00:00.000Z';
  const valid = { verdict: 'valid', what: 'is there', cure: '', lastWritten } as const;
  return { kind: 'secret', name, subject: 'acme/app', scope, ...valid, ...parts };
}

test('secrets in several places, environments and what is required read as they are meant to', () => {
  const findings: readonly Finding[] = [
    {
      severity: 'warning',
      code: 'GITHUB_SECRETS_DRIFTED',
      subject: 'acme/app: Dependabot',
      what: '`NPM_TOKEN` was changed by something else.',
      cure: 'Find out who changed it.',
    },
    ...Array.from(
      { length: 7 },
      (_, index): Finding => ({
        severity: 'error',
        code: 'GITHUB_SECRETS_REQUIRED_MISSING',
        subject: `DB_URL_${index}`,
        what: 'The secret is missing in production of acme/app.',
        cure: `Run \`gh secret set DB_URL_${index} --repo acme/app --env production\`.`,
        where: { file: '.github/sync.yml', line: 12 + index },
      }),
    ),
  ];
  const created = { field: 'reviewers', from: undefined, to: 'acme/leads' } as const;
  const text = summaryOf(
    {
      cells: [
        aCell('NPM_TOKEN', 'Actions', 'source'),
        aCell('NPM_TOKEN', 'Codespaces', 'written'),
        aCell('NPM_TOKEN', 'Dependabot', 'drifted'),
        aCell('DEPLOY_KEY', 'Codespaces', 'excluded'),
        aCell('DEPLOY_KEY', 'Dependabot', 'excluded'),
        aCell('DB_URL', 'production', 'failed'),
        aCell('SENTRY_TOKEN', 'Codespaces', 'in sync'),
        aCell('SENTRY_TOKEN', 'Dependabot', 'in sync'),
        aCell('OLD_TOKEN', 'Dependabot', 'removed'),
        aCell('NPM_TOKEN', 'Dependabot', 'written', 'acme'),
        aCell('STRIPE_KEY', 'Cloudflare Worker', 'written', 'shop'),
        aCell('REGISTRY_TOKEN', 'Actions', 'kept', 'acme/service-a'),
        aCell('REGISTRY_TOKEN', 'Actions', 'kept', 'acme/service-b'),
      ],
      environments: [
        anEnvironment('acme/app', 'development'),
        anEnvironment('acme/app', 'staging', { status: 'created', differences: [created] }),
        anEnvironment('acme/app', 'production', {
          status: 'updated',
          differences: [
            { field: 'wait', from: 'none', to: '10 minutes' },
            { field: 'variables.REGION', from: 'us', to: 'eu' },
          ],
          omitted: ['prevent-self-review'],
        }),
      ],
      verification: {
        at: '2026-03-14T09:00:00.000Z',
        rows: [
          aRow('NPM_TOKEN', 'Codespaces'),
          aRow('NPM_TOKEN', 'Dependabot', {
            verdict: 'conflicting',
            what: 'was changed by something else than this action, in Dependabot of acme/app',
            cure: 'Find out who changed NPM_TOKEN; run `secrets` with `force: true` to write the value again.',
          }),
          aRow('DB_URL', 'production', {
            verdict: 'missing',
            what: 'is missing in production of acme/app',
            cure: 'Run `gh secret set DB_URL --repo acme/app --env production`, or add it to what is synced.',
            lastWritten: undefined,
          }),
          aRow('REGION', 'production', { kind: 'variable' }),
        ],
      },
    },
    { findings },
  );
  expectGolden('mixed', text);
});

const places = ['Actions', 'Codespaces', 'Dependabot', 'Agents', 'staging', 'production'];
const manyNames = Array.from({ length: 100 }, (_, index) => `SECRET_${String(index).padStart(3, '0')}`);

test('of a hundred secrets in six scopes, three with news are what a reader sees', () => {
  const news = new Map<string, SecretStatus>([
    ['SECRET_007 Dependabot', 'failed'],
    ['SECRET_042 Codespaces', 'written'],
    ['SECRET_042 production', 'written'],
    ['SECRET_099 staging', 'drifted'],
  ]);
  const cells = manyNames.flatMap((name) =>
    places.map((place) =>
      aCell(name, place, news.get(`${name} ${place}`) ?? (place === 'Actions' ? 'source' : 'in sync')),
    ),
  );
  const text = summaryOf({ cells });
  expectGolden('hundred', text);
  const [open = ''] = text.split('<details>');
  expect(open.split('\n').filter((line) => line.startsWith('| SECRET'))).toHaveLength(3);
});

test('thirty repositories in which the same was done are one row, and the odd ones have their own', () => {
  const services = Array.from({ length: 30 }, (_, index) => `acme/service-${String(index).padStart(2, '0')}`);
  const text = summaryOf({
    cells: services.flatMap((service, index) => [
      aCell('REGISTRY_TOKEN', 'Actions', index === 4 ? 'failed' : 'written', service),
      aCell('REGISTRY_TOKEN', 'Dependabot', 'written', service),
      aCell('SENTRY_TOKEN', 'Actions', 'in sync', service),
    ]),
    environments: services.flatMap((service, index) => [
      anEnvironment(service, 'development', { status: 'created' }),
      anEnvironment(service, 'production', {
        status: 'created',
        differences: [{ field: 'reviewers', from: undefined, to: 'acme/leads' }],
        ...(index === 9 ? { omitted: ['reviewers'] } : {}),
      }),
    ]),
  });
  expectGolden('thirty', text);
});

test('300 repositories with 100 secrets each, all of them different, fit into a job summary', () => {
  const statuses = ['in sync', 'written', 'failed', 'drifted', 'excluded'] as const;
  const cells = Array.from({ length: 300 }, (_, repository) =>
    manyNames.flatMap((name, index) =>
      places
        .slice(0, 3)
        .map((place, at) =>
          aCell(
            name,
            place,
            statuses[(repository * 7 + index * 3 + at) % statuses.length] ?? 'failed',
            `acme/service-${repository}`,
          ),
        ),
    ),
  ).flat();
  const rows = cells.slice(0, 30_000).map(({ name, scope, subject }) =>
    aRow(name, scope, {
      subject,
      verdict: 'missing',
      what: `is missing in ${scope} of ${subject}`,
      cure: `Run \`gh secret set ${name} --repo ${subject}\`.`,
    }),
  );
  const text = summaryOf({ cells, verification: { at: '2026-03-14T09:00:00Z', rows } });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('the JSON report has every one');
  expect(rendered(text).elements).toContain('table');
});

test('more scopes than fit beside each other are listed in one column', () => {
  const scopes = Array.from({ length: 12 }, (_, index) => `preview-${index}`);
  const text = summaryOf({ cells: scopes.map((scope) => aCell('NPM_TOKEN', scope, 'written')) });
  expect(text).toContain('| Secret | Scopes |');
  expect(text).toMatch(/\| NPM\\_TOKEN \| ✍️\u00a0written: preview-0, preview-1, .*preview-11 \|/);
});

test('values that are words, or parts of names, leave names and places readable', () => {
  const cells = [
    aCell('NPM_TOKEN', 'production', 'written'),
    aCell('TOKEN', 'Actions', 'in sync'),
    aCell('PRODUCTION_DB', 'production', 'failed'),
  ];
  const text = summaryOf(
    { cells },
    { values: ['NPM', 'prod', 'PRODUCTION', 'Action', 'TOK', 'sec', 'writ', 'in'] },
  );
  expect(text).toBe(summaryOf({ cells }));
});

test('names that are Markdown are shown as they are', () => {
  const text = summaryOf({
    cells: [aCell('NPM_TOKEN', '`<b>`|@octocat #7', 'failed')],
    environments: [anEnvironment('acme/app', 'a|b <img src=x> @octocat')],
    verification: { at: '2026-03-14T09:00:00Z', rows: [aRow('X', '**y** | @octocat')] },
  });
  expect(strangers(text, 'https://github.example')).toEqual([]);
});
