/** Wires the trackers into the sync of issues and takes each pair along the road. */
import { unmetLines } from './issues/answers.ts';
import type { AuditRecord } from './issues/audit.ts';
import { eventItem, unnamedItem } from './issues/event-item.ts';
import { gathered } from './issues/gather-findings.ts';
import { guardedTracker } from './issues/guarded-tracker.ts';
import { withHome } from './issues/home-items.ts';
import type { IssuesReport } from './issues/issues-report.ts';
import type { Scope } from './issues/observation.ts';
import { ownModules } from './issues-functions.ts';
import { showHistory } from './issues-history.ts';
import { stateKey } from './issues-memory.ts';
import { type Desk, runPair } from './issues-pair.ts';
import { placedTracker } from './issues-place.ts';
import { failedPair, type PairResult } from './issues-result.ts';
import { openTrackers, type TrackerDesk } from './issues-trackers.ts';
import { keepTrail, trailToRollBack } from './issues-trail.ts';
import type { Outcome } from './model/change.ts';
import { findingOf, SyncError, toSyncError } from './model/error.ts';
import type { Finding } from './model/finding.ts';
import type { IssueRules, PairRule } from './model/issue-rules.ts';
import type { SystemName } from './model/item.ts';
import { readEvent } from './platform/event.ts';
import type { ChangeReport, SpentReport } from './report/run-report.ts';
import { withOnlyPairs } from './state/change.ts';
import type { Tracker } from './trackers/tracker.ts';
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

/** One pair after the other: what one of them meets does not stop the others. */
export async function runIssues(options: RunOptions, bench: Workbench): Promise<IssuesResult> {
  const { config, log, inputs } = options;
  const rules = config.issues;
  if (rules === undefined) return nothingDone;
  if (inputs.history !== undefined) {
    const { history, findings } = await showHistory(inputs.history, rules, options, bench);
    return { ...nothingDone, report: { pairs: [], history }, findings };
  }
  const trail = inputs.rollback && (await trailToRollBack(inputs.rollback, options));
  const asked = await askedScope(options, rules);
  if (asked === undefined) return nothingDone;
  if ('code' in asked) return { ...nothingDone, findings: [asked] };
  const own = ownModules(options);
  const trackers = openTrackers(options, bench, own.open);
  const openTracker = openOnce(options, rules, trackers);
  const desk: Desk = {
    ...{ options, bench, rules, trackers, openTracker },
    modules: own.open,
    met: new Set(),
    links: new Map(),
    trail: trail?.records,
  };
  const attempt = (pair: PairRule) =>
    log
      .group(`Issues: ${pair.name}`, () => runPair(desk, pair, asked))
      .catch((thrown: unknown) => failedPair(pair, findingOf(toSyncError(thrown), pair.name)));
  const results: PairResult[] = [];
  try {
    for (const pair of rules.pairs) {
      if (asked.kind !== 'item' || pair.between.includes(asked.item.system))
        results.push(await attempt(pair));
    }
  } finally {
    await own.close();
  }
  const audit = results.flatMap((one) => one.audit);
  if (!inputs.dryRun) {
    const keys = new Set(rules.pairs.map(stateKey));
    bench.state.change((before) => withOnlyPairs(before, keys));
  }
  return {
    report: { pairs: results.map(({ report }) => report) },
    audit,
    changes: results.flatMap(({ changes }) => changes),
    findings: gathered([
      ...(trail?.findings ?? []),
      ...results.flatMap(({ findings }) => findings),
      ...unmetLines(
        inputs.choose,
        results.flatMap(({ lines }) => lines ?? []),
        {
          systems: rules.systems.map(({ name }) => name),
          fields: rules.pairs.flatMap(({ fields }) => fields.map(({ name }) => name)),
        },
      ),
      ...(await keepTrail(audit, options)),
      ...(asked.kind !== 'item' && isDispatch(options) ? [unnamedItem] : []),
    ]),
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

function isDispatch({ job }: Pick<RunOptions, 'job'>): boolean {
  return job.eventName === 'repository_dispatch';
}

/** Undefined: the event is about an item that is kept in no system. A finding: nobody knows what it is about. */
async function askedScope(
  { inputs, job, env }: RunOptions,
  rules: IssueRules,
): Promise<Scope | Finding | undefined> {
  if (inputs.rollback !== undefined) return { kind: 'incremental' };
  const item = eventItem(job.eventName, await readEvent(env), rules);
  if (item === 'none') return undefined;
  if (item !== undefined && 'code' in item) return item;
  if (item !== undefined) return { kind: 'item', item, isDispatched: isDispatch({ job }) };
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
    const fields = rules.pairs.flatMap((pair) => [
      ...pair.fields.flatMap(({ sides }) => sides.get(name)?.native ?? []),
      ...(pair.filters.get(name)?.types === undefined ? [] : ['type']),
    ]);
    const comments = rules.pairs.some((pair) => pair.between.includes(name) && pair.comments !== undefined);
    const wanted = { fields: [...new Set(fields)], comments };
    const tracker = await placedTracker(system, () => trackers.open(system, wanted));
    return guardedTracker(withHome(tracker, system), redactor.holds, rules.batch);
  }
}
