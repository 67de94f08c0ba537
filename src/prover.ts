/** Who proves in this run: what was found before counts, and what is left is proved here, one tree at a time. */
import { definitionsOf } from './changed-definitions.ts';
import { toSyncError } from './model/error.ts';
import type { ValidationRules } from './model/validation.ts';
import type { Trees } from './platform/git/siblings.ts';
import type { ProvingGround } from './prove/ports.ts';
import { type ProofProgress, prove } from './prove/prove.ts';
import type { Verdict } from './prove/verdict.ts';
import { verdictKey } from './prove/verdict-key.ts';
import type { RunProver } from './run-prover.ts';
import type { NotProved } from './siblings/candidate.ts';
import type { KnownVerdict, ProofQuestion } from './siblings/prover.ts';
import { fromState, toState } from './siblings/remembered-verdicts.ts';
import { withVerdicts } from './state/change.ts';
import type { StateDocument } from './state/document.ts';

export interface ProverOptions {
  readonly rules: ValidationRules;
  /** Made when the first tree has to be proved. */
  readonly ground: () => Promise<ProvingGround>;
  readonly remembered: StateDocument['verdicts'];
  /** Whether nobody else can have written what is remembered. */
  readonly isSealed: boolean;
  readonly trees: () => Promise<Trees>;
  readonly progress: (subject: string, message: string) => void;
  readonly signal: AbortSignal;
}

export function createProver(options: ProverOptions): RunProver {
  const { rules, remembered, isSealed, progress, signal } = options;
  const made = new Map<string, Verdict>();
  /** Found with what the setup has made for another tree, whose code may have run in it: no ground for anything else. */
  const searched = new Map<string, Verdict>();
  let proofs = 0;
  let spent = 0;
  // Steps take ports and all processors: one tree at a time, whatever the number of siblings.
  let turn: Promise<unknown> = Promise.resolve();

  async function answer(question: ProofQuestion): Promise<KnownVerdict | NotProved> {
    const { tree, changedPaths, fresh, isSearch } = question;
    const ground = await options.ground();
    const key = verdictKey(tree, rules, await ground.toolVersions(), changedPaths);
    const own = made.get(key) ?? (isSearch ? searched.get(key) : undefined);
    if (own) return { verdict: own, source: 'run' };
    const kept = fresh ? undefined : remembered[key];
    const known = kept && fromState(key, kept, rules);
    if (known?.tree === tree) return { verdict: known, source: isSealed ? 'sealed' : 'state' };
    if (signal.aborted) return { why: 'stopped' };
    if (ground.guard === 'process' && !question.trusted) return { why: 'not-shut-in' };
    progress(question.subject, progressLine(question));
    const began = performance.now();
    const verdict = await prove({
      ground,
      rules,
      treeish: question.commit,
      tree,
      changedPaths,
      progress: (at) => progress(question.subject, stepLine(at)),
      signal,
      scope: isSearch ? question.subject : undefined,
    });
    proofs += 1;
    spent += performance.now() - began;
    if (signal.aborted) return { why: 'stopped' };
    (isSearch && rules.setup !== undefined ? searched : made).set(key, verdict);
    return { verdict, source: 'run' };
  }

  function progressLine(question: ProofQuestion): string {
    const { left, likely } = question;
    const minutes = proofs === 0 ? undefined : Math.ceil(((spent / proofs) * likely) / 60_000);
    const rest = minutes === undefined ? '' : `, about ${minutes} min left`;
    return `proving tree ${proofs + 1} of ${proofs + left} planned so far${rest}: ${purposeOf(question)}`;
  }

  return {
    rules,
    verdictOf(question) {
      const answered = turn.then(() => answer(question)).catch((error: unknown) => failed(error));
      turn = answered;
      return answered;
    },
    definitionsIn: definitionsOf(rules, options.trees),
    proofs: () => proofs,
    findings: () => [],
    remember(document, now) {
      const found = [...made].flatMap(([key, verdict]) => {
        const state = toState(verdict, now);
        return state ? [[key, state] as const] : [];
      });
      return withVerdicts(document, new Map(found));
    },
  };
}

/** Why a tree is proved, for the log. */
function purposeOf({ isTarget, isSearch, fresh }: ProofQuestion): string {
  const again = fresh ? ', again, since what is remembered is no ground to merge or to drop on' : '';
  if (isTarget) return `the target by itself, to tell its own errors from new ones${again}`;
  return isSearch
    ? `some of the commits, to find the one that brings new trouble${again}`
    : `what is offered, as a whole${again}`;
}

/** The setup is none of the steps that are counted. */
function stepLine({ step, done, of }: ProofProgress): string {
  return step === 'setup' ? step : `${step} (${done + 1} of ${of})`;
}

function failed(error: unknown): NotProved {
  const reason = toSyncError(error);
  return reason.code === 'STOPPED' ? { why: 'stopped' } : { why: 'failed', error: reason };
}
