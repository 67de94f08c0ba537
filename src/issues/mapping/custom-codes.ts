/** Functions of the user's that settle conflicts: their code runs elsewhere, and what it said is at hand in a second go. */
import { findingOf, SyncError, toSyncError } from '../../model/error.ts';
import { errorCatalogue } from '../../model/error-catalogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { UserCode } from '../../model/strategy-rule.ts';
import { Unsettled } from '../../reconcile/custom.ts';
import type { Contest, CustomStrategy } from '../../reconcile/rule.ts';
import type { Transformed } from './user-code.ts';

/** Port: asks a function about conflicts, each by itself, with a time limit. In the order of the conflicts. */
export type Settle = (code: UserCode, contests: readonly Contest[]) => Promise<readonly Transformed[]>;

export interface CustomCodes {
  /** For `mappingRules`. */
  readonly custom: (code: UserCode) => CustomStrategy['resolve'];
  /** Does the work, and once more where it met conflicts that nobody had been asked about. */
  readonly settled: <T>(work: () => T) => Promise<T>;
  /** Of functions that failed, on the lines that name them: their conflicts stay open. */
  readonly findings: () => readonly Finding[];
}

interface Question {
  readonly code: UserCode;
  readonly contest: Contest;
}

type Failure = Question & { readonly why: string };

/** What one decision changes may bring about another conflict, but not for ever. */
const mostRounds = 3;

/** Equal conflicts are asked about once. */
export function createCustomCodes(settle: Settle): CustomCodes {
  const answers = new Map<string, Transformed>();
  const wanted = new Map<string, Question>();
  const broken: SyncError[] = [];
  const failures: Failure[] = [];

  return {
    custom: (code) => (contest) => answerTo({ code, contest }),
    async settled(work) {
      for (let round = 0; round < mostRounds; round += 1) {
        wanted.clear();
        const done = work();
        if (wanted.size === 0) return done;
        await ask([...wanted]);
      }
      return work();
    },
    findings: () => [...broken.map((error) => findingOf(error)), ...failureFindings(failures)],
  };

  function answerTo(question: Question): unknown {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known?.ok) return known.value;
    if (known === undefined) wanted.set(key, question);
    throw new Unsettled(known === undefined ? 'The function was not asked.' : `It stays open: ${known.why}.`);
  }

  async function ask(questions: readonly (readonly [string, Question])[]): Promise<void> {
    const groups = Map.groupBy(questions, ([, { code }]) => JSON.stringify([code.module, code.export]));
    for (const group of groups.values()) {
      const code = group[0]?.[1].code;
      if (code === undefined) continue;
      const contests = group.map(([, { contest }]) => contest);
      // What is wrong with a module as a whole leaves its conflicts open, and all else goes on.
      const said = await settle(code, contests).catch((thrown: unknown) => toSyncError(thrown));
      if (said instanceof SyncError) broken.push(said);
      for (const [index, [key, question]] of group.entries()) {
        if (said instanceof SyncError) {
          answers.set(key, { ok: false, why: said.message.replace(/\.$/u, '') });
          continue;
        }
        const answer = said[index] ?? { ok: false, why: 'the function gave nothing' };
        answers.set(key, answer);
        if (!answer.ok) failures.push({ ...question, why: answer.why });
      }
    }
  }
}

function keyOf({ code, contest }: Question): string {
  return JSON.stringify([code.module, code.export, contest]);
}

/** One for each reason, however many conflicts it leaves open. */
function failureFindings(failures: readonly Failure[]): readonly Finding[] {
  const groups = Map.groupBy(failures, ({ code, contest, why }) =>
    JSON.stringify([code.where, contest.field, why]),
  );
  return [...groups.values()].flatMap((group): readonly Finding[] => {
    const [first] = group;
    if (first === undefined) return [];
    const many = group.length === 1 ? 'A conflict' : `${group.length} conflicts`;
    const what = `${many} about \`${first.contest.field}\` could not be settled: ${first.why}.`;
    const { cure } = errorCatalogue.ISSUES_MODULE_FAILED;
    return [{ severity: 'warning', code: 'ISSUES_MODULE_FAILED', what, cure, where: first.code.where }];
  });
}
