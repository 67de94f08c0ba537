import { createHash } from 'node:crypto';
import type { Change, ChangeId } from '../model/change.ts';
import type { SyncError } from '../model/error.ts';
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Visibility } from '../model/inventory.ts';
import { labelOf, rowOf, type Scope, scopeKey, subjectOf } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import { type Decision, decide, type SourceFacts, type WriteReason } from './decide.ts';
import type { DesiredSecret, DesiredSecrets } from './desired.ts';
import type { SecretStatus } from './inventory-report.ts';
import { nameMatcher } from './name-match.ts';
import type { ObservedScopes } from './observe.ts';
import type { ListedSecret } from './ports.ts';
import { secretKey } from './secret-key.ts';

/** A secret is to hold a value; the value itself is nowhere in the plan. */
export type SecretChange = Change<
  'secret',
  ListedSecret | null,
  {
    readonly scope: Scope;
    readonly name: string;
    readonly from: string;
    readonly visibility: Visibility | undefined;
    readonly facts: SourceFacts;
    readonly why: WriteReason;
  }
>;

export type SecretRemoval = Change<
  'secret-removal',
  ListedSecret,
  { readonly scope: Scope; readonly name: string }
>;

/** What is not to be changed, for the report. */
export interface SettledSecret {
  readonly scope: Scope;
  readonly name: string;
  readonly status: SecretStatus;
  readonly why: string | undefined;
  readonly listed: ListedSecret | undefined;
  /** In sync: what to remember of it. */
  readonly facts: SourceFacts | undefined;
}

export interface SecretsPlan {
  readonly changes: readonly (SecretChange | SecretRemoval)[];
  readonly settled: readonly SettledSecret[];
  readonly findings: readonly Finding[];
}

export interface SecretsFacts {
  readonly desired: DesiredSecrets;
  readonly observed: ObservedScopes;
  readonly memory: Readonly<Record<string, SecretState>>;
  readonly factsOf: (secret: DesiredSecret) => SourceFacts;
  /** Bytes of the value of this name; undefined where none came. */
  readonly sizeOf: (from: string) => number | undefined;
  /** The secret that the value itself comes from. */
  readonly isSource: (secret: DesiredSecret) => boolean;
  /** Changes that must have succeeded first: the environment is made. */
  readonly afterOf: (scope: Scope) => readonly ChangeId[];
  /** The environment is not as it is to be, so it may be without its protection. */
  readonly isOpen: (scope: Scope) => boolean;
  readonly force: boolean;
  /** False: nothing is removed, for some values did not come, and what is ours cannot be told. */
  readonly mayPrune: boolean;
}

/** Pure: what is to be written and removed, and what is left as it is. */
export function planSecrets(facts: SecretsFacts): SecretsPlan {
  const changes: SecretChange[] = [];
  const settled: SettledSecret[] = [];
  const findings: Finding[] = [];
  const absent = new Map<string, Finding>();
  const { desired, observed, memory } = facts;
  const twice = writtenTwice(desired.wanted);
  for (const secret of desired.wanted) {
    const place = observed.get(scopeKey(secret.scope));
    const listed = place?.secrets?.get(secret.name);
    const leave = (status: SecretStatus, why?: string, known?: SourceFacts) =>
      settled.push({ scope: secret.scope, name: secret.name, status, why, listed, facts: known });
    if (facts.isSource(secret)) {
      leave('source');
      continue;
    }
    const fault = place?.error ? faultOfScope(place.error) : faultOf(secret, facts, twice);
    if (fault) {
      leave('failed', fault.what);
      if (fault.finding) findings.push(fault.finding);
      continue;
    }
    if (facts.isOpen(secret.scope)) {
      leave('failed', 'the environment is not as configured, and may be without its protection');
      continue;
    }
    if (place?.secrets === undefined && facts.afterOf(secret.scope).length === 0) {
      leave('failed', 'it is nowhere to be written: the scope does not exist');
      absent.set(scopeKey(secret.scope), absentScope(secret));
      continue;
    }
    const known = facts.factsOf(secret);
    const { when, visibility, name, from, scope, after = [] } = secret;
    const decision = decide(listed, memory[secretKey(scope, name)], known, { when, force: facts.force });
    if (!decision.write) {
      leave(decision.why, undefined, decision.why === 'in sync' ? known : undefined);
      if (decision.why === 'drifted') findings.push(drifted(secret, listed));
      continue;
    }
    changes.push({
      id: `secret:${scopeKey(scope)}:${name}`,
      kind: 'secret',
      subject: `${subjectOf(scope)}: ${labelOf(scope)}`,
      says: `write \`${name}\` (${wordsOf(decision)})`,
      after: [...new Set([...facts.afterOf(scope), ...after])],
      expects: listed ?? null,
      ensure: { scope, name, from, visibility, facts: known, why: decision.why },
    });
  }
  for (const { scope, name, why } of desired.excluded) {
    settled.push({ scope, name, status: 'excluded', why, listed: undefined, facts: undefined });
  }
  const removed = removals(facts);
  const crowd = crowded(changes, removed, observed);
  for (const { expects, ensure } of crowd.left) {
    const { scope, name } = ensure;
    const why = 'the scope is full';
    settled.push({ scope, name, status: 'failed', why, listed: expects ?? undefined, facts: undefined });
  }
  const fitting = changes.filter((change) => !crowd.left.includes(change));
  findings.push(...unreadable(observed), ...absent.values(), ...crowd.findings, ...remarks(fitting));
  // What goes makes room for what comes.
  return { changes: [...removed, ...fitting], settled, findings };
}

/** Hex; of who is to see an organisation's secret, as the configuration says it. */
export function audienceOf(visibility: Visibility | undefined): string | null {
  if (visibility === undefined) return null;
  return createHash('sha256').update(JSON.stringify(visibility)).digest('hex').slice(0, 16);
}

type Fault = { readonly what: string; readonly finding: Finding | undefined };

function faultOfScope({ message }: SyncError): Fault {
  return { what: message, finding: undefined };
}

function faultOf(
  secret: DesiredSecret,
  { sizeOf }: SecretsFacts,
  twice: ReadonlySet<string>,
): Fault | undefined {
  const { scope, name, from } = secret;
  const { mostBytes } = rowOf(scope).secrets;
  const found = (code: Finding['code'], what: string, cure: string): Fault => ({
    what,
    finding: {
      severity: 'error',
      code,
      subject: subjectFor(secret),
      what: `${what}.`,
      cure,
      where: secret.where,
    },
  });
  if (twice.has(secretKey(scope, name))) {
    return found(
      'GITHUB_SECRETS_WRITTEN_TWICE',
      'Two rules write it, so neither does',
      'Narrow one of the two with `include`, `exclude`, `as` or `repos`.',
    );
  }
  if (!/^[A-Z_][A-Z0-9_]*$/.test(name) || name.startsWith('GITHUB_')) {
    return found(
      'GITHUB_SECRETS_NAME_INVALID',
      'The scope takes no secret of this name',
      'Give it another with `as` or `prefix`: letters, digits and underscores, no digit first, not `GITHUB_`.',
    );
  }
  const size = sizeOf(from);
  if (size === undefined) {
    return found(
      'GITHUB_SECRETS_VALUE_MISSING',
      `The step was given no value \`${from}\``,
      'Pass it in the input `secrets`, or name it under `secrets.from` and pass it in `env:`.',
    );
  }
  if (size <= mostBytes) return undefined;
  return found(
    'GITHUB_SECRETS_TOO_LARGE',
    `The value has ${size} bytes, and the scope takes ${mostBytes}`,
    'Shorten the value, or store it elsewhere and keep only its key as the secret.',
  );
}

function absentScope({ scope, where }: DesiredSecret): Finding {
  return {
    severity: 'error',
    code: 'GITHUB_SECRETS_SCOPE_NOT_FOUND',
    subject: `${subjectOf(scope)}: ${labelOf(scope)}`,
    what: 'It does not exist, so no secret is written there.',
    cure: 'Create it under `environments` of the configuration, or correct the name.',
    where,
  };
}

function writtenTwice(wanted: readonly DesiredSecret[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { scope, name } of wanted) {
    const key = secretKey(scope, name);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

function subjectFor({ scope, name }: Pick<DesiredSecret, 'scope' | 'name'>): string {
  return `${subjectOf(scope)}: ${labelOf(scope)}: ${name}`;
}

function drifted(secret: DesiredSecret, listed: ListedSecret | undefined): Finding {
  const at = listed?.updatedAt?.toISOString().slice(0, 16).replace('T', ' ');
  return {
    severity: 'warning',
    code: 'GITHUB_SECRETS_DRIFTED',
    subject: subjectFor(secret),
    what: `Something else changed it${at === undefined ? '' : ` at ${at} UTC`}; it is not overwritten.`,
    cure: 'Look who changed it; run once with `force: true` to write the value again.',
    where: secret.where,
  };
}

function removals({ desired, observed, memory, afterOf, mayPrune }: SecretsFacts): readonly SecretRemoval[] {
  if (!mayPrune) return [];
  const wanted = new Set(desired.wanted.map(({ scope, name }) => secretKey(scope, name)));
  const removed = new Map<string, SecretRemoval>();
  for (const { scope, names } of desired.pruned) {
    const isNamed = names === true ? undefined : nameMatcher(names);
    for (const [name, listed] of observed.get(scopeKey(scope))?.secrets ?? []) {
      const key = secretKey(scope, name);
      const written = memory[key]?.updatedAt ?? null;
      const isOurs = written !== null && written === listed.updatedAt?.toISOString();
      if (wanted.has(key) || !(isNamed?.(name) ?? isOurs)) continue;
      removed.set(key, {
        id: `secret-removal:${scopeKey(scope)}:${name}`,
        kind: 'secret-removal',
        subject: `${subjectOf(scope)}: ${labelOf(scope)}`,
        says: `remove \`${name}\``,
        after: afterOf(scope),
        expects: listed,
        ensure: { scope, name },
      });
    }
  }
  return [...removed.values()];
}

/** One for each scope that could not be read, however many secrets were to go there. */
function unreadable(observed: ObservedScopes): readonly Finding[] {
  return [...observed.values()].flatMap(({ scope, error }): Finding[] =>
    error === undefined
      ? []
      : [
          {
            severity: 'error',
            code: error.code,
            subject: `${subjectOf(scope)}: ${labelOf(scope)}`,
            what: error.message,
            cure: error.hint,
          },
        ],
  );
}

/** What does not fit into a scope is left out, and the rest goes on. */
function crowded(
  changes: readonly SecretChange[],
  removed: readonly SecretRemoval[],
  observed: ObservedScopes,
): { readonly left: readonly SecretChange[]; readonly findings: readonly Finding[] } {
  const left: SecretChange[] = [];
  const findings: Finding[] = [];
  for (const [key, { scope, secrets }] of observed) {
    const here = ({ ensure }: SecretChange | SecretRemoval) => scopeKey(ensure.scope) === key;
    const added = changes.filter((change) => here(change) && change.expects === null);
    const { most } = rowOf(scope).secrets;
    const room = most - (secrets?.size ?? 0) + removed.filter(here).length;
    const over = added.slice(Math.max(0, room));
    if (over.length === 0) continue;
    left.push(...over);
    findings.push({
      severity: 'error',
      code: 'GITHUB_SECRETS_TOO_MANY',
      subject: `${subjectOf(scope)}: ${labelOf(scope)}`,
      what: `It can hold ${most} secrets, so ${over.length} of the new ones are not written.`,
      cure: 'Narrow `include`, or remove secrets that nobody uses.',
    });
  }
  return { left, findings };
}

const remarked = [
  {
    why: 'change unknown',
    code: 'GITHUB_SECRETS_CHANGE_UNKNOWN',
    what: 'is written in every run, for nothing tells whether the value has changed',
    cure: 'Pass a `fingerprint-key`: any long random text, kept as a secret.',
  },
  {
    why: 'another fingerprint key',
    code: 'GITHUB_SECRETS_KEY_ROTATED',
    what: 'is written once more, for the key of the fingerprints is another one than before',
    cure: 'Nothing to do.',
  },
] as const satisfies readonly { why: WriteReason; code: ErrorCode; what: string; cure: string }[];

/** One for all secrets that are written for such a reason. */
function remarks(changes: readonly SecretChange[]): readonly Finding[] {
  return remarked.flatMap(({ why, code, what, cure }): Finding[] => {
    const names = new Set(changes.flatMap(({ ensure }) => (ensure.why === why ? [ensure.name] : [])));
    const [first] = names;
    if (first === undefined) return [];
    const others = names.size === 1 ? '' : ` and ${names.size - 1} more`;
    return [{ severity: 'notice', code, subject: 'secrets', what: `${first}${others} ${what}.`, cure }];
  });
}

const words: Readonly<Record<WriteReason, string>> = {
  missing: 'missing',
  changed: 'the value has changed',
  always: '`when: always`',
  forced: 'something else changed it; `force`',
  'another audience': 'other repositories are to see it',
  'first fingerprint': 'not written before',
  'another fingerprint key': 'the fingerprint key has changed',
  'change unknown': 'nothing tells whether it changed',
};

function wordsOf({ why }: Extract<Decision, { write: true }>): string {
  return words[why];
}
