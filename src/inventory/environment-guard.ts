import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Scope } from '../model/scope.ts';
import type { PatternChange, RuleChange } from './environment-change.ts';
import { lackOf, morePatterns, type Protection, type Seen } from './environment-lack.ts';
import type { LeftOut, OmittedField } from './environment-omission.ts';
import { isOfScope } from './environment-place.ts';
import type { PlannedEnvironment } from './environment-plan.ts';
import type { Recently } from './environment-recent.ts';
import { bare, type EnvironmentShape } from './environment-settings.ts';
import type { EnvironmentsGitHub } from './ports.ts';

/** Milliseconds for which the answer to a write of ours is as good as a look: a list may lag behind it. */
const answerHolds = 60_000;

export interface GuardFacts {
  readonly environments: readonly PlannedEnvironment[];
  readonly github: Pick<EnvironmentsGitHub, 'listEnvironments' | 'listPatterns' | 'listRules'>;
  readonly recently: Recently;
  readonly now: () => number;
  /** What the environment of this subject has to do without. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  /** When this run wrote the settings of the environment of this subject, and saw that they were taken. */
  readonly writtenAt: ReadonlyMap<string, number>;
  /** What this run has let deploy, or no more, and turned on or off: a list may not show it yet. */
  readonly done: readonly (PatternChange | RuleChange)[];
  /** Somebody has opened an environment since it was planned. */
  readonly tell: (finding: Finding) => void;
}

/** Why no secret is written, as a part of an outcome; undefined: it may be. */
export type Held =
  | { readonly status: 'blocked'; readonly by: ChangeId }
  | { readonly status: 'outdated'; readonly reason: string }
  | undefined;

/**
 * Asks before a secret is written whether its environment still has the protection that was planned. It looks
 * once for each environment: a request a repository, and one more for each list that the configuration mentions.
 * What it does not speak of is not looked at.
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

async function look(row: PlannedEnvironment, subject: string, facts: GuardFacts): Promise<Held> {
  const left = facts.leftOut.get(subject);
  if (left?.keepsSecretsOut) return { status: 'blocked', by: left.by };
  if (row.protection === undefined) return undefined;
  const wanted = without(row.protection, left?.fields ?? []);
  const seen = await seenNow(row, wanted, subject, facts);
  const lack = seen && lackOf(seen, wanted);
  if (lack?.length === 0) return undefined;
  if (lack) facts.tell(opened(subject, lack, row));
  return { status: 'outdated', reason: 'the environment was changed meanwhile' };
}

function opened(subject: string, lack: readonly string[], { where }: PlannedEnvironment): Finding {
  return {
    severity: 'error',
    code: 'GITHUB_ENV_UNPROTECTED',
    subject,
    what: `Somebody has changed it while the run was at work: it is not protected as configured (${lack.map((field) => `\`${field}\``).join(', ')}), so no secret is written there.`,
    cure: 'Look who changed it, and run again with `environments`.',
    where,
  };
}

/** Undefined: it is gone. */
async function seenNow(
  { repository, name }: PlannedEnvironment,
  wanted: Protection,
  subject: string,
  { github, recently, now, writtenAt, done }: GuardFacts,
): Promise<Seen | undefined> {
  const at = writtenAt.get(subject);
  const isAnswered = at !== undefined && now() - at < answerHolds;
  const shape = isAnswered ? wanted.shape : await shapeNow();
  if (shape === undefined) return undefined;
  const hasPatterns = wanted.patterns !== undefined && shape.deploys === 'patterns';
  const [patterns, rules] = await Promise.all([
    hasPatterns ? github.listPatterns(repository, name) : [],
    wanted.rules?.length ? github.listRules(repository, name) : [],
  ]);
  const own = done.filter((change) => change.subject === subject);
  const takenOff = own.flatMap(({ kind, ensure }) =>
    kind === 'environment-pattern' && !ensure.isThere ? [ensure.pattern] : [],
  );
  const turnedOn = own.flatMap(({ kind, ensure }) =>
    kind === 'environment-rule' && ensure.isThere ? [ensure.app] : [],
  );
  return {
    shape,
    patterns: morePatterns(patterns, takenOff),
    rules: [...rules.map(({ app }) => app), ...turnedOn],
  };

  async function shapeNow(): Promise<EnvironmentShape | undefined> {
    const listed = await recently(`protection ${repository}`, () => github.listEnvironments(repository));
    return listed.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }
}

/** What the plan of the repository does not include is not there, and not missed. */
function without({ shape, patterns, rules }: Protection, fields: readonly OmittedField[]): Protection {
  const hasBranches = !fields.includes('branches');
  return {
    shape: {
      reviewers: fields.includes('reviewers') ? bare.reviewers : shape.reviewers,
      wait: fields.includes('wait') ? bare.wait : shape.wait,
      preventSelfReview: fields.includes('prevent-self-review')
        ? bare.preventSelfReview
        : shape.preventSelfReview,
      deploys: hasBranches ? shape.deploys : bare.deploys,
    },
    patterns: hasBranches ? patterns : undefined,
    rules: fields.includes('rules') ? undefined : rules,
  };
}
