import { SyncError } from '../model/error.ts';
import { scopeKey } from '../model/scope.ts';
import type {
  EnvironmentChange,
  PatternChange,
  RuleChange,
  ShapeChange,
  VariableChange,
} from './environment-change.ts';
import type { Omissions } from './environment-omission.ts';
import type { createRecently } from './environment-recent.ts';
import { isSameApp } from './environment-rules.ts';
import { isSameShape } from './environment-settings.ts';
import { limitOf, writeWhatIsAllowed } from './environment-write.ts';
import type { EnvironmentsGitHub, InventoryStores } from './ports.ts';

export interface SettlePorts {
  readonly github: EnvironmentsGitHub;
  readonly stores: Pick<InventoryStores, 'listVariables' | 'writeVariable'>;
  readonly recently: ReturnType<typeof createRecently>;
  readonly omissions: Omissions;
  /** The environment of this subject was written just now. */
  readonly wrote: (subject: string) => void;
}

export type Settled =
  | { readonly status: 'applied' | 'unchanged' }
  | { readonly status: 'outdated'; readonly reason: string };

/** Looks again at what one change expects, then writes what it ensures. */
export function settleChange(change: EnvironmentChange, ports: SettlePorts): Promise<Settled> {
  switch (change.kind) {
    case 'environment':
      return applyShape(change, ports);
    case 'environment-pattern':
      return applyPattern(change, ports);
    case 'environment-rule':
      return applyRule(change, ports);
    case 'variable':
      return applyVariable(change, ports);
  }
}

async function applyShape(
  change: ShapeChange,
  { github, recently, omissions, wrote }: SettlePorts,
): Promise<Settled> {
  const { repository, name, shape } = change.ensure;
  const listed = await recently(`environments ${repository}`, () => github.listEnvironments(repository));
  const current = listed.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const isExpected =
    current === undefined || change.expects === undefined
      ? current === change.expects
      : isSameShape(current, change.expects);
  if (!isExpected) {
    if (current && isSameShape(current, shape)) return { status: 'unchanged' };
    return { status: 'outdated', reason: 'the environment was changed meanwhile' };
  }
  const written = await writeWhatIsAllowed(change, github);
  if (written.limit) omissions.add(change, written.omitted, written.limit);
  if (written.wrote) wrote(change.subject);
  return { status: written.wrote ? 'applied' : 'unchanged' };
}

async function applyPattern(
  { subject, ensure, expects }: PatternChange,
  { github, recently, omissions }: SettlePorts,
): Promise<Settled> {
  // Without rules for branches there is no list that a pattern could be on.
  if (omissions.leftOut.get(subject)?.fields.includes('branches')) return { status: 'unchanged' };
  const { repository, name, pattern, isThere } = ensure;
  const listed = await recently(`patterns ${subject}`, () => github.listPatterns(repository, name));
  const found = listed.find((one) => one.name === pattern.name && one.type === pattern.type);
  if ((found !== undefined) !== expects) return { status: 'unchanged' };
  if (isThere) await github.addPattern(repository, name, pattern);
  else if (found) await github.removePattern(repository, name, found.id);
  return { status: 'applied' };
}

async function applyRule(change: RuleChange, { github, recently, omissions }: SettlePorts): Promise<Settled> {
  const { subject, ensure, expects } = change;
  const { repository, name, app, isThere, where } = ensure;
  const listed = await recently(`rules ${subject}`, () => github.listRules(repository, name));
  const found = listed.find((one) => isSameApp(one.app, app));
  if ((found !== undefined) !== expects) return { status: 'unchanged' };
  if (!isThere) {
    if (found) await github.removeRule(repository, name, found.id);
    return { status: 'applied' };
  }
  try {
    if (await github.addRule(repository, name, app)) return { status: 'applied' };
  } catch (error) {
    const limit = limitOf(error, name);
    if (limit === undefined) throw error;
    omissions.add(change, ['rules'], limit);
    return { status: 'unchanged' };
  }
  throw new SyncError(
    'GITHUB_ENV_RULE_NOT_FOUND',
    `The app \`${app}\` offers no protection rule for ${subject}.`,
    { where, hint: `Install the app on ${repository}, or correct its slug under \`rules\`.` },
  );
}

async function applyVariable(
  { ensure, expects }: VariableChange,
  { stores, recently }: SettlePorts,
): Promise<Settled> {
  const { scope, name, value } = ensure;
  const listed = await recently(`variables ${scopeKey(scope)}`, () => stores.listVariables(scope));
  const current = listed?.find((one) => one.name.toUpperCase() === name)?.value;
  if (current === value) return { status: 'unchanged' };
  if (current !== expects) return { status: 'outdated', reason: 'the variable was changed meanwhile' };
  await stores.writeVariable(scope, name, value, current === undefined);
  return { status: 'applied' };
}
