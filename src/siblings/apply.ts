import type { Outcome } from '../model/change.ts';
import { SyncError } from '../model/error.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { SiblingChange } from './change.ts';
import { disarm } from './disarm.ts';
import { merge } from './merge.ts';
import { riskLabels } from './names.ts';
import { openPullRequest, updatePullRequest } from './pull-request.ts';
import { closedBody } from './pull-request-body.ts';
import { refusals } from './refused-part.ts';

/** Carries out one change of the siblings' plan. */
export async function apply(change: SiblingChange, deps: ApplyDeps): Promise<Outcome> {
  switch (change.kind) {
    case 'push': {
      const { branch, tip } = change.ensure;
      const result = await (await deps.target()).push(branch, tip, change.expects.tip);
      switch (result) {
        case 'pushed':
          return { change: change.id, status: 'applied' };
        case 'unchanged':
          return { change: change.id, status: 'unchanged' };
        case 'moved':
          return {
            change: change.id,
            status: 'outdated',
            reason: `another run, or a person, moved \`${branch}\` meanwhile`,
          };
      }
      break;
    }
    case 'label': {
      const { name, source } = change.ensure;
      const { color, about } = lookOf(name, source);
      const created = await deps.github
        .ensureLabel(name, color, deps.redactor.text(about.slice(0, 100)))
        .catch((error: unknown) => {
          // No pull request waits for a label that cannot be; whoever adds it there reports what is refused.
          if (error instanceof SyncError && refusals.has(error.code)) return false;
          throw error;
        });
      return { change: change.id, status: created ? 'applied' : 'unchanged' };
    }
    case 'pull-request': {
      const number = change.expects.number;
      const done =
        number === null
          ? await openPullRequest(change.ensure, deps)
          : await updatePullRequest(number, change.ensure, deps);
      if (!done) {
        const reason = number === null ? 'another run has opened it' : `#${number} is no longer open`;
        return { change: change.id, status: 'outdated', reason };
      }
      deps.opened(change.ensure.head, done.number, done.url);
      return { change: change.id, status: done.changed ? 'applied' : 'unchanged', url: done.url };
    }
    case 'disarm':
      return disarm(change, deps);
    case 'merge':
      return merge(change, deps);
    case 'close': {
      const detail = await deps.github.readPullRequest(change.expects.number);
      if (detail.state !== 'open')
        return { change: change.id, status: 'outdated', reason: 'it is no longer open' };
      const added = await (await deps.target()).readBranch(detail.headSha);
      if (!added.every(({ ours }) => ours)) {
        deps.report({
          severity: 'warning',
          code: 'FOREIGN_COMMITS',
          subject: change.subject,
          what: `#${detail.number} brings nothing of the sibling any more, and people have added commits to it.`,
          cure: 'Merge or close it yourself.',
        });
        return {
          change: change.id,
          status: 'conflict',
          reason: 'people have added commits to it; merge or close it yourself',
        };
      }
      const body = closedBody(detail.body, change.ensure, deps.redactor);
      // Reason and state in one request: a rerun can only find both or neither.
      await deps.github.updatePullRequest(detail.number, { body, state: 'closed' });
      return { change: change.id, status: 'applied', url: detail.url };
    }
  }
}

/** Of `riskLabels`, from the lowest. */
const riskColors = ['0e8a16', 'fbca04', 'd93f0b', 'b60205'] as const;

function lookOf(name: string, source: string | undefined): { color: string; about: string } {
  const risk = riskColors[riskLabels.indexOf(name)];
  if (risk !== undefined)
    return { color: risk, about: 'Risk of carrying these commits over; it follows the commits' };
  return source === undefined
    ? { color: '0e8a16', about: 'Commits carried over from sibling repositories' }
    : { color: 'c5def5', about: `Carried over from ${source}` };
}
