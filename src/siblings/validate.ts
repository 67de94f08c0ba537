/** Drives proofs over an integration, which is made again without each commit that brings new trouble. */
import type { Candidate, NotProved, Offender, Proof, VerdictSource } from './candidate.ts';
import { examine, hasNew } from './examine.ts';
import type { Integration } from './integration.ts';
import { prefixesOf } from './offender.ts';
import type { Prover } from './prover.ts';

/** More than this, and it is not the one commit that is wrong. */
const mostOffenders = 3;

export interface ValidateInput {
  readonly subject: string;
  readonly trusted: boolean;
  readonly integration: Integration;
  /** The head of the target's branch. */
  readonly base: string;
  /** People have added commits: they cannot be left out, so the branch is proved as a whole. */
  readonly appended: boolean;
  readonly treeOf: (commit: string) => Promise<string>;
  /** The integration again, without these commits and what builds on them. */
  readonly without: (offenders: ReadonlySet<string>) => Promise<Integration>;
  readonly prover: Prover | undefined;
  /** Whether our own open pull request names this verdict, so that what a state says of it may stand. */
  readonly isMarked: (verdict: string, source: VerdictSource) => Promise<boolean>;
  /** Whether it says that this commit of the sibling was dropped for this verdict. */
  readonly isDropped: (sha: string, verdict: string) => Promise<boolean>;
}

export interface Validated {
  readonly integration: Integration;
  readonly candidate: Candidate;
}

/**
 * The integration with its verdict, less the commits that bring new trouble: at most three. What is left
 * after each of them is proved again.
 */
export async function validate(input: ValidateInput): Promise<Validated> {
  const { prover, appended, subject, trusted, isMarked } = input;
  let { integration } = input;
  const offenders: Offender[] = [];
  const done = async (proof: Proof, isDraft = false): Promise<Validated> => {
    const definitions =
      prover && proof.status === 'proved' ? await prover.definitionsIn(integration.files, input.base) : [];
    const isProvedHere = prover !== undefined && prover.isElsewhere !== true;
    return { integration, candidate: { proof, offenders, isDraft, definitions, isProvedHere } };
  };
  if (prover === undefined) return done(notProved({ why: 'not-configured' }));
  const base = { commit: input.base, tree: await input.treeOf(input.base) };

  for (;;) {
    const reason = whyNotAtAll(integration, appended);
    if (reason) return done(notProved(reason));
    const mayDrop = offenders.length < mostOffenders;
    const prefixes = isSearched(prover, appended, offenders)
      ? await prefixesOf(integration, input.treeOf)
      : [];
    const tip = { commit: integration.tip, tree: integration.tree };
    const changedPaths = integration.files.map(({ path }) => path);
    const found = await examine({
      ...{ subject, trusted, base, tip, prefixes, changedPaths, isMarked, prover },
      isDropped: ({ pick }, verdict) => input.isDropped(pick.selected.commit.sha, verdict),
    });
    if (found.status === 'not-proved') return done(found);
    const { verdict, source } = found.known;
    const { trouble, offender } = found;
    const proof: Proof = { status: 'proved', verdict, source, trouble };
    // Where nothing may be left out, the trouble is for reviewers to see, and no reason for a draft.
    if (offender === undefined) return done(proof, isDroppable(prover, appended) && hasNew(trouble));
    if (!mayDrop) return done(proof, true);
    const { pick, trouble: brought } = offender;
    offenders.push({ commit: pick.selected.commit, trouble: brought, verdict: verdict.key });
    const rest = await input.without(new Set(offenders.map(({ commit }) => commit.sha)));
    if (rest.tip === rest.base) {
      // Nothing would be left to look at: better a draft that shows the trouble.
      offenders.pop();
      return done(proof, true);
    }
    integration = rest;
  }
}

/** Whether a commit is looked for that brings new trouble, after those that were found before. */
export function isSearched(
  prover: Pick<Prover, 'rules'>,
  appended: boolean,
  { length }: readonly Offender[],
): boolean {
  // With `each`, also one that may no longer be left out: states in between count as well.
  return isDroppable(prover, appended) && (length < mostOffenders || prover.rules.mode === 'each');
}

/** Whether commits may be left out. Those of people may not, nor any where the whole is all that counts. */
function isDroppable({ rules }: Pick<Prover, 'rules'>, appended: boolean): boolean {
  return rules.mode !== 'final' && !appended;
}

function whyNotAtAll({ picks, tip, base }: Integration, appended: boolean): NotProved | undefined {
  if (picks.some(({ result }) => result === 'conflict')) return { why: 'conflicts' };
  return tip === base && !appended ? { why: 'nothing-carried' } : undefined;
}

function notProved(reason: NotProved): Proof {
  return { status: 'not-proved', reason };
}
