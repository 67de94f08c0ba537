import { describe, expect, test } from '@jest/globals';
import type { EnvironmentReport } from '../../src/inventory/environment-report.ts';
import { summariseEnvironments } from '../../src/inventory/environment-summary.ts';
import { paragraphs } from '../../src/report/markdown.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';

function aReport(says: Partial<EnvironmentReport> = {}): EnvironmentReport {
  return {
    repository: 'acme/app',
    name: 'production',
    status: 'unchanged',
    isPlanned: false,
    differences: [],
    omitted: [],
    ...says,
  } as EnvironmentReport;
}

function shown(reports: readonly EnvironmentReport[]): string {
  return render(paragraphs(...summariseEnvironments(reports)), createRedactor());
}

describe('environments in the job summary', () => {
  test('nothing where there are none', () => {
    expect(summariseEnvironments([])).toEqual([]);
  });

  test('each with what differed, what failed first with its cure', () => {
    const reports = [
      aReport({ name: 'development' }),
      aReport({
        name: 'staging',
        status: 'updated',
        differences: [
          { field: 'wait', from: '5 minutes', to: '1 hour' },
          { field: 'reviewers', from: 'octocat', to: 'acme/leads, octocat' },
        ],
      }),
      aReport({ status: 'failed', why: '`acme/gone` cannot be found.', cure: 'Correct the team.' }),
      aReport({
        name: 'preview',
        status: 'created',
        omitted: ['reviewers', 'wait'],
        differences: [{ field: 'branches', from: undefined, to: 'main' }],
      }),
    ];
    expect(shown(reports)).toBe(`### Environments

1 failed, 1 created, 1 updated, 1 unchanged

|  | Repository | Environment | Result | What differed |
| --- | --- | --- | --- | --- |
| ❌ | acme/app | production | failed: \`acme/gone\` cannot be found. Correct the team. |  |
| ⚠️ | acme/app | preview | created, without \`reviewers\`, \`wait\` (not available here) | \`branches\` main |
| ✏️ | acme/app | staging | updated | \`wait\` 5 minutes → 1 hour; \`reviewers\` octocat → acme/leads, octocat |
| ✅ | acme/app | development | unchanged |  |`);
  });

  test('a dry run says that nothing was written', () => {
    const text = shown([aReport({ status: 'created', isPlanned: true })]);
    expect(text).toMatch(/^1 would be created$/m);
    expect(text).toContain('| would be created |');
  });

  test('of 90 environments, the unchanged ones are folded, and repositories that are alike share a line', () => {
    const repositories = Array.from({ length: 30 }, (_, index) => `acme/service-${index}`);
    const reports = repositories.flatMap((repository) =>
      ['development', 'staging', 'production'].map((name) => aReport({ repository, name })),
    );
    const other = aReport({ repository: 'acme/tools', name: 'preview' });
    const text = shown([...reports, other, aReport({ status: 'created' })]);
    expect(text).toContain('1 created, 91 unchanged');
    const [open = '', folded = ''] = text.split('<details>');
    expect(open.split('\n').filter((line) => line.startsWith('| ')).length).toBe(3);
    expect(folded).toContain('91 unchanged');
    expect(folded.split('\n').filter((line) => line.startsWith('| acme/'))).toEqual([
      '| acme/service-0, acme/service-1, acme/service-10 and 27 more | development, staging, production |',
      '| acme/tools | preview |',
    ]);
  });
});
