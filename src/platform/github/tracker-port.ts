import { SyncError } from '../../model/error.ts';
import type { GitHubAsk, GitHubPort, GitHubRefusal } from '../../trackers/github/ports.ts';
import { formed } from '../answer-form.ts';
import { saidWhole } from '../said.ts';
import type { GitHubClient, GraphqlAnswer } from './client.ts';
import { unanswered } from './errors.ts';
import { codeOf } from './graphql-errors.ts';

type Complaint = GraphqlAnswer<unknown>['errors'][number];

/** What the trackers of GitHub's issues and projects ask, with one token. */
export function createGitHubTrackerPort(client: GitHubClient): GitHubPort {
  async function ask({ document, variables, what }: GitHubAsk) {
    const { data, errors } = await client.graphql<Record<string, unknown>>(document, { ...variables });
    if (data === null) throw refused(what, errors);
    return { data, refusals: errors.map((error) => refusalOf(what, error)) };
  }

  return {
    async query({ form, ...rest }) {
      const { data, refusals } = await ask(rest);
      return {
        data: formed(form, data, { vendor: 'GitHub', what: rest.what, status: 200 }),
        refusals,
      };
    },
    mutate: ask,
  };
}

function refused(what: string, errors: readonly Complaint[]): SyncError {
  const [first] = errors;
  return first === undefined ? unanswered(`whether it could ${what}`, errors) : refusalOf(what, first).error;
}

function refusalOf(what: string, { type, path = [], message }: Complaint): GitHubRefusal {
  const said = `Cannot ${what}: ${saidWhole(message)}`;
  return {
    path,
    isMissing: type === 'NOT_FOUND',
    error: new SyncError(codeOf(type, 'REFERENCE_NOT_FOUND'), said),
  };
}
