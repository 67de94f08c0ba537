/** Wires the trackers into the sync of issues and takes each pair along the road. */
import { hash } from 'node:crypto';
import { type AuditRecord, auditOf } from './issues/audit.ts';
import { eventItem } from './issues/event-item.ts';
import { gathered } from './issues/gather-findings.ts';
import { guardedTracker } from './issues/guarded-tracker.ts';
import type { IssuesReport, PairReport } from './issues/issues-report.ts';
import { mappingFaults } from './issues/mapping/check-mapping.ts';
import { type Remark, remarkFindings } from './issues/mapping/remark.ts';
import { createUserCodes } from './issues/mapping/user-code.ts';
import { noMemory, type PairMemory } from './issues/memory.ts';
import type { Scope } from './issues/observation.ts';
import { openPair } from './issues/open-pair.ts';
import type { Trackers } from './issues/pair.ts';
import { reportFailure, reportPair } from './issues/report-pair.ts';
import { pairMemoryOf, storedPairOf } from './issues/stored.ts';
import { type PairOutcome, syncPair } from './issues/sync-pair.ts';
import { openTrackers, type TrackerDesk } from './issues-trackers.ts';
import type { Outcome } from './model/change.ts';
import { findingOf, SyncError, toSyncError } from './model/error.ts';
import type { Finding } from './model/finding.ts';
import type { IssueRules, PairRule } from './model/issue-rules.ts';
import type { SystemName } from './model/item.ts';
import { readEvent } from './platform/event.ts';
import { findingsOfOutcomes, reportChanges } from './report/changes.ts';
import type { ChangeReport, SpentReport } from './report/run-report.ts';
import { withOnlyPairs, withPair } from './state/change.ts';
import { parseStateInput } from './state/input.ts';
import type { Description, Tracker } from './trackers/tracker.ts';
import type { RunOptions, Workbench } from './workbench.ts';

export interface IssuesResult {
  readonly report: IssuesReport;
  /** One record for each change and each conflict, in order; not yet redacted. */
  readonly audit: readonly AuditRecord[];
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  /** Of vendors other than GitHub. */
  readonly spent: readonly SpentReport[];
}

type PairResult = Omit<IssuesResult, 'report' | 'spent'> & {
  readonly report: PairReport;
};

interface Desk {
  readonly options: RunOptions;
  readonly bench: Workbench;
  readonly rules: IssueRules;
  readonly trackers: TrackerDesk;
  readonly openTracker: (name: SystemName) => Promise<Tracker>;
}

/** One pair after the other: what one of them meets does not stop the others. */
export async function runIssues(options: RunOptions, bench: Workbench): Promise<IssuesResult> {
  const { config, log, inputs } = options;
  const rules = config.issues;
  if (rules === undefined) return nothingDone;
  const trackers = openTrackers(options, bench);
  const desk = { options, bench, rules, trackers, openTracker: openOnce(options, rules, trackers) };
  const asked = await askedScope(options, rules);
  const results: PairResult[] = [];
  for (const pair of rules.pairs) {
    if (asked === undefined || (asked.kind === 'item' && !pair.between.includes(asked.item.system))) continue;
    try {
      results.push(await log.group(`Issues: ${pair.name}`, () => runPair(desk, pair, asked)));
    } catch (thrown) {
      results.push(failedPair(pair, findingOf(toSyncError(thrown), pair.name)));
    }
  }
  if (!inputs.dryRun) {
    const keys = new Set(rules.pairs.map(stateKey));
    bench.state.change((before) => withOnlyPairs(before, keys));
  }
  return {
    report: { pairs: results.map(({ report }) => report) },
    audit: results.flatMap(({ audit }) => audit),
    changes: results.flatMap(({ changes }) => changes),
    findings: gathered(results.flatMap(({ findings }) => findings)),
    outcomes: results.flatMap(({ outcomes }) => outcomes),
    spent: trackers.spent(),
  };
}

const nothingDone: IssuesResult = {
  report: { pairs: [] },
  audit: [],
  changes: [],
  findings: [],
  outcomes: [],
  spent: [],
};

/** Undefined: the event is about an item that is kept in no system. */
async function askedScope({ inputs, job, env }: RunOptions, rules: IssueRules): Promise<Scope | undefined> {
  const item = eventItem(job.eventName, await readEvent(env), rules);
  if (item === 'none') return undefined;
  if (item !== undefined) return { kind: 'item', item };
  return { kind: inputs.items === 'all' ? 'full' : 'incremental' };
}

/** A system may be in several pairs, and is opened once. */
function openOnce(
  { redactor }: RunOptions,
  rules: IssueRules,
  trackers: TrackerDesk,
): (name: SystemName) => Promise<Tracker> {
  const opened = new Map<SystemName, Promise<Tracker>>();
  return (name) => {
    const known = opened.get(name) ?? open(name);
    opened.set(name, known);
    return known;
  };

  async function open(name: SystemName): Promise<Tracker> {
    const system = rules.systems.find((one) => one.name === name);
    if (system === undefined) throw new SyncError('INTERNAL', `There is no system ${name}.`);
    const fields = rules.pairs.flatMap((pair) =>
      pair.fields.flatMap(({ sides }) => sides.get(name)?.native ?? []),
    );
    return guardedTracker(await trackers.open(system, [...new Set(fields)]), redactor.holds);
  }
}

async function runPair(desk: Desk, rule: PairRule, scope: Scope): Promise<PairResult> {
  const { options, bench, rules, trackers, openTracker } = desk;
  const { inputs, job, log, stop } = options;
  const opened: Trackers = new Map(
    await Promise.all(rule.between.map(async (name) => [name, await openTracker(name)] as const)),
  );
  const descriptions = await describeAll(opened);
  const faults = [...descriptions].flatMap(([system, one]) => mappingFaults(rule, system, one));
  const [fault] = faults.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) return { ...failedPair(rule, fault), findings: faults };

  const mayHoldText = Boolean(inputs.stateKey?.trim());
  const key = stateKey(rule);
  const stored = bench.state.document().issues[key]?.memory;
  const memory = (stored && pairMemoryOf(stored, mayHoldText)) ?? noMemory;
  const remarks: Remark[] = [];
  const codes = createUserCodes(async () => []);
  const pair = openPair({
    rules,
    rule,
    descriptions,
    memory,
    form: mayHoldText ? 'fields' : 'hashes',
    codes,
    remark: (remark) => remarks.push(remark),
    isGuarded: !inputs.force,
  });
  const keep = (after: PairMemory) => {
    const renewed = new Date().toISOString();
    const kept = { memory: storedPairOf(after, mayHoldText), renewed };
    bench.state.change((before) => withPair(before, key, kept));
  };
  const outcome = await syncPair({
    pair,
    trackers: opened,
    memory,
    scope,
    choices: [],
    offsets: new Map(rule.between.map((system) => [system, trackers.ahead(system)])),
    isDry: inputs.dryRun,
    signal: stop.begin,
    clock: () => new Date(),
    ...(canAnnounce(inputs.state) && {
      announce: async (announced: PairMemory) => {
        keep(announced);
        const unsaved = await bench.state.save();
        if (unsaved) log.info(unsaved.what);
      },
    }),
  });
  if (!inputs.dryRun) keep(outcome.memory);
  for (const { system, says } of outcome.plan.changes) log.info(`${system}: ${says}`);
  return {
    ...told(outcome),
    report: reportPair(rule, scope.kind, outcome),
    findings: [...faults, ...remarkFindings(remarks), ...outcome.plan.findings, ...told(outcome).findings],
    audit: auditOf(outcome.plan, outcome.results, {
      run: `${job.runId}-${job.attempt}`,
      pair: pair.id,
      time: new Date(),
    }),
  };
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

function failedPair(rule: PairRule, finding: Finding): PairResult {
  return {
    report: reportFailure(rule, finding),
    findings: [finding],
    changes: [],
    outcomes: [],
    audit: [],
  };
}

/** What is remembered is kept under the pair's name, which the configuration gives or makes of its systems. */
function stateKey({ name }: PairRule): string {
  return hash('sha256', name);
}

/** The cache takes one entry a run. */
function canAnnounce(state: string): boolean {
  const { kind } = parseStateInput(state);
  return kind === 'file' || kind === 'branch';
}
