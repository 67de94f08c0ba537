/** An edit of many issues that Jira does in its own time, some requests after it was asked for. */
export interface BulkTask {
  readonly id: string;
  readonly submittedBy: string;
  readonly submitted: Date;
  readonly total: number;
  /** Issues that are not there, or may not be seen. */
  readonly inaccessible: number;
  /** Requests to the site until it is done. */
  wait: number;
  state: 'ENQUEUED' | 'RUNNING' | 'COMPLETE';
  /** Ids of issues that were edited. */
  readonly processed: string[];
  /** Reasons, by id. */
  readonly failed: Map<string, readonly string[]>;
  run(task: BulkTask): void;
}

/** Lets time pass for the tasks of a site; called once for each request. */
export function advanceTasks(tasks: ReadonlyMap<string, BulkTask>): void {
  for (const task of tasks.values()) {
    if (task.state === 'COMPLETE') continue;
    task.state = 'RUNNING';
    task.wait -= 1;
    if (task.wait > 0) continue;
    task.run(task);
    task.state = 'COMPLETE';
  }
}

export function viewTask(task: BulkTask): object {
  const at = task.submitted.getTime();
  const shared = {
    taskId: task.id,
    status: task.state,
    progressPercent: task.state === 'COMPLETE' ? 100 : 0,
    submittedBy: { accountId: task.submittedBy },
    created: at,
    updated: at,
  };
  if (task.state !== 'COMPLETE') return shared;
  return {
    ...shared,
    started: at,
    totalIssueCount: task.total,
    invalidOrInaccessibleIssueCount: task.inaccessible,
    processedAccessibleIssues: task.processed.map(Number),
    ...(task.failed.size > 0 ? { failedAccessibleIssues: Object.fromEntries(task.failed) } : {}),
  };
}
