import type { SiblingsGitHub } from '../../siblings/github.ts';
import type { GitHubClient } from './client.ts';

/** Who is to look at a pull request, and which milestone it belongs to. */
export function createParticipants(
  client: GitHubClient,
  at: { readonly owner: string; readonly repo: string },
): Pick<SiblingsGitHub, 'requestReviewers' | 'addAssignees' | 'setMilestone'> {
  return {
    async requestReviewers(number, reviewers) {
      await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', {
        ...at,
        pull_number: number,
        reviewers: reviewers.filter((name) => !name.includes('/')),
        team_reviewers: reviewers
          .filter((name) => name.includes('/'))
          .map((name) => name.slice(name.indexOf('/') + 1)),
      });
    },

    async addAssignees(number, assignees) {
      await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
        ...at,
        issue_number: number,
        assignees: [...assignees],
      });
    },

    async setMilestone(number, title) {
      const { data } = await client.request('GET /repos/{owner}/{repo}/milestones', {
        ...at,
        state: 'open',
        per_page: 100,
      });
      const milestone = data.find((candidate) => candidate.title === title);
      if (!milestone) return false;
      await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...at,
        issue_number: number,
        milestone: milestone.number,
      });
      return true;
    },
  };
}
