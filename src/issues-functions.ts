/** Functions that the user has written for a pair, and what they have said in this run. */
import { type CustomCodes, createCustomCodes } from './issues/mapping/custom-codes.ts';
import { createUserCodes, type UserCodes } from './issues/mapping/user-code.ts';
import type { PairRun } from './issues/sync-pair.ts';
import type { PairRule } from './model/issue-rules.ts';
import type { StrategyRule, UserCode } from './model/strategy-rule.ts';
import type { UserModules } from './platform/user-module/user-modules.ts';
import type { RunOptions } from './workbench.ts';

export interface OwnModules {
  /** Loaded, and their processes started, only where one is used. */
  readonly open: () => Promise<UserModules>;
  readonly close: () => Promise<void>;
}

export function ownModules({ job, env, log, stop }: RunOptions): OwnModules {
  let opened: Promise<UserModules> | undefined;
  return {
    open() {
      opened ??= import('./platform/user-module/user-modules.ts').then(({ createUserModules }) => {
        const { workspace, sha, eventName } = job;
        return createUserModules({ workspace, sha, eventName, env, debug: log.debug, signal: stop.now });
      });
      return opened;
    },
    close: async () => (await opened)?.close(),
  };
}

export interface PairFunctions extends Pick<PairRun, 'prepared'> {
  readonly codes: UserCodes;
  readonly customs: CustomCodes;
  /** Whether each of them is there; none is called. @throws SyncError at the line that names one */
  readonly check: () => Promise<void>;
  /** Makes a plan until nothing more is asked. */
  readonly settled: <T>(work: () => T) => Promise<T>;
}

/** `modules`: asked for when a function is first to be called. */
export function pairFunctions(rule: PairRule, modules: () => Promise<UserModules>): PairFunctions {
  const run = async (code: UserCode, values: readonly unknown[]) => (await modules()).run(code, values);
  const codes = createUserCodes(run);
  const customs = createCustomCodes(run);
  const named = codesNamed(rule);
  if (named.length === 0) return { codes, customs, check: async () => {}, settled: async (work) => work() };
  return {
    codes,
    customs,
    prepared: codes.prepared,
    async check() {
      const { check } = await modules();
      for (const code of named) await check(code);
    },
    async settled(work) {
      await codes.prepared(work);
      await customs.settled(work);
      // What was decided may have to be written by a function that has not seen it.
      await codes.prepared(work);
      return work();
    },
  };
}

/** Each once. */
function codesNamed({ fields, strategy }: PairRule): readonly UserCode[] {
  const all = fields.flatMap(({ strategy: own, sides }) => [
    ...[...sides.values()]
      .flatMap(({ read, write }) => [...read, ...write])
      .flatMap((step) => (step.kind === 'module' ? [step.code] : [])),
    ...customOf(own ?? strategy),
  ]);
  return [...new Map(all.map((code) => [JSON.stringify([code.module, code.export]), code])).values()];
}

function customOf(strategy: StrategyRule): readonly UserCode[] {
  const plain = strategy.kind === 'merge' ? strategy.otherwise : strategy;
  return plain.kind === 'custom' ? [plain.code] : [];
}
