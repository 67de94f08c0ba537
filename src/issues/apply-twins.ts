/** Withdraws what two runs have made twice. */
import { isDeepStrictEqual } from 'node:util';
import type { ChangeId } from '../model/change.ts';
import { findingOf, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { SystemName } from '../model/item.ts';
import type { Found, Tracker } from '../trackers/tracker.ts';
import { changeId, type EndItem } from './item-change.ts';
import type { ReversedLink } from './link-plan.ts';
import type { Trackers } from './pair.ts';
import type { Plan } from './plan.ts';
import { applied, failed, type Result, type Results } from './result.ts';
import { type Twin, withdrawnMark } from './twin.ts';
import { closedFinding, openFinding, refusedFinding } from './twin-findings.ts';
import { unanswered } from './unanswered.ts';

export interface Withdrawn {
  /** What was to be closed. */
  readonly ends: readonly Twin[];
  readonly results: Results;
  readonly findings: readonly Finding[];
}

export const nothingWithdrawn: Withdrawn = { ends: [], results: new Map(), findings: [] };

/** What fails here is tried again by the next run, which sees them as this one did. */
export async function withdrawTwins(
  twins: readonly Twin[],
  trackers: Trackers,
  isCutOff: (system: SystemName) => boolean,
): Promise<Withdrawn> {
  const systems = [...Map.groupBy(twins, ({ system }) => system)];
  const all = await Promise.all(
    systems.map(async ([system, its]): Promise<Withdrawn> => {
      const tracker = trackers.get(system);
      if (tracker === undefined || isCutOff(system)) return nothingWithdrawn;
      return withdraw(its, tracker).catch((thrown: unknown) => {
        return { ...nothingWithdrawn, findings: [findingOf(toSyncError(thrown), system, 'warning')] };
      });
    }),
  );
  return {
    ends: all.flatMap(({ ends }) => ends),
    results: new Map(all.flatMap(({ results }) => [...results])),
    findings: all.flatMap(({ findings }) => findings),
  };
}

/** Marked first: who reads it in between takes it for no item of a link, which somebody would seem to have closed. */
async function withdraw(twins: readonly Twin[], tracker: Tracker): Promise<Withdrawn> {
  const now = await tracker.get(twins.map(({ item }) => item.id));
  const there = twins.filter(({ item }) => typeof now.get(item.id) === 'object');
  const marks = there.map((twin) => ({ id: twin.item.id, edits: [], mark: withdrawnMark(twin) }));
  const written = marks.length === 0 ? [] : await tracker.update(marks);
  const failures = there.flatMap(({ item }, at) => {
    const one = written[at];
    return one?.ok === false ? [findingOf(one.error, item.name, 'warning')] : [];
  });
  const marked = there.filter((_, at) => written[at]?.ok === true);
  const ends = marked.filter((twin) => twin.isToClose && isAsRead(twin, now.get(twin.item.id)));
  const results = new Map<ChangeId, Result>();
  if (ends.length > 0) {
    const asked = ends.map(({ item, of }) => ({ id: item.id, action: 'close' as const, duplicateOf: of.id }));
    const ended = await tracker.end(asked);
    for (const [at, twin] of ends.entries()) results.set(endOf(twin).id, resultOf(twin, ended[at]));
  }
  const isOpen = (twin: Twin) => !ends.includes(twin);
  const refused = ends.flatMap((twin) => {
    const outcome = results.get(endOf(twin).id)?.outcome;
    return outcome?.status === 'failed' ? [{ twin, error: outcome.error }] : [];
  });
  const closed = ends.filter((one) => !refused.some(({ twin }) => twin === one));
  const told = [...closedFinding(closed, 'is'), ...openFinding(marked.filter(isOpen), 'is')];
  return { ends, results, findings: [...told, ...refused.map(refusedFinding), ...failures] };
}

/** Of a dry run. */
export function toWithdraw(twins: readonly Twin[]): Withdrawn {
  const ends = twins.filter(({ isToClose }) => isToClose);
  const left = twins.filter(({ isToClose }) => !isToClose);
  const findings = [...closedFinding(ends, 'would be'), ...openFinding(left, 'would be')];
  return { ends, results: new Map(), findings };
}

function resultOf(twin: Twin, ended: Awaited<ReturnType<Tracker['end']>>[number] | undefined): Result {
  const change = endOf(twin);
  const { id } = change;
  if (ended === undefined) return failed(id, unanswered(change));
  if (!ended.ok) return failed(id, ended.error);
  return typeof ended.now === 'object' ? applied(id, ended.now) : applied(id);
}

/** What this run has made may have got the rest of its fields, by which its time has moved. */
function isAsRead({ item, isNew }: Twin, now: Found | undefined): boolean {
  if (typeof now !== 'object' || now.presence !== 'present') return false;
  const { updatedAt, fields } = item.snapshot;
  return isDeepStrictEqual(now.snapshot.fields, fields) && (isNew || now.snapshot.updatedAt === updatedAt);
}

function endOf({ system, item, of }: Twin): EndItem {
  const link = item.mark?.link ?? '';
  return {
    kind: 'end',
    id: changeId('end', link, system, item.id),
    link,
    system,
    subject: item.name,
    says: `close ${item.name}, made twice with ${of.name}`,
    item: item.id,
    action: 'close',
    seen: item.snapshot.updatedAt,
  };
}

/** The plan as it is told, once it is remembered. */
export function withTwins(plan: Plan, { ends, findings }: Withdrawn): Plan {
  const links = ends.map((twin): ReversedLink => {
    const { system, item } = twin;
    const change = endOf(twin);
    const memory = { id: change.link, sides: { [system]: { id: item.id } }, conflicts: [], choices: [] };
    return { kind: 'reversed', memory, name: item.name, items: new Map([[system, item]]), changes: [change] };
  });
  return {
    ...plan,
    links: [...plan.links, ...links],
    changes: [...plan.changes, ...links.flatMap(({ changes }) => changes)],
    findings: [...plan.findings, ...findings],
  };
}
