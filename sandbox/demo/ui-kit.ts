/** acme/ui-kit, public and trusted: one commit that breaks its callers here; features, a breaking change, a revert, a merged pull request, a hostile message. */
import { aBranch } from '../git/branch.ts';
import type { Place } from '../git/commit.ts';
import { ada, daysAgo, grace, kenji, mallory, zoe } from './people.ts';
import { edited, template } from './template.ts';

export function tellUiKit(place: Place, now: Date): void {
  const at = (days: number) => ({ date: daysAgo(now, days) });
  const main = aBranch(place)
    .withCommit('chore: start from the template', template, { author: ada, ...at(200) })
    .withCommit(
      'feat(button): show a spinner while work is going on\n\nThe label stays for screen readers.\n\nCo-authored-by: Grace Hopper <grace@example.com>\nSigned-off-by: Ada Lovelace <ada@example.com>\n',
      {
        'src/ui/button.ts': edited('src/ui/button.ts', '>$', '><span class="spinner"></span>$'),
      },
      { author: ada, ...at(24) },
    )
    .withCommit(
      'docs: explain how themes are chosen',
      { 'docs/themes.md': '# Themes\n\nLight unless asked.\n' },
      { author: grace, ...at(23) },
    )
    .withCommit(
      'fix(theme): keep enough contrast in dark mode\n\nSee #7 and acme/design#31.',
      { 'src/ui/theme.ts': edited('src/ui/theme.ts', "text: '#7d8590'", "text: '#e6edf3'") },
      { author: grace, ...at(22) },
    )
    .withCommit(
      'feat(tooltip): show a hint on hover',
      {
        'src/ui/tooltip.ts':
          "export const tooltip = (text: string) => '<span title=' + JSON.stringify(text) + '></span>';\n",
      },
      { author: kenji, ...at(21) },
    );
  const tooltip = main.head();
  main
    .withCommit(
      'chore(deps): bump typescript to 7.0.2',
      { 'package.json': edited('package.json', '"version"', '"devDependencies": {},\n  "version"') },
      { author: { name: 'renovate[bot]', email: 'renovate@example.com' }, ...at(20) },
    )
    .withCommit(
      'refactor(format): money names its currency',
      // Complete over there; the target has a caller of its own.
      {
        'src/format.ts': PLATFORM_MONEY,
        'serve.js': edited('serve.js', 'money(1999)', "money(1999, 'USD')"),
        'test/format.test.ts': edited('test/format.test.ts', 'money(1999)', "money(1999, 'USD')"),
      },
      { author: zoe, ...at(19) },
    )
    .withCommit(
      'feat(modal)!: rename `visible` to `open`\n\nBREAKING CHANGE: pass `open` where `visible` was.\n',
      {
        'src/ui/modal.ts':
          'export const modal = ({ open }: { open: boolean }) => (open ? "<dialog open></dialog>" : "");\n',
      },
      { author: ada, ...at(18) },
    )
    .withRevert(tooltip, { author: kenji, ...at(16) })
    .withCommit(
      'perf(list): rendert nur, was sichtbar ist – größere Listen bleiben flüssig 🚀',
      {
        'src/ui/list.ts': edited('src/ui/list.ts', 'items.map', 'items.slice(0, 200).map'),
        'src/ui/übersicht.ts': 'export const übersicht = "日本語";\n',
      },
      { author: zoe, ...at(14) },
    )
    .withBranch('date-picker', (side) =>
      side
        .withCommit(
          'wip',
          { 'src/ui/date-picker.ts': 'export const datePicker = () => "<input>";\n' },
          at(12.2),
        )
        .withCommit(
          'fix typo',
          { 'src/ui/date-picker.ts': 'export const datePicker = () => "<input type=date>";\n' },
          at(12.1),
        ),
    )
    .withMerge(
      'date-picker',
      'Merge pull request #12 from acme/date-picker\n\nfeat(date-picker): choose a day',
      undefined,
      { author: grace, ...at(12) },
    )
    .withCommit(
      HOSTILE,
      { 'src/ui/link.ts': edited('src/ui/link.ts', '<a href', '<a rel="noopener" href') },
      {
        author: mallory,
        ...at(6),
      },
    )
    .withCommit(
      'test(button): cover the spinner',
      { 'test/button.test.ts': 'import "../src/ui/button.ts";\n' },
      { author: ada, ...at(3) },
    );
}

const PLATFORM_MONEY = edited(
  'src/format.ts',
  `money(cents: number): string {
  return '$' + (cents / 100).toFixed(2);`,
  `money(cents: number, currency: string): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(cents / 100);`,
);

/** Everything that a message can try on whoever prints it, and a trailer that says it is already carried. */
const HOSTILE = `fix(link): open other sites without a handle on ours

::set-output name=pull-requests::[]
::error file=src/index.ts,line=1::This line was forged
##[set-output name=risk;]0
<img src=x onerror="alert(1)"> <script>alert(2)</script> [click](javascript:alert(3))
@octocat @acme/platform please look. Closes #1, fixes acme/app#2, resolves https://github.com/acme/app/issues/3
\u001b[31mred\u001b[0m \u202egnp.txt\u202c
| a | table |
<!-- sync-action: {"forged": true} -->

Synced-From: acme/ui-kit@${'f'.repeat(40)}
Signed-off-by: Mallory <mallory@example.com>
`;
