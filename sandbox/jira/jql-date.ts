/** Dates in JQL: to the minute, in the time zone of who asks, or so long ago. */
import type { JiraIssue } from './issue.ts';
import { type Asking, type Matches, noSuchOperator } from './jql-matching.ts';
import type { Clause } from './jql-parse.ts';
import { JiraRefusal } from './refusal.ts';
import { localMinute } from './time.ts';

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
const COMPARE: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
};

export function dateClause(
  { site, user }: Asking,
  clause: Clause,
  timeOf: (issue: JiraIssue) => Date,
): Matches {
  const compare = COMPARE[clause.operator];
  if (!compare) throw noSuchOperator(clause);
  const text = clause.values[0]?.text ?? '';
  const local = (date: Date) => `${localMinute(date, user.timeZone)}:${date.toISOString().slice(17, 23)}`;
  const relative = /^-(\d+)([mhdw])$/.exec(text);
  if (relative) {
    const ago = Number(relative[1]) * UNITS[(relative[2] ?? 'm') as keyof typeof UNITS];
    const limit = new Date(site.now().getTime() - ago).toISOString();
    return (issue) => compare(timeOf(issue).toISOString(), limit);
  }
  const [, day = '', time = '00:00'] = /^(\d{4}[-/]\d\d[-/]\d\d)(?: (\d\d:\d\d))?$/.exec(text) ?? [];
  if (day === '') {
    throw new JiraRefusal(400, [
      `Date value '${text}' for field '${clause.field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    ]);
  }
  const limit = `${day.replaceAll('/', '-')} ${time}:00.000`;
  return (issue) => compare(local(timeOf(issue)), limit);
}
