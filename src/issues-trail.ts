/** The audit trail where the store lasts, and what is asked of a trail. */
import type { AuditRecord } from './issues/audit.ts';
import { askedRecords } from './issues/roll-back-pair.ts';
import { largestTrail, readTrail, type Trail } from './issues/trail.ts';
import type { RollbackOf } from './issues/trail-input.ts';
import { trailLine } from './issues/trail-line.ts';
import { SyncError, toSyncError } from './model/error.ts';
import type { Finding } from './model/finding.ts';
import { readHandedOver } from './platform/handed-over.ts';
import { inWorkspace } from './platform/job.ts';
import { addToTrail, pruneAsides, pruneTrail } from './platform/trail-file.ts';
import { parseStateInput } from './state/input.ts';
import type { RunOptions } from './workbench.ts';

/** Beside a state that lies in a file of its own. Caches and branches can be read by others, and hold no texts. */
function keptTrail({ inputs, job }: RunOptions): string | undefined {
  const place = parseStateInput(inputs.state);
  return place.kind === 'file' ? `${inWorkspace(place.path, job)}.audit.jsonl` : undefined;
}

/** A finding where it could not be kept: what was done is done. */
export async function keepTrail(
  records: readonly AuditRecord[],
  options: RunOptions,
): Promise<readonly Finding[]> {
  const path = keptTrail(options);
  const { inputs, config, redactor } = options;
  if (path === undefined || inputs.dryRun || records.length === 0) return [];
  const retention = config.issues?.auditRetention;
  try {
    if (retention !== undefined) {
      const oldest = Date.now() - retention * 60_000;
      await pruneTrail(path, largestTrail, (line) => !(timeOf(line) < oldest));
      await pruneAsides(path, oldest);
    }
    await addToTrail(
      path,
      records.map((record) => trailLine(record, redactor)),
      largestTrail,
    );
    return [];
  } catch (thrown) {
    const error = toSyncError(thrown);
    return [
      {
        severity: 'warning',
        code: 'STATE_NOT_SAVED',
        subject: 'audit',
        what: `The audit trail of this run could not be kept: ${error.message}`,
        cure: 'Let the runner write beside the file that the input `state` names; the output `audit` has the trail of this run.',
      },
    ];
  }
}

/** NaN of what is no record. */
function timeOf(line: string): number {
  return Date.parse(/"time":"([^"]{1,40})"/.exec(line)?.[1] ?? '');
}

/** Of one trail: a run may have left one each. */
const mostFiles = 1000;

/**
 * The trail that the input `audit` names, else the one that is kept.
 * @throws SyncError INPUT_INVALID where there is none, or no line of it is one
 */
export async function openTrail(options: RunOptions): Promise<Trail> {
  const { inputs, job } = options;
  const path = inputs.audit === undefined ? keptTrail(options) : inWorkspace(inputs.audit, job);
  const handed = { ending: '.jsonl', limit: largestTrail, most: mostFiles } as const;
  const files = path === undefined ? undefined : await readHandedOver(path, handed);
  if (files === undefined || files.length === 0) {
    const what =
      path === undefined
        ? 'There is no audit trail to look at: this state keeps none.'
        : `There is no audit trail at \`${inputs.audit ?? path}\`.`;
    throw new SyncError('INPUT_INVALID', what, {
      hint: 'Hand the file over that the output `audit` of the run has named (upload it as an artifact there, download it here), and name it with the input `audit`; or keep the state with `state: file:PATH`, where the trail stays beside it.',
    });
  }
  return readTrail(files);
}

/**
 * @throws SyncError INPUT_INVALID where the trail tells nothing of what is to be taken back: a mistyped number must not
 * look like a rollback that had nothing to do
 */
export async function trailToRollBack(of: RollbackOf, options: RunOptions): Promise<Trail> {
  const trail = await openTrail(options);
  if (askedRecords(trail.records, of).length > 0) return trail;
  const what = of.kind === 'run' ? `the run ${of.run}` : `${of.item} since then`;
  throw new SyncError('INPUT_INVALID', `The audit trail tells nothing of ${what}.`, {
    hint: 'Name the run by the number in its address, or the item as the tracker names it; `history` shows what there is.',
  });
}
