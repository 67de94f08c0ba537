/** acme/app, the target: its own history, and the configuration that names the siblings. */
import { aBranch } from '../git/branch.ts';
import type { Place } from '../git/commit.ts';
import { ada, daysAgo, grace } from './people.ts';
import { patientRetry } from './platform-tools.ts';
import { edited, template } from './template.ts';

export function tellApp(place: Place, now: Date): void {
  const at = (days: number) => ({ date: daysAgo(now, days) });
  aBranch(place)
    .withCommit('chore: start from the template', template, { author: ada, ...at(170) })
    .withCommit(
      'feat: a page for the shop',
      { 'src/shop.ts': "export const title = 'The shop';\n", 'README.md': '# App\n\nThe shop.\n' },
      { author: ada, ...at(120) },
    )
    .withCommit(
      'fix(tax): the rate for Austria',
      { 'src/tax.ts': edited('src/tax.ts', 'RATE = 0.19', 'RATE = 0.21') },
      { author: grace, ...at(60) },
    )
    .withCommit(
      'fix(retry): be more patient',
      { 'src/tools/retry.ts': patientRetry },
      { author: ada, ...at(27) },
    )
    .withCommit(
      'chore: keep in step with our siblings',
      { '.github/sync.yml': CONFIG },
      { author: ada, ...at(1) },
    );
}

const CONFIG = `version: 1

siblings:
  - acme/ui-kit
  - repo: acme/billing
    branch: main
    start: 30 days
    paths:
      allow: ["packages/**", "src/**"]
      deny: ["**/*.generated.ts"]
      map: { packages/ui: libs/ui }
    on-conflict: draft
  - repo: acme/platform-tools
    types: [feat, fix, perf, refactor]

pull-request:
  labels: [auto-sync]
  reviewers: [octocat]
`;
