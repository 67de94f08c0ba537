/**
 * Issues in the job summary, word by word, from reports as data. After a change on purpose:
 * `UPDATE_GOLDEN=1 npm run jest -- issues-golden`, then read the difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { headlineOf } from '../../src/headline.ts';
import type { PairReport } from '../../src/issues/issues-report.ts';
import { summariseIssues } from '../../src/issues/issues-summary.ts';
import type { Finding } from '../../src/model/finding.ts';
import { renderHtml } from '../../src/report/html.ts';
import { createRedactor } from '../../src/report/redact.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { aChange, aConflict, anItem, aPairReport, issuesServer } from '../builders/issues-report.ts';
import { rendered, strangers } from './rendered.ts';

interface More {
  readonly findings?: readonly Finding[];
  readonly isDry?: boolean;
}

function reportOf(pairs: readonly PairReport[], { findings = [], isDry = false }: More): RunReport<unknown> {
  const issues = { pairs };
  return {
    version: 1,
    repository: 'acme/app',
    run: {
      id: '1',
      url: `${issuesServer}/app/actions/runs/1`,
      startedAt: '2026-03-14T09:00:00Z',
      milliseconds: 0,
    },
    dryRun: isDry,
    headline: headlineOf({ siblings: undefined, inventory: undefined, issues }, findings),
    siblings: [],
    inventory: undefined,
    issues,
    changes: [],
    findings,
    spent: [],
    gitOperations: 0,
    proofs: 0,
    guard: undefined,
    recentRuns: undefined,
  };
}

function summaryOf(pairs: readonly PairReport[], more: More = {}): string {
  return renderSummary(reportOf(pairs, more), summariseIssues({ pairs }), createRedactor());
}

function expectGolden(name: string, text: string): void {
  const file = join(import.meta.dirname, `issues-${name}.golden.md`);
  const whole = text.trimEnd().concat('\n');
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) writeFileSync(file, whole);
  expect(whole).toBe(readFileSync(file, 'utf8'));
  expect(strangers(whole, 'https://github.example')).toEqual([]);
}

const steps = ['1. Open the app', '2. Press *Save*', '3. It crashes', '', 'Seen on macOS.'];
const [ada, octocat] = [
  ['Ada Lovelace', '2026-03-14T08:58:12Z'],
  ['octocat', '2026-03-14T08:58:17Z'],
] as const;

const created = anItem(41, 'Dark mode', {
  status: 'created',
  changes: [
    aChange('create', 'github', [
      ['title', null, 'Dark mode'],
      ['description', null, steps.join('\n')],
      ['state', null, 'open'],
      ['labels', null, ['design', 'good first issue']],
      ['assignees', null, []],
    ]),
    aChange('edit', 'linear'),
    aChange('comment', 'github', [['comment', null, 'Please!']]),
    aChange('comment', 'github', [['comment', null, 'Yes.']]),
  ],
});

const updated = anItem(12, 'Crash at every start', {
  changes: [
    aChange('edit', 'github', [
      ['title', 'Crash on start', 'Crash at every start'],
      ['description', steps.join('\n'), steps.with(2, '3. It crashes, always').join('\n')],
      ['labels', ['bug', 'triage'], ['bug', 'confirmed']],
      ['assignees', [], ['octocat']],
      ['estimate', 3, 5],
      ['due', '2026-04-01', null],
    ]),
    aChange('comment', 'linear', [['comment', 'Old', 'New']]),
  ],
});

const failed = [7, 8, 9, 10, 11].map((n) =>
  anItem(n, `Slow query ${n}`, {
    status: 'failed',
    changes: [aChange('edit', 'linear', [['state', 'open', 'closed']], { status: 'failed' })],
    trouble: {
      what: 'Linear refused the token.',
      cure: 'Make a new key, and save it as the secret `LINEAR_API_KEY`.',
    },
  }),
);

const others = [
  anItem(20, 'Typo in the imprint', {
    status: 'ended',
    changes: [aChange('end', 'github', [], { says: 'close acme/app#20, since its counterpart is gone' })],
  }),
  anItem(21, 'Old friends', {
    status: 'linked',
    changes: [aChange('edit', 'github'), aChange('edit', 'linear')],
  }),
  anItem(22, 'Edited meanwhile', {
    status: 'parked',
    changes: [aChange('edit', 'github', [['title', 'a', 'b']], { status: 'outdated' })],
    trouble: { what: 'title changed meanwhile.', cure: 'Nothing to do: the next run looks again.' },
  }),
  anItem(23, 'Has a sync of its own', {
    status: 'refused',
    trouble: {
      what: 'Something else keeps it in step already.',
      cure: "Switch the tracker's own sync off for it, or leave it out by a filter.",
    },
  }),
];

const threeWays = [...steps.slice(0, 2), '3. It crashes on Windows'].join('\n');

const conflicts = [
  anItem(30, 'Crash on start', {
    status: 'conflict',
    conflicts: [
      aConflict(
        'title',
        [
          ['linear', 'Crash on every start', ...ada],
          ['github', 'Crash on start since 2.0', ...octocat],
        ],
        { kind: 'concurrent' },
      ),
      aConflict(
        'description',
        [
          ['linear', steps.join('\n'), ...ada],
          ['github', threeWays, ...octocat],
        ],
        { why: 'The texts overlap. A person has to choose.' },
      ),
    ],
  }),
  anItem(31, 'Export to PDF', {
    changes: [aChange('edit', 'github', [['state', 'open', 'closed']])],
    conflicts: [
      aConflict(
        'state',
        [
          ['linear', 'closed', 'Ada Lovelace', '2026-03-14T07:00:00Z'],
          ['github', 'open', 'octocat', '2026-03-13T18:30:00Z'],
        ],
        {
          how: 'last-write-wins',
          chosen: { value: 'closed', from: 'linear' },
          why: 'linear changed it last.',
        },
      ),
    ],
  }),
  anItem(32, 'Import from CSV', {
    changes: [aChange('edit', 'linear', [['priority', 'low', 'high']])],
    conflicts: [
      aConflict(
        'priority',
        [
          ['linear', 'low'],
          ['github', 'high'],
        ],
        {
          kind: 'field',
          how: 'priority',
          chosen: { value: 'high', from: 'github' },
          why: 'github comes first by priority.',
        },
      ),
      aConflict(
        'estimate',
        [
          ['linear', 3],
          ['github', 8],
        ],
        {
          how: 'custom',
          chosen: { value: 5, from: undefined },
          why: 'The function gave a value.',
        },
      ),
    ],
  }),
];

test('what was created, updated, decided, left and failed reads as it is meant to', () => {
  const findings: readonly Finding[] = [
    {
      severity: 'error',
      code: 'LINEAR_TOKEN_REFUSED' as Finding['code'],
      subject: 'ENG-7',
      what: 'Linear refused the token. The same holds for ENG-8, ENG-9, ENG-10, ENG-11.',
      cure: 'Make a new key, and save it as the secret `LINEAR_API_KEY`.',
    },
  ];
  const pair = aPairReport([created, updated, ...failed, ...others, ...conflicts], { unchanged: 214 });
  expectGolden('mixed', summaryOf([pair], { findings }));
});

test('each kind of conflict shows what the sides say, and how to decide those that are open', () => {
  expectGolden('conflicts', summaryOf([aPairReport(conflicts)]));
});

test('of several pairs, each has its own line and its own section, one that failed too', () => {
  const jira = ['linear', 'jira', 'github'];
  const three = anItem(3, 'Checkout', {
    name: 'ENG-3 = APP-3 = acme/app#3',
    status: 'conflict',
    conflicts: [
      {
        ...aConflict('labels', [
          ['linear', ['bug', 'ui'], ...ada],
          ['jira', ['bug']],
          ['github', ['bug', 'checkout'], ...octocat],
        ]),
        sides: [
          { system: 'linear', value: ['bug', 'ui'], change: 'changed', by: ada[0], at: ada[1] },
          { system: 'jira', value: ['bug'], change: 'unchanged' },
          { system: 'github', value: ['bug', 'checkout'], change: 'changed', at: octocat[1] },
        ],
      },
    ],
  });
  const waiting = [
    { link: '00f4'.repeat(8), fields: ['title', 'state'], since: '2026-03-02T10:00:00.000Z' },
    { link: '0a1b'.repeat(8), fields: ['title'], since: '2026-03-09T10:00:00.000Z' },
  ];
  const pairs = [
    aPairReport([created, updated], { unchanged: 98 }),
    aPairReport([three], { name: 'Checkout team', systems: jira, unchanged: 12, waiting }),
    aPairReport([], {
      name: 'linear-project',
      systems: ['linear', 'project'],
      scope: undefined,
      failure: {
        what: 'The project `acme/9` cannot be found.',
        cure: 'Correct `number`, or give the token the right to read projects.',
      },
    }),
    aPairReport([], { name: 'jira-github', systems: ['jira', 'github'] }),
  ];
  expectGolden('three-pairs', summaryOf(pairs));
});

test('a dry run shows field by field what would be written', () => {
  const planned = [created, updated, ...others.slice(0, 2)].map((item) => ({
    ...item,
    changes: item.changes.map((change) => ({ ...change, status: 'planned' as const })),
  }));
  expectGolden('dry-run', summaryOf([aPairReport(planned, { unchanged: 3 })], { isDry: true }));
});

test('of a thousand items, a reader sees one line, and the rest is folded and capped', () => {
  const items = Array.from({ length: 1000 }, (_, n) =>
    n % 4 === 0
      ? { ...created, ...anItem(n, `Issue ${n}`, { status: 'created', changes: created.changes }) }
      : anItem(n, `Issue ${n}`, { changes: updated.changes, status: 'updated' }),
  );
  const refused = Array.from({ length: 1000 }, (_, n) =>
    anItem(2000 + n, `Issue ${n}`, {
      status: 'failed',
      trouble: { what: 'Jira is down.', cure: 'Run it again.' },
    }),
  );
  const text = summaryOf([aPairReport([...items, ...refused], { unchanged: 99_000 })]);
  const lines = text.split('\n');
  expectGolden('thousand', [...lines.slice(0, 20), '…', ...lines.slice(-12)].join('\n'));
  expect(lines.length).toBeLessThan(500);
  expect(Buffer.byteLength(text)).toBeLessThan(300_000);
  const [open = ''] = text.split('<details>');
  expect(open.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(6);
});

const hostile = [
  '<img src=x onerror=alert(1)> @octocat fixes #7',
  '](https://evil.example) [x](https://evil.example) https://evil.example',
  '| a | b |\n| --- | --- |\n::error::x\n<!-- marker -->',
  '```\n# heading\n</details></td></table>\n```',
  '\u202egnp.exe \u2066x\u2069 \u0007 \ud83d',
  '**bold** _em_ `code` $x$ ~~s~~ \\| &lt;b&gt;',
];

test('texts, names and values of strangers are shown as they are, and do nothing', () => {
  const items = hostile.flatMap((text, n) => {
    const sides = anItem(n, text).sides.map((side) => ({ ...side, name: text, url: `javascript:${text}` }));
    const many = `${text}\n${text} first\nlast`;
    const conflict = aConflict('title', [
      ['linear', text, text, text],
      ['github', `${text}!`, text, '2026-03-14T08:58:17Z'],
    ]);
    const open = [
      conflict,
      aConflict('description', [
        ['linear', many],
        ['github', `${many}\n${text}`],
      ]),
    ];
    const chosen = [{ ...conflict, chosen: { value: text, from: undefined }, why: text }];
    const changes = [
      aChange('edit', 'github', [
        ['title', text, `${text}?`],
        ['description', many, `${many}\n${text}`],
        ['labels', [text], [`${text}.`]],
      ]),
      aChange('create', 'github', [['description', null, text]]),
      aChange('end', 'github', [], { says: `close ${text}` }),
    ];
    const trouble = { what: text, cure: text };
    return [
      anItem(n, text, { name: text, sides, status: 'conflict', conflicts: open, changes }),
      anItem(n, text, { name: text, sides, conflicts: chosen, status: 'failed', trouble }),
    ];
  });
  const pairs = [
    aPairReport(items, { name: hostile[0] ?? '', failure: { what: hostile[1] ?? '', cure: '' } }),
  ];
  const text = summaryOf([...pairs, aPairReport([])]);
  expect(strangers(text, 'https://github.example')).toEqual([]);
  expect(rendered(text).elements).toContain('details');
  expect(text).not.toContain('\u202e');

  const redactor = createRedactor();
  const report = reportOf(pairs, {});
  const html = renderHtml(report, summariseIssues({ pairs }), redactor);
  const own = new Set(
    'html head meta title style body h2 h3 h4 p strong em code pre sub br a table thead tbody tr th td details summary ul li'.split(
      ' ',
    ),
  );
  const elements = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase());
  expect([...new Set(elements)].filter((name) => !own.has(name))).toEqual([]);
  expect(html).not.toMatch(/href="(?!https:)/);
  expect(html).not.toContain('onerror=alert(1)>');
});

test('a thousand conflicts of long texts fit into a job summary, those first that wait for a person', () => {
  const long = Array.from({ length: 300 }, (_, n) => `line ${n} ${'x'.repeat(300)}`);
  const items = Array.from({ length: 1000 }, (_, n) =>
    anItem(n, `Issue ${n}`, {
      status: n % 2 === 0 ? 'conflict' : 'updated',
      conflicts: [
        aConflict(
          'description',
          [
            ['linear', long.join('\n')],
            ['github', long.with(n % 300, 'other').join('\n')],
          ],
          n % 2 === 0 ? {} : { chosen: { value: 'x', from: 'linear' }, why: 'linear changed it last.' },
        ),
      ],
    }),
  );
  const text = summaryOf([aPairReport(items)]);
  expect(Buffer.byteLength(text)).toBeLessThan(300_000);
  expect(text.indexOf('500 conflicts for a person to decide')).toBeLessThan(
    text.indexOf('500 conflicts decided'),
  );
  expect(text).toContain('400 more conflicts; the JSON report has every one.');
});
