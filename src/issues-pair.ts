/** Takes one pair of trackers along the road. */
import { type AuditRecord, auditOf } from './issues/audit.ts';
import { logLines } from './issues/log-lines.ts';
import { type Remark, remarkFindings } from './issues/mapping/remark.ts';
import type { LinkMemory } from './issues/memory.ts';
import type { Scope } from './issues/observation.ts';
import { openPair } from './issues/open-pair.ts';
import type { Trackers } from './issues/pair.ts';
import { cutLines, progressLine } from './issues/progress.ts';
import { withItems } from './issues/remark-items.ts';
import { reportPair } from './issues/report-pair.ts';
import { rollBackPair } from './issues/roll-back-pair.ts';
import { type PairRun, syncPair } from './issues/sync-pair.ts';
import { describeAll, faultsOf, neutralised } from './issues-descriptions.ts';
import { pairFunctions } from './issues-functions.ts';
import { openMemory } from './issues-memory.ts';
import { changesOf, failedPair, type PairResult } from './issues-result.ts';
import type { TrackerDesk } from './issues-trackers.ts';
import type { IssueRules, PairRule } from './model/issue-rules.ts';
import type { SystemName } from './model/item.ts';
import type { UserModules } from './platform/user-module/user-modules.ts';
import type { Tracker } from './trackers/tracker.ts';
import type { RunOptions, Workbench } from './workbench.ts';

/** What the pairs of a run share. */
export interface Desk {
  readonly options: RunOptions;
  readonly bench: Workbench;
  readonly rules: IssueRules;
  readonly trackers: TrackerDesk;
  readonly modules: () => Promise<UserModules>;
  readonly openTracker: (name: SystemName) => Promise<Tracker>;
  /** Systems that a pair before has met. */
  readonly met: Set<SystemName>;
  /** Links of pairs as far as they are known, by the names of the pairs. */
  readonly links: Map<string, readonly (readonly LinkMemory[])[]>;
  /** Of a rollback, what it starts from. */
  readonly trail: readonly AuditRecord[] | undefined;
}

export async function runPair(desk: Desk, rule: PairRule, scope: Scope): Promise<PairResult> {
  const { options, bench, rules, trackers, openTracker } = desk;
  const { inputs, job, log, stop } = options;
  const opened: Trackers = new Map(
    await Promise.all(rule.between.map(async (name) => [name, await openTracker(name)] as const)),
  );
  const descriptions = await describeAll(opened);
  const faults = faultsOf(rules, rule, descriptions, desk.met);
  for (const system of rule.between) desk.met.add(system);
  const fault = faults.find(({ severity }) => severity === 'error');
  if (fault !== undefined) return failedPair(rule, fault, faults);

  const { memory, form, keep, announce, findings } = openMemory(rule, inputs, bench.state);
  const remarks: Remark[] = [];
  let noted: readonly Remark[] = [];
  const functions = pairFunctions(rule, desk.modules);
  await functions.check();
  const pair = openPair({
    rules,
    rule,
    descriptions,
    memory,
    form,
    linksOf: (other) => linksOf(desk, other),
    codes: functions.codes,
    custom: functions.customs.custom,
    remark: (remark) => remarks.push(remark),
    isGuarded: !inputs.force,
    isStateProof: bench.state.isProof,
  });
  const run: PairRun = {
    pair,
    trackers: neutralised(opened, rules, descriptions),
    memory,
    scope,
    lines: inputs.choose,
    offsets: new Map(
      rule.between.flatMap((system) => {
        const ahead = trackers.ahead(system);
        return ahead === undefined ? [] : [[system, ahead] as const];
      }),
    ),
    isDry: inputs.dryRun,
    signal: stop.begin,
    clock: () => new Date(),
    tell: (written) => {
      const line = progressLine(written);
      if (line !== undefined) log.info(line);
    },
    ...(functions.prepared && { prepared: functions.prepared }),
    considered: async (work) => {
      const planned = await functions.settled(() => {
        // What is noted of values while looking, or in an earlier go, is noted again.
        remarks.length = 0;
        return work();
      });
      noted = [...remarks];
      return planned;
    },
    ...(announce && {
      announce: async (announced) => {
        const unsaved = await announce(announced);
        if (unsaved) log.info(unsaved.what);
      },
    }),
  };
  const { trail } = desk;
  const of = inputs.rollback;
  const isRollback = trail !== undefined && of !== undefined;
  const outcome = await (isRollback ? rollBackPair({ ...run, records: trail, of }) : syncPair(run));
  if (!inputs.dryRun && !isRollback) keep(outcome.memory);
  for (const line of logLines(outcome.plan, outcome.results, inputs.dryRun)) log.info(line);
  for (const line of cutLines(outcome.plan, outcome.results)) log.info(line);
  desk.links.set(rule.name, [outcome.memory.links, outcome.plan.links.map((link) => link.memory)]);
  const done = changesOf(outcome);
  return {
    ...done,
    report: reportPair(rule, outcome),
    findings: [
      ...faults,
      ...functions.customs.findings(),
      ...remarkFindings(withItems(noted, { rule, systems: rules.systems, links: outcome.plan.links })),
      ...outcome.plan.findings,
      ...done.findings,
      ...findings(),
    ],
    lines: outcome.answers.lines,
    audit: auditOf(outcome.plan, outcome.results, {
      run: `${job.runId}-${job.attempt}`,
      pair: pair.id,
      time: new Date(),
    }),
  };
}

/** Of a pair that has not been run, what is remembered. */
function linksOf({ links, options, bench }: Desk, rule: PairRule): readonly (readonly LinkMemory[])[] {
  const known = links.get(rule.name) ?? [openMemory(rule, options.inputs, bench.state).memory.links];
  links.set(rule.name, known);
  return known;
}
