import type { Trouble } from '../prove/compare.ts';
import type { Integration, Pick } from './integration.ts';
import type { KnownVerdict } from './prover.ts';

/** An integration up to one of its picks: a state that could have been pushed. */
export interface Prefix {
  readonly commit: string;
  readonly tree: string;
}

export interface PickPrefix extends Prefix {
  readonly pick: Pick;
}

/** One for each commit that was made, oldest first. */
export async function prefixesOf(
  { picks, tip, tree }: Integration,
  treeOf: (commit: string) => Promise<string>,
): Promise<readonly PickPrefix[]> {
  return Promise.all(
    picks.flatMap((pick) => {
      if (pick.result !== 'picked') return [];
      const of = pick.sha === tip ? Promise.resolve(tree) : treeOf(pick.sha);
      return [of.then((found) => ({ pick, commit: pick.sha, tree: found }))];
    }),
  );
}

/** How many proofs it takes at most to find one offender and to prove what is left. */
export function mostProofs(commits: number, mode: 'bisect' | 'each' | 'final'): number {
  if (mode === 'each') return 2 * commits + 1;
  return mode === 'final' ? 2 : 3 + halvings(commits);
}

/** How often as many commits can be halved until one is left. */
export function halvings(commits: number): number {
  return Math.ceil(Math.log2(Math.max(commits, 1)));
}

interface Search<P extends Prefix> {
  readonly prefixes: readonly P[];
  /** What is new at the tip: only this is searched for, since trouble in between may have been mended. */
  readonly tip: Trouble;
  /** `likely`: proofs to be expected from here, this one included. */
  readonly ask: (prefix: Prefix, likely: number) => Promise<KnownVerdict>;
  readonly judge: (known: KnownVerdict) => Promise<Trouble>;
}

/** The oldest commit after which any of the tip's new errors is there, by halving. */
export async function findOffender<P extends Prefix>({
  prefixes,
  tip,
  ask,
  judge,
}: Search<P>): Promise<(P & { readonly trouble: Trouble }) | undefined> {
  const wanted = identitiesOf(tip);
  let good = -1;
  let bad = prefixes.length - 1;
  let trouble = tip;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const prefix = prefixes[middle];
    if (prefix === undefined) return undefined;
    const seen = await judge(await ask(prefix, halvings(bad - good) + 1));
    if ([...identitiesOf(seen)].some((identity) => wanted.has(identity))) {
      bad = middle;
      trouble = seen;
    } else {
      good = middle;
    }
  }
  const found = prefixes[bad];
  return found && { ...found, trouble };
}

/** Step and error, for the same error may be found by two steps. */
function identitiesOf({ steps }: Trouble): ReadonlySet<string> {
  return new Set(steps.flatMap(({ name, added }) => added.map(({ identity }) => `${name}\n${identity}`)));
}
