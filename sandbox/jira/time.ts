/** How Jira writes times: in the time zone of who asks. */

/** `yyyy-MM-dd HH:mm` there, for comparing with a date of JQL, which knows no seconds. */
export function localMinute(date: Date, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(date);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
}

/** Such as `2026-11-21T13:06:04.123+0100`. */
export function jiraTime(date: Date, timeZone: string): string {
  const local = localMinute(date, timeZone).replace(' ', 'T');
  const whole = Math.floor(date.getTime() / MINUTE) * MINUTE;
  const minutes = (Date.parse(`${local}:00Z`) - whole) / MINUTE;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${two(ahead / 60)}${two(ahead % 60)}`;
  return `${local}:${date.toISOString().slice(17, 23)}${offset}`;
}

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one takes longer than all else in an answer. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return format;
}
