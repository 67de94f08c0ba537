import type { ChangeId } from '../model/change.ts';
import type { Scope } from '../model/scope.ts';
import type { LeftOut, OmittedField } from './environment-omission.ts';
import { isOfScope } from './environment-place.ts';
import type { PlannedEnvironment } from './environment-plan.ts';
import type { Recently } from './environment-recent.ts';
import { bare, type EnvironmentShape, looserFields } from './environment-settings.ts';
import type { EnvironmentsGitHub } from './ports.ts';

/** Milliseconds for which the answer to a write of ours is as good as a look: a list may lag behind it. */
const answerHolds = 60_000;

export interface GuardFacts {
  readonly environments: readonly PlannedEnvironment[];
  readonly github: Pick<EnvironmentsGitHub, 'listEnvironments'>;
  readonly recently: Recently;
  readonly now: () => number;
  /** What the environment of this subject has to do without. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  /** When this run wrote the settings of the environment of this subject, and saw that they were taken. */
  readonly writtenAt: ReadonlyMap<string, number>;
}

/** Why no secret is written, as a part of an outcome; undefined: it may be. */
export type Held =
  | { readonly status: 'blocked'; readonly by: ChangeId }
  | { readonly status: 'outdated'; readonly reason: string }
  | undefined;

/**
 * Asks before a secret is written whether its environment still has the protection that was planned. It looks
 * once for each environment, so a repository costs about one request; what the configuration does not speak of is
 * not looked at.
 */
export function createEnvironmentGuard(facts: GuardFacts): (scope: Scope) => Promise<Held> {
  const asked = new Map<string, Promise<Held>>();
  return async function held(scope) {
    const row = facts.environments.find((one) => isOfScope(one, scope));
    if (row === undefined) return undefined;
    const subject = `${row.repository}: ${row.name}`;
    const known = asked.get(subject) ?? look(row, subject, facts);
    asked.set(subject, known);
    return known;
  };
}

async function look(
  { repository, name, protection }: PlannedEnvironment,
  subject: string,
  { github, recently, now, leftOut, writtenAt }: GuardFacts,
): Promise<Held> {
  const left = leftOut.get(subject);
  if (left?.keepsSecretsOut) return { status: 'blocked', by: left.by };
  const at = writtenAt.get(subject);
  if (protection === undefined || (at !== undefined && now() - at < answerHolds)) return undefined;
  const listed = await recently(`protection ${repository}`, () => github.listEnvironments(repository));
  const seen = listed.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const isAsPlanned = seen && looserFields(seen, without(protection.shape, left?.fields ?? [])).length === 0;
  return isAsPlanned ? undefined : { status: 'outdated', reason: 'the environment was changed meanwhile' };
}

function without(shape: EnvironmentShape, fields: readonly OmittedField[]): EnvironmentShape {
  return {
    reviewers: fields.includes('reviewers') ? bare.reviewers : shape.reviewers,
    wait: fields.includes('wait') ? bare.wait : shape.wait,
    preventSelfReview: fields.includes('prevent-self-review')
      ? bare.preventSelfReview
      : shape.preventSelfReview,
    deploys: fields.includes('branches') ? bare.deploys : shape.deploys,
  };
}
