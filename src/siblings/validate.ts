/** Drives proofs over an integration: the tip first, and on new trouble the search for the commit that brings it. */
import { compare, type Trouble } from '../prove/compare.ts';
import type { Verdict } from '../prove/verdict.ts';
import type { Candidate, NotProved, Offender, Proof } from './candidate.ts';
import type { Integration } from './integration.ts';
import { findOffender, mostProofs, type PickPrefix, type Prefix, prefixesOf } from './offender.ts';
import type { KnownVerdict, Prover } from './prover.ts';

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
  /** Whether our own open pull request names this verdict as one that we found. */
  readonly isMarked: (verdict: string) => Promise<boolean>;
}

export interface Validated {
  readonly integration: Integration;
  readonly candidate: Candidate;
}

/**
 * The integration with its verdict, less the commits that bring new trouble: at most three. One bad commit
 * among n costs 1 proof of the tip, 1 of the target's own tree, log2(n) of prefixes, and 1 of what is left.
 */
export async function validate(input: ValidateInput): Promise<Validated> {
  const { prover, appended, subject, trusted } = input;
  let { integration } = input;
  const offenders: Offender[] = [];
  const done = async (proof: Proof, isDraft = false): Promise<Validated> => {
    const definitions =
      prover && proof.status === 'proved' ? await prover.definitionsIn(integration.files, input.base) : [];
    return { integration, candidate: { proof, offenders, isDraft, definitions } };
  };
  if (prover === undefined) return done(notProved({ why: 'not-configured' }));
  const droppable = prover.rules.mode !== 'final' && !appended;

  for (;;) {
    const { picks } = integration;
    if (picks.some(({ result }) => result === 'conflict')) return done(notProved({ why: 'conflicts' }));
    if (integration.tip === integration.base && !appended) return done(notProved({ why: 'nothing-carried' }));
    const prefixes = await prefixesOf(integration, input.treeOf);
    const changedPaths = integration.files.map(({ path }) => path);
    let left = droppable ? mostProofs(prefixes.length, prover.rules.mode) : 2;
    const ask = async ({ commit, tree }: Prefix, fresh = false) => {
      const answer = await prover.verdictOf({ subject, trusted, commit, tree, changedPaths, left, fresh });
      left -= 1;
      if ('why' in answer) throw new Unproved(answer);
      return answer;
    };
    const base = memo(async () => {
      return (await ask({ commit: input.base, tree: await input.treeOf(input.base) })).verdict;
    });
    const judge = async (known: KnownVerdict) => troubleOf(known.verdict, base);

    let last: Proof;
    try {
      const first =
        prover.rules.mode === 'each' && droppable ? await firstBad(prefixes, ask, judge) : undefined;
      const tip = await soundly({ commit: integration.tip, tree: integration.tree }, ask, input);
      const trouble = await judge(tip);
      const proof: Proof = { status: 'proved', ...tip, trouble };
      if (first === undefined && !hasNew(trouble)) return done(proof);
      if (!droppable || offenders.length === mostOffenders) return done(proof, hasNew(trouble));
      const found = first ?? (await findOffender({ prefixes, tip: trouble, ask, judge }));
      if (found === undefined) return done(proof, true);
      offenders.push({ commit: found.pick.selected.commit, trouble: found.trouble });
      last = proof;
    } catch (error) {
      if (!(error instanceof Unproved)) throw error;
      return done(notProved(error.reason));
    }
    const rest = await input.without(new Set(offenders.map(({ commit }) => commit.sha)));
    if (rest.tip === rest.base) {
      // Nothing would be left to look at: better a draft that shows the trouble.
      offenders.pop();
      return done(last, true);
    }
    integration = rest;
  }
}

/** Commit by commit: the first after which there is anything new. */
async function firstBad(
  prefixes: readonly PickPrefix[],
  ask: (prefix: Prefix) => Promise<KnownVerdict>,
  judge: (known: KnownVerdict) => Promise<Trouble>,
) {
  for (const prefix of prefixes) {
    const trouble = await judge(await ask(prefix));
    if (hasNew(trouble)) return { ...prefix, trouble };
  }
  return undefined;
}

/** The target's own errors are only looked for where the candidate has some. */
async function troubleOf(verdict: Verdict, base: () => Promise<Verdict>): Promise<Trouble> {
  const fails = verdict.steps.some(({ status }) => status === 'failed');
  return compare(verdict, fails ? await base() : undefined);
}

/** What a state remembers that others may write is no ground to merge on: the pull request has to say the same. */
async function soundly(
  tip: Prefix,
  ask: (prefix: Prefix, fresh?: boolean) => Promise<KnownVerdict>,
  { trusted, isMarked }: ValidateInput,
): Promise<KnownVerdict> {
  const known = await ask(tip);
  const isGreen = known.verdict.steps.every(({ status }) => status !== 'failed');
  if (known.source !== 'state' || !trusted || !isGreen) return known;
  return (await isMarked(known.verdict.key)) ? { ...known, source: 'marked' } : ask(tip, true);
}

function hasNew({ steps }: Trouble): boolean {
  return steps.some(({ added }) => added.length > 0);
}

function notProved(reason: NotProved): Proof {
  return { status: 'not-proved', reason };
}

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Ends the search: a verdict is missing and will not come in this run. */
class Unproved extends Error {
  readonly reason: NotProved;
  constructor(reason: NotProved) {
    super(reason.why);
    this.reason = reason;
  }
}
