import type { Outcome } from '../model/change.ts';
import { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type {
  EnvironmentChange,
  Of,
  PatternChange,
  RuleChange,
  ShapeChange,
  VariableChange,
} from './environment-change.ts';
import { createEnvironmentGuard, type Held } from './environment-guard.ts';
import {
  findingsOfOmissions,
  type LeftOut,
  type Omission,
  type OmittedField,
} from './environment-omission.ts';
import type { PlannedEnvironment } from './environment-plan.ts';
import { createRecently } from './environment-recent.ts';
import type { Limit } from './environment-refusal.ts';
import { isSameApp } from './environment-rules.ts';
import { isSameShape } from './environment-settings.ts';
import { limitOf, writeWhatIsAllowed } from './environment-write.ts';
import type { EnvironmentsGitHub, InventoryStores } from './ports.ts';

export interface ApplyPorts {
  readonly github: EnvironmentsGitHub;
  readonly stores: Pick<InventoryStores, 'listVariables' | 'writeVariable'>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly environments: readonly PlannedEnvironment[];
  /** A secret is wanted in it, by its own entry or another rule. */
  readonly takesSecrets: (environment: Pick<Of, 'repository' | 'name'>) => boolean;
}

export interface EnvironmentApplier {
  /** Looks again at what the change expects, then writes. */
  apply(change: EnvironmentChange): Promise<Outcome>;
  /** Why no secret goes into this scope now; looks again at an environment before the first one. */
  held(scope: Scope): Promise<Held>;
  /** What the plan of a repository made it leave out, by subject. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  /** One for each repository of them. */
  findings(): readonly Finding[];
}

type Settled =
  | { readonly status: 'applied' | 'unchanged' }
  | { readonly status: 'outdated'; readonly reason: string };

export function createEnvironmentApplier(ports: ApplyPorts): EnvironmentApplier {
  const { github, stores, now, environments, takesSecrets } = ports;
  const recently = createRecently(now);
  const leftOut = new Map<string, LeftOut>();
  const omissions: Omission[] = [];
  const writtenAt = new Map<string, number>();
  const done: (PatternChange | RuleChange)[] = [];

  function omit(
    { id, subject, ensure: of }: ShapeChange | RuleChange,
    fields: readonly OmittedField[],
    limit: Limit,
  ): void {
    const keepsSecretsOut = !of.mayBeUnprotected && takesSecrets(of);
    const all = [...new Set([...(leftOut.get(subject)?.fields ?? []), ...fields])];
    leftOut.set(subject, { fields: all, by: id, keepsSecretsOut });
    omissions.push({ fields, limit, keepsSecretsOut, of });
  }

  async function applyShape(change: ShapeChange): Promise<Settled> {
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
    if (written.limit) omit(change, written.omitted, written.limit);
    if (written.wrote) writtenAt.set(change.subject, now());
    return { status: written.wrote ? 'applied' : 'unchanged' };
  }

  async function applyPattern({ subject, ensure, expects }: PatternChange): Promise<Settled> {
    // Without rules for branches there is no list that a pattern could be on.
    if (leftOut.get(subject)?.fields.includes('branches')) return { status: 'unchanged' };
    const { repository, name, pattern, isThere } = ensure;
    const listed = await recently(`patterns ${subject}`, () => github.listPatterns(repository, name));
    const found = listed.find((one) => one.name === pattern.name && one.type === pattern.type);
    if ((found !== undefined) !== expects) return { status: 'unchanged' };
    if (isThere) await github.addPattern(repository, name, pattern);
    else if (found) await github.removePattern(repository, name, found.id);
    return { status: 'applied' };
  }

  async function applyRule(change: RuleChange): Promise<Settled> {
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
      omit(change, ['rules'], limit);
      return { status: 'unchanged' };
    }
    throw new SyncError(
      'GITHUB_ENV_RULE_NOT_FOUND',
      `The app \`${app}\` offers no protection rule for ${subject}.`,
      { where, hint: `Install the app on ${repository}, or correct its slug under \`rules\`.` },
    );
  }

  async function applyVariable({ ensure, expects }: VariableChange): Promise<Settled> {
    const { scope, name, value } = ensure;
    const listed = await recently(`variables ${scopeKey(scope)}`, () => stores.listVariables(scope));
    const current = listed?.find((one) => one.name.toUpperCase() === name)?.value;
    if (current === value) return { status: 'unchanged' };
    if (current !== expects) return { status: 'outdated', reason: 'the variable was changed meanwhile' };
    await stores.writeVariable(scope, name, value, current === undefined);
    return { status: 'applied' };
  }

  function settle(change: EnvironmentChange): Promise<Settled> {
    switch (change.kind) {
      case 'environment':
        return applyShape(change);
      case 'environment-pattern':
        return applyPattern(change);
      case 'environment-rule':
        return applyRule(change);
      case 'variable':
        return applyVariable(change);
    }
  }

  return {
    apply: async (change) => {
      const settled = await settle(change);
      const isOfList = change.kind === 'environment-pattern' || change.kind === 'environment-rule';
      if (isOfList && settled.status === 'applied') done.push(change);
      return { change: change.id, ...settled };
    },
    held: createEnvironmentGuard({ environments, github, recently, now, leftOut, writtenAt, done }),
    leftOut,
    findings: () => findingsOfOmissions(omissions),
  };
}
