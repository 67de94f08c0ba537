import { SyncError } from '../../model/error.ts';
import type { FieldValue } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';

/** @param known keys of the teams that it shows */
export function teamUnknown(team: string, known: readonly string[] = []): SyncError {
  const message = `Linear shows this key no team ${team}.`;
  if (known.length === 0) return new SyncError('LINEAR_TEAM_UNKNOWN', message);
  const near = suggestionFor(team, known);
  const shown = known.slice(0, 10).map((key) => `\`${key}\``);
  const more = known.length > shown.length ? ` and ${known.length - shown.length} more` : '';
  const meant = near === undefined ? '' : `Did you mean \`${near}\`? `;
  return new SyncError('LINEAR_TEAM_UNKNOWN', message, {
    hint: `${meant}The key reaches ${shown.join(', ')}${more}; write one of them, or let it reach the team.`,
  });
}

export function projectUnknown(project: string): SyncError {
  return new SyncError('LINEAR_PROJECT_UNKNOWN', `Linear shows this key no project ${project}.`);
}

/** @param known what there is; shown where it is little */
export function valueUnknown(field: string, value: string, known: readonly string[]): SyncError {
  const few = known.length > 0 && known.length <= 30;
  const hint = few
    ? `Map it to one of ${known.map((name) => `\`${name}\``).join(', ')}, or add it in Linear.`
    : '';
  return new SyncError('LINEAR_VALUE_UNKNOWN', `Linear has no ${field} \`${value}\` for this team.`, {
    ...(hint === '' ? {} : { hint }),
  });
}

/** @param project the one that the issue lies in, whose milestones are `known` */
export function milestoneUnknown(
  name: string,
  project: FieldValue,
  known: readonly { readonly name: string }[],
): SyncError {
  if (project === null) {
    return new SyncError('LINEAR_VALUE_UNKNOWN', `Linear has no milestone for an issue without a project.`, {
      hint: 'Put the issue into the project whose milestone it is to have, or map `project` as well.',
    });
  }
  return valueUnknown(
    `milestone of the project \`${project}\``,
    name,
    known.map((each) => each.name),
  );
}

export function valueUnfit(field: string, value: unknown, wanted: string): SyncError {
  const shown = JSON.stringify(value) ?? 'nothing';
  return new SyncError('LINEAR_VALUE_UNKNOWN', `Linear takes no ${field} ${shown}.`, {
    hint: `Map the field so that it is ${wanted}.`,
  });
}

/** Linear has accepted the change and shows nothing of the issue. */
export function notShown(what: string): SyncError {
  return new SyncError('NETWORK', `Cannot ${what}: Linear no longer shows it.`);
}
