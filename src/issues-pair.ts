/** Takes one pair of trackers along the road. */
import { hash } from 'node:crypto';
import type { LinesMet } from './issues/answers.ts';
import { type AuditRecord, auditOf } from './issues/audit.ts';
import type { PairReport } from './issues/issues-report.ts';
import { logLines } from './issues/log-lines.ts';
import { filterFaults } from './issues/mapping/check-filters.ts';
import { mappingFaults } from './issues/mapping/check-mapping.ts';
import { sharedFaults } from './issues/mapping/check-shared.ts';
import { userFaults } from './issues/mapping/check-users.ts';
import { createNeutralText } from './issues/mapping/neutral-text.ts';
import { peopleOf } from './issues/mapping/people.ts';
import { type Remark, remarkFindings } from './issues/mapping/remark.ts';
import { noMemory, type PairMemory } from './issues/memory.ts';
import { withNeutralComments } from './issues/neutral-comments.ts';
import type { Scope } from './issues/observation.ts';
import { openPair } from './issues/open-pair.ts';
import type { Trackers } from './issues/pair.ts';
import { cutLines, progressLine } from './issues/progress.ts';
import { withItems } from './issues/remark-items.ts';
import { reportFailure, reportPair } from './issues/report-pair.ts';
import { rollBackPair } from './issues/roll-back-pair.ts';
import { pairMemoryOf, storedPairOf } from './issues/stored.ts';
import { type PairOutcome, type PairRun, syncPair } from './issues/sync-pair.ts';
import { pairFunctions } from './issues-functions.ts';
import type { TrackerDesk } from './issues-trackers.ts';
import type { Outcome } from './model/change.ts';
import type { Finding } from './model/finding.ts';
import { type IssueRules, isGitHub, type PairRule } from './model/issue-rules.ts';
import type { SystemName } from './model/item.ts';
import type { UserModules } from './platform/user-module/user-modules.ts';
import { findingsOfOutcomes, reportChanges } from './report/changes.ts';
import type { ChangeReport } from './report/run-report.ts';
import { withPair } from './state/change.ts';
import { parseStateInput } from './state/input.ts';
import type { Description, Tracker } from './trackers/tracker.ts';
import type { RunOptions, Workbench } from './workbench.ts';

/** What came of a pair. */
export interface PairResult {
  readonly report: PairReport;
  /** One record for each change and each conflict, in order; not yet redacted. */
  readonly audit: readonly AuditRecord[];
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** Of the input `choose`. */
  readonly lines?: LinesMet;
}

/** What the pairs of a run share. */
export interface Desk {
  readonly options: RunOptions;
  readonly bench: Workbench;
  readonly rules: IssueRules;
  readonly trackers: TrackerDesk;
  readonly modules: () => Promise<UserModules>;
  readonly openTracker: (name: SystemName) => Promise<Tracker>;
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
  const faults = [
    ...[...descriptions].flatMap(([system, one]) => [
      ...mappingFaults(rule, system, one),
      ...filterFaults(rule, system, one),
      ...userFaults(rules, rule, system, one),
    ]),
    ...sharedFaults(rule, descriptions),
  ];
  const [fault] = faults.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) return { ...failedPair(rule, fault), findings: faults };

  const mayHoldText = Boolean(inputs.stateKey?.trim());
  const key = stateKey(rule);
  const stored = bench.state.document().issues[key]?.memory;
  const memory = (stored && pairMemoryOf(stored, mayHoldText)) ?? noMemory;
  const remarks: Remark[] = [];
  let noted: readonly Remark[] = [];
  const functions = pairFunctions(rule, desk.modules);
  await functions.check();
  const pair = openPair({
    rules,
    rule,
    descriptions,
    memory,
    form: mayHoldText ? 'fields' : 'hashes',
    codes: functions.codes,
    custom: functions.customs.custom,
    remark: (remark) => remarks.push(remark),
    isGuarded: !inputs.force,
    isStateProof: bench.state.isProof,
  });
  const keep = (after: PairMemory) => {
    const renewed = new Date().toISOString();
    const kept = { memory: storedPairOf(after, mayHoldText), renewed };
    bench.state.change((before) => withPair(before, key, kept));
  };
  const run: PairRun = {
    pair,
    trackers: neutralised(opened, rules, descriptions),
    memory,
    scope,
    lines: inputs.choose,
    offsets: new Map(rule.between.map((system) => [system, trackers.ahead(system)])),
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
    ...(canAnnounce(inputs.state) && {
      announce: async (announced: PairMemory) => {
        keep(announced);
        const unsaved = await bench.state.save();
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
  return {
    ...told(outcome),
    report: reportPair(rule, scope.kind, outcome),
    findings: [
      ...faults,
      ...functions.customs.findings(),
      ...remarkFindings(withItems(noted, { rule, systems: rules.systems, links: outcome.plan.links })),
      ...outcome.plan.findings,
      ...told(outcome).findings,
    ],
    lines: outcome.answers.lines,
    audit: auditOf(outcome.plan, outcome.results, {
      run: `${job.runId}-${job.attempt}`,
      pair: pair.id,
      time: new Date(),
    }),
  };
}

/** Comments on GitHub; descriptions are made harmless by their mapping. */
function neutralised(
  opened: Trackers,
  { systems, users }: IssueRules,
  descriptions: ReadonlyMap<SystemName, Description>,
): Trackers {
  const kinds = new Map(systems.map(({ name, kind }) => [name, kind]));
  return new Map(
    [...opened].map(([name, tracker]) => {
      const kind = kinds.get(name) ?? 'module';
      if (!isGitHub(kind)) return [name, tracker];
      const { logins } = peopleOf(users, name, kind, descriptions.get(name)?.people);
      return [name, withNeutralComments(tracker, createNeutralText(logins))];
    }),
  );
}

async function describeAll(opened: Trackers): Promise<ReadonlyMap<SystemName, Description>> {
  return new Map(
    await Promise.all([...opened].map(async ([name, tracker]) => [name, await tracker.describe()] as const)),
  );
}

function told({ plan, results }: PairOutcome): Pick<PairResult, 'changes' | 'findings' | 'outcomes'> {
  const outcomes = [...results.values()].map(({ outcome }) => outcome);
  return {
    changes: reportChanges(
      plan.changes.map((change) => ({ ...change, kind: `issue-${change.kind}` })),
      outcomes,
    ),
    findings: findingsOfOutcomes(plan.changes, outcomes),
    outcomes,
  };
}

export function failedPair(rule: PairRule, finding: Finding): PairResult {
  return {
    report: reportFailure(rule, finding),
    findings: [finding],
    changes: [],
    outcomes: [],
    audit: [],
  };
}

/** What is remembered is kept under the pair's name, which the configuration gives or makes of its systems. */
export function stateKey({ name }: PairRule): string {
  return hash('sha256', name);
}

/** The cache takes one entry a run. */
function canAnnounce(state: string): boolean {
  const { kind } = parseStateInput(state);
  return kind === 'file' || kind === 'branch';
}
