/** What a team that runs a shop has to do: who wrote it where, before anything was kept in step. */

export interface Planned {
  readonly title: string;
  readonly state: 'Backlog' | 'Todo' | 'In Progress' | 'In Review' | 'Done';
  /** As Linear counts: 1 is urgent, 4 is low, 0 is none. */
  readonly priority: 0 | 1 | 2 | 3 | 4;
  readonly points?: number;
  readonly label?: 'bug' | 'feature' | 'chore';
  /** Display name. */
  readonly assignee?: 'ada' | 'grace' | 'zoe';
  readonly due?: string;
  readonly text?: string;
}

/** The team's own, in Linear. */
export const planned: readonly Planned[] = [
  {
    title: 'Checkout in two steps',
    state: 'In Progress',
    priority: 1,
    points: 8,
    label: 'feature',
    assignee: 'ada',
    due: '2026-12-04',
    text: 'Address and payment on **one** page, the order on the next.\n\n- [x] sketch\n- [ ] build\n- [ ] measure',
  },
  {
    title: 'Pay by invoice',
    state: 'Todo',
    priority: 2,
    points: 5,
    label: 'feature',
    assignee: 'grace',
    due: '2026-12-11',
  },
  {
    title: 'Returns without a printer',
    state: 'Todo',
    priority: 3,
    points: 5,
    label: 'feature',
    due: '2027-01-15',
  },
  {
    title: 'Search by size and colour',
    state: 'In Review',
    priority: 2,
    points: 3,
    label: 'feature',
    assignee: 'zoe',
    text: 'Filters stay in the address:\n\n```\n/tea?size=250g&colour=green\n```',
  },
  { title: 'Stock levels in the cart', state: 'Todo', priority: 3, points: 3, label: 'feature' },
  {
    title: 'Prices with and without tax',
    state: 'Done',
    priority: 2,
    points: 2,
    label: 'feature',
    assignee: 'grace',
  },
  { title: 'Faster product pages', state: 'In Progress', priority: 2, points: 5, assignee: 'ada' },
  { title: 'Pictures in a modern format', state: 'Done', priority: 3, points: 2, label: 'chore' },
  {
    title: 'A newsletter that people can leave',
    state: 'Todo',
    priority: 4,
    points: 2,
    label: 'feature',
    due: '2027-01-29',
  },
  { title: 'Rotate the keys of the payment provider', state: 'Todo', priority: 1, points: 1, label: 'chore' },
  { title: 'Log in with a passkey', state: 'In Progress', priority: 2, points: 8, label: 'feature' },
  {
    title: 'Accessible date picker',
    state: 'In Review',
    priority: 3,
    points: 3,
    label: 'bug',
    assignee: 'grace',
  },
  { title: 'Address book', state: 'Todo', priority: 4, points: 3, label: 'feature' },
  { title: 'Upgrade the database', state: 'Todo', priority: 2, points: 5, label: 'chore', due: '2026-12-18' },
  { title: 'Delivery on Saturdays', state: 'Todo', priority: 3, points: 3, due: '2026-12-05' },
  { title: 'Dark mode', state: 'Backlog', priority: 4, label: 'feature' },
  { title: 'Wish lists', state: 'Backlog', priority: 0, label: 'feature' },
  {
    title: 'Compare products',
    state: 'Backlog',
    priority: 0,
    text: 'Three at most, side by side.\n\n| | Assam | Sencha |\n|---|---|---|\n| taste | malty | grassy |\n| minutes | 4 | 2 |',
  },
  {
    title: 'Loyalty points',
    state: 'Backlog',
    priority: 4,
    text: 'One point for each euro.\n\nPoints are worth a cent.\n\nThey never expire.',
  },
  { title: 'Import orders from the old shop', state: 'Backlog', priority: 3, label: 'chore' },
  { title: 'Fewer e-mails', state: 'Backlog', priority: 0 },
  { title: 'A page for the press', state: 'Backlog', priority: 4 },
];

export interface Reported {
  readonly title: string;
  readonly by: string;
  readonly text: string;
  readonly label?: 'bug' | 'feature';
}

/** By people who use the shop, in GitHub. The first is known to the team by the same title. */
export const reported: readonly Reported[] = [
  { title: 'Dark mode', by: 'tess', text: 'My eyes would like it.', label: 'feature' },
  {
    title: 'The cart forgets what was in it',
    by: 'omar',
    text: 'After a reload it is empty.\n\n1. Put tea into the cart\n2. Press `F5`',
    label: 'bug',
  },
  {
    title: 'Umlauts in addresses',
    by: 'tess',
    text: '`Königstraße` is printed as `KÃ¶nigstraÃŸe`.',
    label: 'bug',
  },
  {
    title: 'Download invoices as PDF',
    by: 'omar',
    text: 'For our accountants, please.\n\nAll of a month at once would be best.',
    label: 'feature',
  },
  { title: 'The button is too small for my thumb', by: 'tess', text: 'On a phone, that is.', label: 'bug' },
  { title: 'Error 500 with two vouchers', by: 'lin', text: 'The second one breaks it.', label: 'bug' },
  { title: 'Tracking link leads nowhere', by: 'omar', text: 'It says *not found*.', label: 'bug' },
  { title: 'Offer Swiss francs', by: 'lin', text: 'Prices in CHF would save us the sums.', label: 'feature' },
  { title: 'Keyboard cannot reach the menu', by: 'tess', text: 'Tab jumps over it.', label: 'bug' },
];

export interface Wished {
  readonly title: string;
  readonly points: number;
  readonly due?: string;
  readonly text: string;
}

/** By the department, in Jira. The first is the team's, too. */
export const wished: readonly Wished[] = [
  { title: 'Pay by invoice', points: 5, due: '2026-12-11', text: '' },
  {
    title: 'Quarterly figures by country',
    points: 8,
    due: '2026-12-31',
    text: 'As a table.\nFinance reads it.',
  },
  { title: 'Withdrawal form in all languages', points: 3, text: 'The law asks for it.' },
  { title: 'Cookie banner without tricks', points: 2, due: '2026-12-15', text: 'No is as near as yes.' },
  { title: 'Archive orders after ten years', points: 5, text: '' },
  { title: 'Contract with the new carrier', points: 1, due: '2026-12-01', text: 'Signed by both.' },
  { title: 'Audit of access rights', points: 3, text: 'Who can see what, once a year.' },
  { title: 'Insurance for parcels', points: 2, text: 'Up to 500 euros.' },
  { title: 'Training for the support team', points: 3, due: '2027-01-20', text: '' },
];

/** Drafts that somebody put on the board already. */
export const drafted: readonly string[] = ['Checkout in two steps', 'Log in with a passkey'];
