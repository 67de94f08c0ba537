/** acme/app, the target: its own history, and the configuration that names its siblings, secrets, environments and trackers. */
import { aBranch } from '../git/branch.ts';
import type { Place } from '../git/commit.ts';
import { issuesConfig } from './issues-config.ts';
import { ada, daysAgo, grace } from './people.ts';
import { patientRetry } from './platform-tools.ts';
import { secretsConfig } from './secrets.ts';
import { edited, template, testOf } from './template.ts';

export interface Addresses {
  /** Where the smoke test of the target may listen. */
  readonly port: number;
  /** Of the Jira site. */
  readonly jira: string;
}

export function tellApp(place: Place, now: Date, addresses: Addresses): void {
  const at = (days: number) => ({ date: daysAgo(now, days) });
  aBranch(place)
    .withCommit('chore: start from the template', template, { author: ada, ...at(170) })
    .withCommit(
      'feat: a page for the shop',
      {
        'src/shop.ts': SHOP,
        'test/shop.test.ts': testOf('offer', '../src/shop.ts', [
          ['an offer names its price', "equal(offer('Tea', 450), 'Tea for $4.50')"],
        ]),
        'README.md': '# App\n\nThe shop.\n',
      },
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
      { '.github/sync.yml': configOf(addresses) },
      { author: ada, ...at(1) },
    );
}

/** The target's own code, which calls what it shares with its siblings. */
const SHOP = `import { money } from './format.ts';

export function offer(name: string, cents: number): string {
  return \`\${name} for \${money(cents)}\`;
}
`;

const configOf = ({ port, jira }: Addresses) => `version: 1

siblings:
  - repo: acme/forms
    trusted: true
  - repo: acme/ui-kit
    trusted: true
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

validation:
  mode: bisect
  steps:
    - { kind: type-check, run: tsc --noEmit }
    - kind: test
      run: node --test --test-isolation=none --test-reporter=junit --test-reporter-destination=report.xml
      report: report.xml
      format: junit
    - kind: smoke
      start: PORT=${port} node serve.js
      check:
        - { url: "http://127.0.0.1:${port}/health", body: ok }

risk:
  auto-merge: { at-most: 5 }

pull-request:
  labels: [auto-sync]
  reviewers: [octocat]

${issuesConfig(jira)}${secretsConfig}`;
