import { SyncError } from '../../model/error.ts';

/** @param known what there is; shown where it is little */
export function valueUnknown(field: string, value: string, known: readonly string[]): SyncError {
  const few = known.length > 0 && known.length <= 30;
  const names = known.map((name) => `\`${name}\``).join(', ');
  return new SyncError('GITHUB_VALUE_UNKNOWN', `GitHub has no ${field} \`${value}\` there.`, {
    ...(few ? { hint: `Map it to one of ${names}, or add it at GitHub.` } : {}),
  });
}

export function valueUnfit(field: string, value: unknown, wanted: string): SyncError {
  const shown = JSON.stringify(value) ?? 'nothing';
  return new SyncError('GITHUB_VALUE_UNKNOWN', `GitHub takes no ${field} ${shown}.`, {
    hint: `Map the field so that it is ${wanted}.`,
  });
}

export function textTooLong(field: string, length: number, longest: number): SyncError {
  const [has, most] = [length, longest].map((count) => count.toLocaleString('en-US'));
  return new SyncError('GITHUB_TEXT_TOO_LONG', `The ${field} has ${has} characters; GitHub takes ${most}.`);
}

export function filterUnfit(what: string): SyncError {
  return new SyncError('CONFIG_INVALID', `Issues of GitHub cannot be filtered by ${what}.`, {
    hint: 'Filter by `label`, `state`, `assignee` or `text`.',
  });
}
