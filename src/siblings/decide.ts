import type { MergeMethod, RiskRules } from '../model/risk.ts';
import type { Candidate } from './candidate.ts';
import { counted } from './counted.ts';
import type { TargetMerging } from './mergeability.ts';
import { quoted } from './quoted.ts';
import type { Risk } from './risk.ts';

/** What becomes of a pull request: merged by itself, or left to people for these reasons. */
export type Decision =
  | {
      readonly kind: 'merge';
      readonly method: MergeMethod;
      /** The verdict that this rests on. */
      readonly verdict: string;
      /** A verdict of another job: only a required check of GitHub's may merge. */
      readonly needsRequiredCheck: boolean;
    }
  | {
      readonly kind: 'review';
      /** Each a clause for people: "the risk is 12, above 5". Never empty. */
      readonly reasons: readonly string[];
    };

export interface DecideInput {
  readonly candidate: Candidate;
  readonly risk: Risk;
  readonly rules: RiskRules['autoMerge'];
  readonly trusted: boolean;
  readonly hasConflict: boolean;
  /** People have added commits to the branch. */
  readonly appended: boolean;
  /** The pull request is to be a draft, by the configuration. */
  readonly draft: boolean;
  /** How the target merges. Undefined on servers that do not tell. */
  readonly merging: TargetMerging | undefined;
}

/** Merging needs every condition; every one that is missing is named. */
export function decide(input: DecideInput): Decision {
  const { candidate, risk, rules, merging } = input;
  const { proof } = candidate;
  const method = methodOf(rules?.method, merging);
  const reasons = [
    rules === undefined && '`risk.auto-merge` is off',
    ...proofReasons(input),
    rules !== undefined &&
      risk.score > rules.atMost &&
      `the risk is ${risk.score}, above the ${rules.atMost} of \`risk.auto-merge\``,
    input.hasConflict && 'it has conflicts',
    input.appended && 'people have added commits',
    candidate.isDraft && 'it brings new trouble that dropping commits did not mend',
    input.draft && '`pull-request.draft` is on',
    candidate.definitions.length > 0 &&
      `it changes what the validation runs: ${candidate.definitions.slice(0, 3).map(quoted).join(', ')}${candidate.definitions.length > 3 ? ', …' : ''}`,
    rules !== undefined && method === undefined && refusedMethod(rules.method),
  ].filter((reason) => reason !== false);
  if (reasons.length > 0 || proof.status !== 'proved' || method === undefined)
    return { kind: 'review', reasons };
  return { kind: 'merge', method, verdict: proof.verdict.key, needsRequiredCheck: proof.source === 'claim' };
}

function proofReasons({ candidate: { proof, isProvedHere }, trusted }: DecideInput): (string | false)[] {
  if (proof.status === 'not-proved') {
    const { why } = proof.reason;
    return [
      notProvedBecause(why),
      isProvedHere === true && !trusted && saysNothingOfTrust.has(why) && untrusted,
    ];
  }
  const { trouble, source } = proof;
  return [
    // What another job found is only a claim; required checks decide there, so trust is not needed.
    source !== 'claim' && !trusted && untrusted,
    trouble.typeErrors > 0 && `${counted(trouble.typeErrors, 'new type error')}`,
    trouble.testFailures > 0 && `${counted(trouble.testFailures, 'new test failure')}`,
    ...trouble.steps.map(
      ({ name, kind, passed }) =>
        !passed && !isCounted(kind, trouble) && `the step ${quoted(name)} did not pass`,
    ),
    !trouble.ran.typeCheck && 'no type check was run',
    !trouble.ran.test && 'no test was run',
    source === 'state' && 'its verdict stands only in a state that others may write',
  ];
}

/** A step whose new errors are named by their number already. */
function isCounted(
  kind: string,
  trouble: { readonly typeErrors: number; readonly testFailures: number },
): boolean {
  return (kind === 'type-check' && trouble.typeErrors > 0) || (kind === 'test' && trouble.testFailures > 0);
}

const untrusted = 'the sibling is not `trusted`';

type Why = Extract<Candidate['proof'], { status: 'not-proved' }>['reason']['why'];

const whyNot: Readonly<Record<Why, string>> = {
  'not-configured': 'no `validation` is configured',
  'nothing-carried': 'nothing was carried',
  conflicts: 'with conflict markers it was not validated',
  'not-shut-in':
    'it was not validated: the sibling is not `trusted`, and this runner cannot shut its code in',
  elsewhere: 'no other job has validated it',
  stopped: 'it was not validated before the run ended',
  failed: 'it could not be validated',
};

/** Reasons after which trust would still be missing, and which do not name it. */
const saysNothingOfTrust: ReadonlySet<Why> = new Set(['conflicts', 'stopped', 'failed']);

export function notProvedBecause(why: Why): string {
  return whyNot[why];
}

/** Behind words that say that it was not validated. */
const whyOnly: Readonly<Partial<Record<Why, string>>> = {
  conflicts: 'it holds conflict markers',
  'not-shut-in': 'the sibling is not `trusted`, and this runner cannot shut its code in',
  stopped: 'the run had to end first',
  failed: 'the attempt failed',
};

/** Behind `Not validated: `. */
export function notValidatedFor(why: Why): string {
  return whyOnly[why] ?? whyNot[why];
}

const preferred = ['rebase', 'merge', 'squash'] as const satisfies readonly MergeMethod[];

function methodOf(
  wanted: MergeMethod | undefined,
  merging: TargetMerging | undefined,
): MergeMethod | undefined {
  const order = wanted === undefined ? preferred : [wanted];
  return order.find((method) => merging === undefined || merging.methods.has(method));
}

function refusedMethod(wanted: MergeMethod | undefined): string {
  return wanted === undefined
    ? 'the repository allows no way of merging'
    : `the repository does not allow the method \`${wanted}\``;
}
