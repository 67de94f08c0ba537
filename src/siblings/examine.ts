/** Proves one candidate: the tip first, and on new trouble the search for the commit that brings it. */
import { compare, type Trouble } from '../prove/compare.ts';
import type { Verdict } from '../prove/verdict.ts';
import type { NotProved, VerdictSource } from './candidate.ts';
import { findOffender, halvings, mostProofs, type Prefix } from './offender.ts';
import type { KnownVerdict, Prover } from './prover.ts';

export interface Examination<P extends Prefix> {
  readonly subject: string;
  readonly trusted: boolean;
  readonly base: Prefix;
  readonly tip: Prefix;
  /** One for each commit that may be left out, oldest first. Empty: the candidate stands or falls as a whole. */
  readonly prefixes: readonly P[];
  /** Of the whole candidate. */
  readonly changedPaths: readonly string[];
  /** Whether our own open pull request names this verdict, so that what a state says of it may stand. */
  readonly isMarked: (verdict: string, source: VerdictSource) => Promise<boolean>;
  /** Whether our own open pull request says that this commit was dropped, for this verdict on the tip. */
  readonly isDropped: (prefix: P, verdict: string) => Promise<boolean>;
  readonly prover: Prover;
}

export type Examined<P extends Prefix> =
  | {
      readonly status: 'proved';
      /** The verdict on the tip. */
      readonly known: KnownVerdict;
      readonly trouble: Trouble;
      /** The first commit that brings new trouble; undefined where there is none, or none was found. */
      readonly offender: (P & { readonly trouble: Trouble }) | undefined;
    }
  | { readonly status: 'not-proved'; readonly reason: NotProved };

/**
 * One bad commit among n costs 1 proof of the tip, 1 of the target's own tree, and log2(n) of prefixes. Nothing is
 * dropped on the word of a state that others may write: unless our pull request says the same, all is proved anew.
 */
export async function examine<P extends Prefix>(candidate: Examination<P>): Promise<Examined<P>> {
  try {
    const { isHearsay, ...found } = await attempt(candidate, false);
    if (found.offender === undefined || !isHearsay) return found;
    if (await candidate.isDropped(found.offender, found.known.verdict.key)) return found;
    const { isHearsay: _, ...again } = await attempt(candidate, true);
    return again;
  } catch (error) {
    if (!(error instanceof Unproved)) throw error;
    return { status: 'not-proved', reason: error.reason };
  }
}

type Proved<P extends Prefix> = Extract<Examined<P>, { readonly status: 'proved' }>;

/** `anew`: nothing that is only remembered will do. */
async function attempt<P extends Prefix>(
  candidate: Examination<P>,
  anew: boolean,
): Promise<Proved<P> & { readonly isHearsay: boolean }> {
  const { subject, trusted, base, tip, prefixes, changedPaths, prover } = candidate;
  const { mode } = prover.rules;
  const isSearched = prefixes.length > 0;
  let left = isSearched ? mostProofs(prefixes.length, mode) : 2;
  let expected = 1;
  const hearsay = new Set<string>();

  const ask: Ask = async ({ commit, tree }, likely, fresh = anew) => {
    expected = likely;
    const isSearch = tree !== tip.tree && tree !== base.tree;
    const at = { subject, trusted, commit, tree, changedPaths, left, likely };
    const answer = await prover.verdictOf({ ...at, fresh, isSearch, isTarget: tree === base.tree });
    left -= 1;
    if ('why' in answer) throw new Unproved(answer);
    if (answer.source === 'state' || answer.isHearsay === true) hearsay.add(tree);
    return answer;
  };
  let asked: Promise<KnownVerdict> | undefined;
  const own = () => {
    // Once the tip fails, the search is likely, and so is the proof of what is left then.
    asked ??= ask(base, isSearched && mode === 'bisect' ? 2 + halvings(prefixes.length) : expected);
    return asked;
  };
  const judge = async ({ verdict }: KnownVerdict) =>
    compare(verdict, fails(verdict) ? (await own()).verdict : undefined);
  const proved = (known: KnownVerdict, trouble: Trouble, offender: Proved<P>['offender']) => {
    // What an earlier commit does not have yet, the target does not have either.
    const isFirst = offender !== undefined && offender.commit === prefixes[0]?.commit;
    const isHearsay = [...hearsay].some((tree) => tree !== base.tree || isFirst);
    return { status: 'proved', known, trouble, offender, isHearsay } as const;
  };

  const first = mode === 'each' && isSearched ? await firstBad(prefixes, ask, judge) : undefined;
  let known = await soundly(ask, candidate);
  let trouble = await judge(known);
  // What excuses errors has to be as sound as what says that there are none.
  const isExcused = fails(known.verdict) && !hasNew(trouble) && known.source !== 'state';
  if (isExcused && (known.isHearsay || isDoubtful(await own(), trusted))) {
    asked = ask(base, 1, true);
    if (known.isHearsay) known = await ask(tip, 1, true);
    trouble = await judge(known);
  }
  if (first !== undefined) return proved(known, trouble, first);
  const isSought = isSearched && hasNew(trouble);
  return proved(
    known,
    trouble,
    isSought ? await findOffender({ prefixes, tip: trouble, ask, judge }) : undefined,
  );
}

type Ask = (prefix: Prefix, likely: number, fresh?: boolean) => Promise<KnownVerdict>;

/** Commit by commit: the first after which there is anything new. */
async function firstBad<P extends Prefix>(
  prefixes: readonly P[],
  ask: Ask,
  judge: (known: KnownVerdict) => Promise<Trouble>,
): Promise<(P & { readonly trouble: Trouble }) | undefined> {
  for (const [index, prefix] of prefixes.entries()) {
    const trouble = await judge(await ask(prefix, prefixes.length - index));
    if (hasNew(trouble)) return { ...prefix, trouble };
  }
  return undefined;
}

/** The target's own errors are only looked for where the candidate has some. */
function fails({ steps }: Verdict): boolean {
  return steps.some(({ status }) => status === 'failed');
}

/** What a state remembers that others may write is no ground to merge on: the pull request has to say the same. */
async function soundly<P extends Prefix>(
  ask: Ask,
  { tip, trusted, isMarked }: Examination<P>,
): Promise<KnownVerdict> {
  const known = await ask(tip, 1);
  if (fails(known.verdict) || !isDoubtful(known, trusted)) return known;
  if (!(await isMarked(known.verdict.key, known.source))) return ask(tip, 1, true);
  return known.source === 'claim' ? known : { ...known, source: 'marked' };
}

/** An untrusted sibling is not merged on a verdict of ours anyway. */
function isDoubtful({ source, isHearsay }: KnownVerdict, trusted: boolean): boolean {
  return source === 'claim' ? isHearsay === true : source === 'state' && trusted;
}

export function hasNew({ steps }: Trouble): boolean {
  return steps.some(({ added }) => added.length > 0);
}

/** Ends the search: a verdict is missing and will not come in this run. */
class Unproved extends Error {
  readonly reason: NotProved;
  constructor(reason: NotProved) {
    super(reason.why);
    this.reason = reason;
  }
}
