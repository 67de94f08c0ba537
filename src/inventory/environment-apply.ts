import type { Outcome } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Scope } from '../model/scope.ts';
import type { EnvironmentChange, Of, PatternChange, RuleChange } from './environment-change.ts';
import { createEnvironmentGuard, type Held } from './environment-guard.ts';
import { createOmissions, type LeftOut } from './environment-omission.ts';
import type { PlannedEnvironment } from './environment-plan.ts';
import { createRecently } from './environment-recent.ts';
import { settleChange } from './environment-settle.ts';
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

export function createEnvironmentApplier(ports: ApplyPorts): EnvironmentApplier {
  const { github, stores, now, environments, takesSecrets } = ports;
  const recently = createRecently(now);
  const omissions = createOmissions(takesSecrets);
  const writtenAt = new Map<string, number>();
  const done: (PatternChange | RuleChange)[] = [];
  const opened: Finding[] = [];
  const wrote = (subject: string) => writtenAt.set(subject, now());
  const settlePorts = { github, stores, recently, omissions, wrote };

  return {
    apply: async (change) => {
      const settled = await settleChange(change, settlePorts);
      const isOfList = change.kind === 'environment-pattern' || change.kind === 'environment-rule';
      if (isOfList && settled.status === 'applied') done.push(change);
      return { change: change.id, ...settled };
    },
    held: createEnvironmentGuard({
      environments,
      github,
      recently,
      now,
      leftOut: omissions.leftOut,
      writtenAt,
      done,
      tell: (finding) => opened.push(finding),
    }),
    leftOut: omissions.leftOut,
    findings: () => [...omissions.findings(), ...opened],
  };
}
