import type { Requirement } from '../model/inventory.ts';
import { environmentOf, labelOf, rowOf, type Scope, subjectOf } from '../model/scope.ts';
import type { Source } from './copied-from.ts';
import { usualName } from './near-environment.ts';

/** The exact step that puts a missing secret or variable where it is required. */
export function cureOfMissing(
  { kind, name, value }: Requirement,
  scope: Scope,
  isScopeThere: boolean,
): string {
  const { vendor, secrets, variables } = rowOf(scope);
  if (vendor !== 'github') return `Add it under \`secrets.also\`, or in the settings of ${labelOf(scope)}.`;
  const { isForGh } = kind === 'secret' ? secrets : (variables ?? secrets);
  if (isForGh === false) return bySettings(scope);
  const command =
    kind === 'secret'
      ? setSecret(name, scope)
      : `gh variable set ${name} ${ownerOf(scope)}${variableShelfOf(scope)}${value === undefined ? '' : ` --body ${quoted(value)}`}`;
  const meant = isScopeThere ? undefined : usualName(labelOf(scope));
  const hint = meant === undefined ? '' : `Did you mean \`${meant}\`? If not: `;
  const first = isScopeThere
    ? 'Run'
    : `${hint}${hint ? 'create' : 'Create'} the environment ${labelOf(scope)}, under \`environments\` or in the settings of ${subjectOf(scope)}; then run`;
  const other = kind === 'secret' ? ', or add it to what is synced' : '';
  return `${first} \`${command}\`${other}.`;
}

/** Where a secret that has grown old gets its new value. */
export function cureOfStale({ kind, name }: Requirement, scope: Scope, source: Source | undefined): string {
  if (kind === 'variable') return `Look at ${name}, and set it again.`;
  if (source) return `Rotate ${source.from ?? 'what it is copied from'}, and run \`${source.by}\`.`;
  const { vendor, secrets } = rowOf(scope);
  const isForGh = vendor === 'github' && secrets.isForGh !== false;
  return isForGh
    ? `Rotate it: \`${setSecret(name, scope)}\`.`
    : `Rotate it in the settings of ${subjectOf(scope)}: ${labelOf(scope)}.`;
}

/** The exact step for a variable that has another value than is required. */
export function cureOfOtherValue({ name, value = '' }: Requirement, scope: Scope): string {
  if (rowOf(scope).variables?.isForGh === false) return bySettings(scope);
  const command = `gh variable set ${name} ${ownerOf(scope)}${variableShelfOf(scope)} --body ${quoted(value)}`;
  return `Run \`${command}\`, or correct \`value\` in the configuration.`;
}

function bySettings(scope: Scope): string {
  return `Set it in the settings of ${subjectOf(scope)}: Secrets and variables, ${labelOf(scope)}.`;
}

function setSecret(name: string, scope: Scope): string {
  return `gh secret set ${name} ${ownerOf(scope)} ${shelfOf(scope)}`;
}

function ownerOf(scope: Scope): string {
  return `${rowOf(scope).inRepository ? '--repo' : '--org'} ${subjectOf(scope)}`;
}

function shelfOf(scope: Scope): string {
  const environment = environmentOf(scope);
  return environment === undefined ? `--app ${labelOf(scope).toLowerCase()}` : `--env ${quoted(environment)}`;
}

/** `gh variable` knows no `--app`. */
function variableShelfOf(scope: Scope): string {
  const environment = environmentOf(scope);
  return environment === undefined ? '' : ` --env ${quoted(environment)}`;
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
