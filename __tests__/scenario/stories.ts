/** Two siblings small enough for hundreds of runs, with what makes runs differ: a conflict, dropped files, details. */
import { edited } from './template.ts';
import type { Story, WorldSpec } from './world.ts';

/** A clean commit, one that conflicts with the target, and one that is left out. */
export const uiKit: Story = (main) =>
  main
    .withCommit('feat(button): a bigger button', {
      'src/button.ts': edited('src/button.ts', { button2: 20 }),
    })
    .withCommit('fix(tax): the rate of 2026\n\nFixes #4', {
      'src/tax.ts': edited('src/tax.ts', { tax5: 55 }),
    })
    .withCommit('docs: say more', { 'README.md': '# UI kit\n' });

/** A new file beside one that is denied. */
export const billing: Story = (main) =>
  main.withCommit('feat(invoice): print an invoice', {
    'src/invoice.ts': 'export const invoice = 1;\n',
    '.env.production': 'URL=https://example.com\n',
  });

/** The target has its own mind about the tax. */
export const app: Story = (main) =>
  main.withCommit('fix(tax): our own rate', { 'src/tax.ts': edited('src/tax.ts', { tax5: 50 }) });

export const pullRequestRules = {
  labels: ['auto-sync'],
  reviewers: ['octocat', 'acme/platform'],
  assignees: ['octocat'],
  milestone: 'v1',
} as const;

/** Both siblings, a conflict, reviewers, an assignee and a milestone. */
export const smallWorld: WorldSpec = {
  teams: ['acme/platform'],
  target: { tell: app, milestones: ['v1'] },
  siblings: { 'acme/ui-kit': uiKit, 'acme/billing': { private: true, tell: billing } },
  config: { 'pull-request': pullRequestRules },
};
