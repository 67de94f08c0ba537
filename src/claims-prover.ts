/** Answers with what another job claims, now or in an earlier run; proves nothing, and runs no foreign code. */
import { definitionsOf } from './changed-definitions.ts';
import type { Finding } from './model/finding.ts';
import type { ValidationRules } from './model/validation.ts';
import type { Trees } from './platform/git/siblings.ts';
import { readClaims } from './prove/claims.ts';
import type { HandedOver } from './prove/ports.ts';
import type { Verdict } from './prove/verdict.ts';
import { sha256, verdictKey } from './prove/verdict-key.ts';
import type { RunProver } from './run-prover.ts';
import type { NotProved } from './siblings/candidate.ts';
import type { KnownVerdict, ProofQuestion } from './siblings/prover.ts';
import { fromState, toState } from './siblings/remembered-verdicts.ts';
import { withClaims } from './state/change.ts';
import type { ClaimState, StateDocument } from './state/document.ts';

export interface ClaimsOptions {
  readonly rules: ValidationRules;
  /** Undefined: they were to be there and are not. */
  readonly files: readonly HandedOver[] | undefined;
  readonly remembered: StateDocument['claims'];
  /** Whether nobody else can have written what is remembered. */
  readonly isSealed: boolean;
  readonly trees: () => Promise<Trees>;
}

export function createClaimsProver({ rules, files, remembered, isSealed, trees }: ClaimsOptions): RunProver {
  const { claims, problems } = readClaims(files ?? [], rules);
  const toolsBefore = toolsOf(remembered);
  const used = new Map<string, { readonly verdict: Verdict; readonly tools: string }>();
  let unanswered = 0;

  function answer({ subject, tree, changedPaths, fresh }: ProofQuestion): KnownVerdict | NotProved {
    for (const tools of claims.toolVersions) {
      const key = verdictKey(tree, rules, tools, changedPaths);
      const claim = claims.of(subject, key);
      if (claim?.toolVersions !== tools || claim.verdict.tree !== tree) continue;
      used.set(placeOf(subject, key), { verdict: claim.verdict, tools });
      return { verdict: claim.verdict, source: 'claim' };
    }
    for (const tools of fresh ? [] : toolsBefore) {
      const key = verdictKey(tree, rules, tools, changedPaths);
      const kept = remembered[placeOf(subject, key)];
      const verdict = kept?.tools === tools ? fromState(key, kept, rules) : undefined;
      if (verdict?.tree === tree) return { verdict, source: 'claim', isHearsay: !isSealed };
    }
    unanswered += 1;
    return { why: 'elsewhere' };
  }

  return {
    rules,
    isElsewhere: true,
    verdictOf: async (question) => answer(question),
    definitionsIn: definitionsOf(rules, trees),
    proofs: () => 0,
    findings() {
      const unused = claims.size - used.size;
      return [
        ...problems.map(invalid),
        ...(files === undefined && unanswered > 0 ? [missing] : []),
        ...(unused > 0 ? [stale(unused)] : []),
      ];
    },
    remember(document, now) {
      const kept = [...used].flatMap(([place, { verdict, tools }]) => {
        const state = toState(verdict, now);
        return state ? [[place, { ...state, tools }] as const] : [];
      });
      return withClaims(document, new Map<string, ClaimState>(kept));
    },
  };
}

/** Where a claim is kept: what was claimed for one sibling, whose code may have had a say in it, is none for another. */
function placeOf(subject: string, key: string): string {
  return sha256(['claim', subject, key]);
}

/** Those of the latest claim first. */
function toolsOf(claims: StateDocument['claims']): readonly string[] {
  const newestFirst = Object.values(claims).sort((a, b) => (a.at < b.at ? 1 : -1));
  return [...new Set(newestFirst.map(({ tools }) => tools))];
}

function invalid({ name, why }: { readonly name: string; readonly why: string }): Finding {
  return {
    severity: 'warning',
    code: 'VERDICTS_INVALID',
    subject: 'verdicts',
    what: `What was handed over as ${shown(name)} ${why}; it was not believed.`,
    cure: 'Look at the job that validates: it may have been cut off, or the code of a sibling may have written there.',
  };
}

const missing: Finding = {
  severity: 'notice',
  code: 'VERDICTS_INVALID',
  subject: 'verdicts',
  what: 'No verdicts were handed over, so what is new could not be validated.',
  cure: 'Look at the job that validates, and at the path in the input `verdicts`; the next run validates again.',
};

function stale(count: number): Finding {
  return {
    severity: 'notice',
    code: 'VERDICTS_INVALID',
    subject: 'verdicts',
    what: `${count === 1 ? 'One verdict is' : `${count} verdicts are`} on other trees, steps or siblings than those of now; nothing was made of ${count === 1 ? 'it' : 'them'}.`,
    cure: 'Nothing to do when the target or a sibling has moved on meanwhile: the next run validates again.',
  };
}

/** The name is the other job's, too. */
function shown(name: string): string {
  return `\`${name.replaceAll(/[^\w./@-]/g, '?').slice(-100)}\``;
}
