import { alike, named } from '../report/alike.ts';
import {
  code,
  details,
  type Inline,
  type Markdown,
  md,
  paragraphs,
  prose,
  table,
} from '../report/markdown.ts';
import type { EnvironmentReport } from './environment-report.ts';

/** Up to so many, all stand in one table; of more, those that are unchanged are folded. */
const fewRows = 12;
/** Below, nobody reads; the JSON report has them all. */
const mostRows = 300;

/** The environments in the job summary: what was done, what needs a person; the rest folded. */
export function summariseEnvironments(reports: readonly EnvironmentReport[]): readonly Markdown[] {
  if (reports.length === 0) return [];
  const ordered = reports.toSorted(
    (one, other) =>
      order.indexOf(one.status) - order.indexOf(other.status) ||
      one.repository.localeCompare(other.repository, 'en'),
  );
  const isFew = reports.length <= fewRows;
  const shown = ordered.filter(
    ({ status, omitted }) => isFew || status !== 'unchanged' || omitted.length > 0,
  );
  const folded = ordered.filter((report) => !shown.includes(report));
  return [
    md`### Environments`,
    md`${tallied(reports)}`,
    shown.length === 0 ? undefined : tableOf(shown),
    folded.length === 0 ? undefined : details(`${folded.length} unchanged`, byRepository(folded)),
  ].filter((block) => block !== undefined);
}

const order = ['failed', 'created', 'updated', 'unchanged'] as const satisfies EnvironmentReport['status'][];

/** `1 failed, 2 created, 87 unchanged`; of a dry run `2 would be created`. */
function tallied(reports: readonly EnvironmentReport[]): string {
  return order
    .flatMap((status) => [
      ...Map.groupBy(
        reports.filter((report) => report.status === status),
        worded,
      ),
    ])
    .map(([word, its]) => `${its.length} ${word}`)
    .join(', ');
}

/** Repositories in which the same was done share a row. */
function tableOf(reports: readonly EnvironmentReport[]): Markdown {
  const rows = alike(
    reports,
    ({ repository }) => repository,
    ({ repository: _, ...report }) => JSON.stringify(report),
  );
  const shown = table(
    ['', 'Repository', 'Environment', 'Result', 'What differed'],
    rows
      .slice(0, mostRows)
      .map(({ first, names }) => [
        first.omitted.length > 0 && first.status !== 'failed' ? md`⚠️` : signs[first.status],
        named(names),
        first.name,
        resultOf(first),
        differencesOf(first),
      ]),
  );
  const left = rows.length - mostRows;
  return paragraphs(shown, left > 0 ? md`_${left} more rows; the JSON report has every one._` : undefined);
}

const signs: Readonly<Record<EnvironmentReport['status'], Markdown>> = {
  created: md`✨`,
  updated: md`✏️`,
  unchanged: md`✅`,
  failed: md`❌`,
};

const planned: Readonly<Record<EnvironmentReport['status'], string>> = {
  created: 'would be created',
  updated: 'would be updated',
  unchanged: 'unchanged',
  failed: 'failed',
};

function worded({ status, isPlanned }: EnvironmentReport): string {
  return isPlanned ? planned[status] : status;
}

function resultOf(report: EnvironmentReport): Inline {
  const { omitted } = report;
  const result = worded(report);
  if (report.status === 'failed') return md`${result}: ${prose(report.why)} ${prose(report.cure)}`;
  if (omitted.length === 0) return result;
  return md`${result}, without ${omitted.map((field, at) => [at > 0 ? ', ' : '', code(field)])} (not available here)`;
}

function differencesOf({ differences }: EnvironmentReport): Inline {
  return differences.map(({ field, from, to }, at) => [
    at > 0 ? '; ' : '',
    code(field),
    from === undefined ? ` ${to}` : ` ${from} → ${to}`,
  ]);
}

/** A line for each repository; those that have the same ones share it. */
function byRepository(reports: readonly EnvironmentReport[]): Markdown {
  const groups = [...Map.groupBy(reports, ({ repository }) => repository)].map(([repository, its]) => ({
    repository,
    environments: its.map(({ name }) => name).join(', '),
  }));
  const rows = alike(
    groups,
    ({ repository }) => repository,
    ({ environments }) => environments,
  );
  const left = rows.length - mostRows;
  return paragraphs(
    table(
      ['Repository', 'Environments'],
      rows.slice(0, mostRows).map(({ first, names }) => [named(names), first.environments]),
    ),
    left > 0 ? md`_${left} more rows; the JSON report has every one._` : undefined,
  );
}
