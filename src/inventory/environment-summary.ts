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
    shown.length === 0 ? undefined : tableOf(shown.slice(0, mostRows)),
    shown.length > mostRows
      ? md`_${shown.length - mostRows} more; the JSON report has every one._`
      : undefined,
    folded.length === 0 ? undefined : details(`${folded.length} unchanged`, byRepository(folded)),
  ].filter((block) => block !== undefined);
}

const order = ['failed', 'created', 'updated', 'unchanged'] as const satisfies EnvironmentReport['status'][];

/** `1 failed, 2 created, 87 unchanged`. */
function tallied(reports: readonly EnvironmentReport[]): string {
  return order
    .flatMap((status) => {
      const count = reports.filter((report) => report.status === status).length;
      return count === 0 ? [] : [`${count} ${status}`];
    })
    .join(', ')
    .concat(reports.some(({ isPlanned }) => isPlanned) ? ' (planned: a dry run writes nothing)' : '');
}

function tableOf(reports: readonly EnvironmentReport[]): Markdown {
  return table(
    ['', 'Repository', 'Environment', 'Result', 'What differed'],
    reports.map((report) => [
      report.omitted.length > 0 && report.status !== 'failed' ? md`⚠️` : signs[report.status],
      report.repository,
      report.name,
      resultOf(report),
      differencesOf(report),
    ]),
  );
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

function resultOf({ status, isPlanned, why, cure, omitted }: EnvironmentReport): Inline {
  const result = isPlanned ? planned[status] : status;
  if (why !== undefined) return md`${result}: ${prose(why)} ${cure && prose(cure)}`;
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

/** A line for each repository. */
function byRepository(reports: readonly EnvironmentReport[]): Markdown {
  const groups = [...Map.groupBy(reports, ({ repository }) => repository)];
  return paragraphs(
    table(
      ['Repository', 'Environments'],
      groups
        .slice(0, mostRows)
        .map(([repository, group]) => [repository, group.map(({ name }) => name).join(', ')]),
    ),
    groups.length > mostRows ? md`_${groups.length - mostRows} more repositories._` : undefined,
  );
}
