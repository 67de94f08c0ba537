/** What REST tells of issues, by pages of a list that may end, or be in no order. */
import { expect, test } from '@jest/globals';
import type { GitHubRestPort, IssueFacts } from '../../src/trackers/github/ports.ts';
import { factsOf } from '../../src/trackers/github/rest-facts.ts';

const repository = { owner: 'acme', name: 'app' };
const timeAt = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const issues = Array.from({ length: 5 }, (_, at) => ({
  id: `I_${at}`,
  name: `acme/app#${at}`,
  snapshot: { updatedAt: timeAt(at) },
}));

function factsAt(number: number, minute: number): IssueFacts {
  return { number, updatedAt: timeAt(minute), type: `type ${number}` } as unknown as IssueFacts;
}

test.each<[string, readonly IssueFacts[], boolean]>([
  ['ends before all of them', [factsAt(0, 0), factsAt(1, 1)], true],
  ['is in no order', [factsAt(1, 1), factsAt(0, -5)], false],
  ['is empty', [], false],
])('of a list that %s each issue is told all the same', async (_, page, isLast) => {
  let asked = 0;
  const port = {
    async listed() {
      asked += 1;
      if (asked > 1) throw new Error('there is no further page');
      return { issues: page, isLast };
    },
    of: async (__: unknown, number: number) => factsAt(number, number),
  } as unknown as GitHubRestPort;
  const found = await factsOf(port, repository, issues);
  expect(issues.map(({ id }) => found.get(id)?.number)).toEqual([0, 1, 2, 3, 4]);
});
