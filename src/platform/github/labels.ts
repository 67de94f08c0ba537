import type { SiblingsGitHub } from '../../siblings/github.ts';
import { type GitHubClient, statusOf } from './client.ts';

/** Labels of one repository and of its pull requests. What is there already, or not any more, is no fault. */
export function createLabels(
  client: GitHubClient,
  at: { readonly owner: string; readonly repo: string },
): Pick<SiblingsGitHub, 'ensureLabel' | 'addLabels' | 'removeLabel'> {
  return {
    async ensureLabel(name, color, description) {
      try {
        await client.request('POST /repos/{owner}/{repo}/labels', { ...at, name, color, description });
        return true;
      } catch (error) {
        if (statusOf(error) !== 422 || !/already_exists/.test(String(error))) throw error;
        return false;
      }
    },

    async addLabels(number, labels) {
      await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
        ...at,
        issue_number: number,
        labels: [...labels],
      });
    },

    async removeLabel(number, name) {
      try {
        await client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
          ...at,
          issue_number: number,
          name,
        });
        return true;
      } catch (error) {
        if (statusOf(error) !== 404 || !/label does not exist/i.test(String(error))) throw error;
        return false;
      }
    },
  };
}
