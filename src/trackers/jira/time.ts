/** Times as Jira writes them, `2026-11-21T13:06:04.123+0100`, and as all else does. */

/** ISO 8601 in UTC; as it came where it is no time. */
export function isoTime(text: string): string {
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

/** What Jira takes for a field of date and time. */
export function jiraTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString().replace('Z', '+0000');
}
