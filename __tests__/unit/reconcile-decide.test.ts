import { describe, expect, test } from '@jest/globals';
import type { FieldKind, FieldValue } from '../../src/model/item.ts';
import { decideLink } from '../../src/reconcile/decide-link.ts';
import type { FieldDecision } from '../../src/reconcile/decision.ts';
import { fieldHash } from '../../src/reconcile/field-hash.ts';
import type { Choice, Side } from '../../src/reconcile/link.ts';
import type { FieldRule, PlainStrategy, SideRule, Strategy } from '../../src/reconcile/rule.ts';

interface Told {
  readonly now?: FieldValue;
  readonly base?: FieldValue;
  readonly hash?: FieldValue;
  readonly announced?: FieldValue;
  readonly behind?: FieldValue;
  readonly at?: string;
  readonly clockOffset?: number;
  readonly rule?: SideRule;
}
interface Case {
  readonly kind?: FieldKind;
  readonly strategy?: Strategy;
  readonly choices?: readonly Choice[];
  readonly linear: Told;
  readonly github: Told;
  readonly jira?: Told;
}

const last: PlainStrategy = { kind: 'last-write-wins' };
const merge: Strategy = { kind: 'merge', otherwise: last };
const [nine, ten] = ['2026-01-01T09:00:00Z', '2026-01-01T10:00:00Z'];
const reads = { reads: true, writes: false };
const writes = { reads: false, writes: true };
const folds = { reads: true, writes: true, folds: true };

function decided({
  kind = 'value',
  strategy = last,
  choices = [],
  ...told
}: Case): FieldDecision | undefined {
  const sides = Object.entries(told).filter((entry): entry is [string, Told] => entry[1] !== undefined);
  const rules = sides.flatMap(([system, { rule }]) => (rule ? [[system, rule] as const] : []));
  const field: FieldRule = { name: 'f', kind, strategy, sides: Object.fromEntries(rules) };
  const link = { id: 'l', choices, sides: sides.map(([system, one]) => sideOf(system, one, kind)) };
  const between = ['linear', 'github', 'jira'];
  return decideLink(link, { between, priority: ['github'], fields: [field], concurrentWithin: 10_000 })
    .fields[0];
}

function sideOf(
  system: string,
  { now, base, hash, announced, behind, at = '', clockOffset }: Told,
  kind: FieldKind,
): Side {
  return {
    system,
    now: { fields: now === undefined ? {} : { f: now }, updatedAt: at, by: `${system}-user` },
    ...(base !== undefined && { base: { fields: { f: base } } }),
    ...(hash !== undefined && { base: { hashes: { f: fieldHash(kind, hash) } } }),
    ...(announced !== undefined && { announced: { fields: { f: announced } } }),
    ...(behind !== undefined && { behind: { fields: { f: behind } } }),
    ...(clockOffset !== undefined && { clockOffset }),
  };
}

/** `take linear: github=2`, as a table can hold it. */
function told(decision: FieldDecision | undefined): string {
  if (decision === undefined) return 'steady';
  const from = 'from' in decision ? ` ${[decision.from].flat().join('+')}` : '';
  const conflict =
    decision.kind === 'conflict' ? ` ${decision.conflict} ${decision.chosen?.from ?? '-'}` : '';
  const made = decision.writes.map((write) => {
    const what =
      write.kind === 'set'
        ? [...write.add.map((e) => `+${e}`), ...write.remove.map((e) => `-${e}`)].join('')
        : JSON.stringify(write.value);
    return ` ${write.system}=${what}`;
  });
  return `${decision.kind}${from}${conflict}${decision.withoutHistory ? ' without history' : ''}:${made.join('')}`;
}

const manual: PlainStrategy = { kind: 'manual' };

/** Of a set: what each side has now, and had. To GitHub and Linear cases are one. */
function folded(
  [github, githubBase]: readonly [FieldValue, FieldValue?],
  [jira, jiraBase]: readonly [FieldValue, FieldValue?],
  [linear, linearBase]: readonly [FieldValue?, FieldValue?] = [],
): Case {
  const told = (now: FieldValue, base: FieldValue | undefined) => ({
    now,
    ...(base !== undefined && { base }),
  });
  return {
    ...{ kind: 'set', strategy: merge },
    github: { ...told(github, githubBase), rule: folds },
    linear: linear === undefined ? {} : { ...told(linear, linearBase), rule: folds },
    jira: told(jira, jiraBase),
  };
}

const tables: Record<string, readonly (readonly [string, Case, string])[]> = {
  'a set whose elements differ in case': [
    [
      'loses nothing where cases are one',
      folded(
        [['bug'], ['bug']],
        [['Bug'], ['bug']],
        [
          ['bug', 'x'],
          ['bug', 'x'],
        ],
      ),
      'agreed:',
    ],
    [
      'is spelt as elsewhere where cases differ',
      folded([['Bug'], ['bug']], [['bug'], ['bug']]),
      'take github: jira=+Bug-bug',
    ],
    [
      'is spelt as elsewhere where cases differ, whatever it was',
      folded([['BUG'], ['bug']], [['Bug'], ['Bug']], [['bug'], ['bug']]),
      'take github: jira=+BUG-Bug',
    ],
    ['is steady afterwards', folded([['bug'], ['bug']], [['Bug'], ['Bug']]), 'steady'],
    ['gets others, as before', folded([['bug', 'x'], ['bug']], [['Bug'], ['Bug']]), 'take github: jira=+x'],
    [
      'loses it in every spelling once it is gone where they are one',
      folded(
        [[], ['bug']],
        [
          ['Bug', 'bug'],
          ['Bug', 'bug'],
        ],
      ),
      'take github: jira=-Bug-bug',
    ],
    [
      'loses it in any spelling once the last is gone where they differ',
      folded([['bug'], ['bug']], [[], ['Bug']], [['BUG'], ['BUG']]),
      'take jira: github=-bug linear=-BUG',
    ],
    [
      'keeps it while there is one where they differ',
      folded([['bug'], ['bug']], [['Bug'], ['Bug', 'bug']]),
      'agreed:',
    ],
    ['is one without history', folded([['bug']], [['Bug']]), 'agreed without history:'],
    [
      'loses it, known by hashes',
      {
        ...{ kind: 'set', strategy: merge, linear: {} },
        github: { now: ['x'], hash: ['bug', 'x'], rule: folds },
        jira: { now: ['Bug', 'x'], hash: ['Bug', 'x'] },
      },
      'take github: jira=-Bug',
    ],
    [
      'that is taken whole loses nothing where cases are one',
      { ...folded([['bug'], ['bug']], [['Bug', 'x'], ['bug']]), strategy: last },
      'take jira: github=+x',
    ],
  ],
  'a value': [
    ['that nobody changed is steady', { linear: { now: 1, base: 1 }, github: { now: 1, base: 1 } }, 'steady'],
    [
      'that a tracker stores in its own form is steady',
      { linear: { now: 'x ', base: 'x ' }, github: { now: 'x', base: 'x' } },
      'steady',
    ],
    [
      'that one side changed goes to the other',
      { linear: { now: 2, base: 1 }, github: { now: 1, base: 1 } },
      'take linear: github=2',
    ],
    [
      'that one side emptied is emptied',
      { linear: { now: null, base: 1 }, github: { now: 1, base: 1 } },
      'take linear: github=null',
    ],
    [
      'that both changed alike is agreed',
      { linear: { now: 2, base: 1 }, github: { now: 2, base: 1 } },
      'agreed:',
    ],
    [
      'that both changed alike goes to the third',
      { linear: { now: 2, base: 1 }, github: { now: 2, base: 1 }, jira: { now: 1, base: 1 } },
      'take github: jira=2',
    ],
    [
      'that is told by hashes alone goes to the other',
      { linear: { now: 2, hash: 1 }, github: { now: 1, hash: 1 } },
      'take linear: github=2',
    ],
    [
      'that has no entry in a table neither gives nor takes',
      { linear: { base: 1 }, github: { now: 2, base: 1 } },
      'agreed:',
    ],
    [
      'that we wrote and never read back is an echo',
      { linear: { now: 3, base: 1 }, github: { now: 2, base: 1, announced: 2 } },
      'take linear: github=3',
    ],
    [
      'that did not reach a side is written again',
      { linear: { now: 2, base: 2 }, github: { now: 1, base: 1, behind: 2 } },
      'take linear: github=2',
    ],
    [
      'of numbers and texts differs',
      { linear: { now: '1', base: 1 }, github: { now: 1, base: 1 } },
      'take linear: github="1"',
    ],
    [
      'may be called empty in two ways',
      { kind: 'text', linear: { now: '', base: null }, github: { now: null, base: null } },
      'steady',
    ],
    [
      'may end its lines in two ways',
      { kind: 'text', linear: { now: 'a\r\nb', base: 'a\nb' }, github: { now: 'a\nb', base: 'a\nb' } },
      'steady',
    ],
  ],
  'a direction': [
    [
      'keeps what is not read',
      { linear: { now: 1, base: 1 }, github: { now: 2, base: 1, rule: writes } },
      'take linear: github=1',
    ],
    [
      'keeps what is not written',
      { linear: { now: 1, base: 1, rule: reads }, github: { now: 2, base: 1 } },
      'agreed:',
    ],
    [
      'lets an unwritable side win',
      { linear: { now: 3, base: 1, at: ten, rule: reads }, github: { now: 2, base: 1, at: nine } },
      'conflict divergence linear: github=3',
    ],
    [
      'lets an unwritable side stay apart',
      {
        linear: { now: 1, base: 1, behind: 2, rule: reads },
        github: { now: 2, base: 2 },
        jira: { now: 1, base: 2, rule: writes },
      },
      'take github: jira=2',
    ],
    [
      'of none has no part',
      { linear: { now: 2, base: 1 }, github: { now: 1, base: 1, rule: { reads: false, writes: false } } },
      'agreed:',
    ],
  ],
  'a conflict': [
    [
      'within the window is concurrent',
      { linear: { now: 2, base: 1, at: ten }, github: { now: 3, base: 1, at: '2026-01-01T10:00:10Z' } },
      'conflict concurrent github: linear=3',
    ],
    [
      'beyond the window is a divergence',
      { linear: { now: 2, base: 1, at: '2026-01-01T10:00:10.001Z' }, github: { now: 3, base: 1, at: ten } },
      'conflict divergence linear: github=2',
    ],
    [
      'of a clock that is ahead is seen through',
      { linear: { now: 2, base: 1, at: ten, clockOffset: 7_200_000 }, github: { now: 3, base: 1, at: nine } },
      'conflict divergence github: linear=3',
    ],
    [
      'of the same moment goes by priority',
      { linear: { now: 2, base: 1, at: ten }, github: { now: 3, base: 1, at: ten } },
      'conflict concurrent github: linear=3',
    ],
    [
      'without a date goes by priority',
      { linear: { now: 2, base: 1, at: ten }, github: { now: 3, base: 1, at: 'soon' } },
      'conflict divergence github: linear=3',
    ],
    [
      'is for the source',
      { strategy: { kind: 'source-wins' }, linear: { now: 2, base: 1 }, github: { now: 3, base: 1 } },
      'conflict divergence linear: github=2',
    ],
    [
      'is for the target',
      {
        strategy: { kind: 'target-wins' },
        linear: { now: 2, base: 1 },
        github: { now: 3, base: 1 },
        jira: { now: 4, base: 1 },
      },
      'conflict divergence jira: github=4 linear=4',
    ],
    [
      'is for the first by priority',
      { strategy: { kind: 'priority' }, linear: { now: 2, base: 1 }, github: { now: 3, base: 1 } },
      'conflict divergence github: linear=3',
    ],
    [
      'waits for a person',
      { strategy: manual, linear: { now: 2, base: 1 }, github: { now: 3, base: 1 } },
      'conflict divergence -:',
    ],
    [
      'is as a person chose',
      {
        strategy: manual,
        choices: [{ field: 'f', take: 'linear' }],
        linear: { now: 2, base: 1 },
        github: { now: 3, base: 1 },
      },
      'conflict divergence linear: github=2',
    ],
    [
      'is not as a person chose about other values',
      {
        strategy: manual,
        choices: [{ field: 'f', of: '0', take: 'linear' }],
        linear: { now: 2, base: 1 },
        github: { now: 3, base: 1 },
      },
      'conflict divergence -:',
    ],
  ],
  'without history': [
    [
      'what is the same becomes the base',
      { linear: { now: 1 }, github: { now: 1 } },
      'agreed without history:',
    ],
    [
      'what differs is a conflict of the field',
      { linear: { now: 1, at: ten }, github: { now: 2, at: nine } },
      'conflict field linear without history: github=1',
    ],
    [
      'an empty value is filled',
      { linear: { now: null, at: ten }, github: { now: 2, at: nine } },
      'take github without history: linear=2',
    ],
    [
      'a set only grows',
      { kind: 'set', linear: { now: ['a'] }, github: { now: ['b'] } },
      'merged github+linear without history: github=+a linear=+b',
    ],
    [
      'a set only grows whoever wins',
      { kind: 'set', strategy: { kind: 'priority' }, linear: { now: ['a'] }, github: { now: [] } },
      'take linear without history: github=+a',
    ],
    [
      'a person is asked',
      { strategy: manual, linear: { now: null }, github: { now: 2 } },
      'conflict field - without history:',
    ],
  ],
  'a text': [
    [
      'merges by lines',
      {
        kind: 'text',
        strategy: merge,
        linear: { now: 'A\nb\nc', base: 'a\nb\nc' },
        github: { now: 'a\nb\nC', base: 'a\nb\nc' },
      },
      'merged github+linear: github="A\\nb\\nC" linear="A\\nb\\nC"',
    ],
    [
      'that overlaps falls back',
      {
        kind: 'text',
        strategy: merge,
        linear: { now: 'A', base: 'a', at: ten },
        github: { now: 'B', base: 'a', at: nine },
      },
      'conflict divergence linear: github="A"',
    ],
    [
      'of which only a hash is known falls back',
      {
        kind: 'text',
        strategy: merge,
        linear: { now: 'A\nb', hash: 'a\nb', at: ten },
        github: { now: 'a\nB', hash: 'a\nb', at: nine },
      },
      'conflict divergence linear: github="A\\nb"',
    ],
  ],
  'a set': [
    [
      'merges by element',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['a', 'x'], base: ['a', 'b'] },
        github: { now: ['b', 'a', 'y'], base: ['a', 'b'] },
      },
      'merged github+linear: github=+x-b linear=+y',
    ],
    [
      'keeps what a side does not know',
      {
        kind: 'set',
        strategy: merge,
        linear: {
          now: ['a'],
          base: ['a', 'b'],
          rule: { reads: true, writes: true, knows: (e) => e === 'a' },
        },
        github: { now: ['a', 'b'], base: ['a', 'b'] },
      },
      'agreed:',
    ],
    [
      'keeps what a side does not know, known by hashes',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: [], hash: ['a'], rule: { reads: true, writes: true, knows: (e) => e === 'a' } },
        github: { now: ['a', 'b'], hash: ['a', 'b'] },
      },
      'take linear: github=-a',
    ],
    [
      'is not offered what a side cannot hold',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['a'], base: ['a'], rule: { reads: true, writes: true, knows: (e) => e === 'a' } },
        github: { now: ['a', 'b'], base: ['a'] },
      },
      'agreed:',
    ],
    [
      'loses what one side removed while another added, where only hashes are known',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: [], hash: ['a'] },
        github: { now: ['a', 'b'], hash: ['a'] },
      },
      'merged github+linear: github=-a linear=+b',
    ],
    [
      'keeps what nobody has any more out of it, where only hashes are known',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['b'], hash: ['x'] },
        github: { now: ['c'], hash: ['x'] },
      },
      'merged github+linear: github=+b linear=+c',
    ],
    [
      'loses nothing to a side that never got it, where only hashes are known',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['y'], hash: [], behind: ['x'], rule: reads },
        github: { now: ['x'], hash: ['x'] },
      },
      'take linear: github=+y',
    ],
    [
      'keeps both additions where only hashes are known',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['a', 'x'], hash: ['a'] },
        github: { now: ['a', 'y'], hash: ['a'] },
      },
      'merged github+linear: github=+x linear=+y',
    ],
    [
      'goes whole where the field says so',
      {
        kind: 'set',
        strategy: { kind: 'source-wins' },
        linear: { now: ['a', 'x'], base: ['a'] },
        github: { now: ['y'], base: ['a'] },
      },
      'conflict divergence linear: github=+a+x-y',
    ],
    [
      'is given back to a side that only takes, which keeps its own',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['a'], base: ['a'] },
        github: { now: ['own'], base: ['a'], rule: writes },
      },
      'take linear: github=+a',
    ],
    [
      'does not depend on the order of elements',
      {
        kind: 'set',
        strategy: merge,
        linear: { now: ['b', 'a'], hash: ['a', 'b'] },
        github: { now: ['a', 'b'], base: ['b', 'a'] },
      },
      'steady',
    ],
  ],
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases)('%s', (_name, given, expected) => {
    expect(told(decided(given))).toBe(expected);
  });
});

const differing = { linear: { now: 2, base: 1 }, github: { now: 3, base: 1 } };
const thrown = () => {
  throw new Error('no idea');
};

test.each([
  ['takes a side', () => ({ take: 'linear' }), 'linear', 'The function took linear.'],
  ['gives a value', () => ({ value: 7 }), undefined, 'The function gave a value.'],
  ['throws', thrown, 'open', 'The function threw no idea.'],
  ['gives nothing', () => undefined, 'open', 'The function gave no { take } and no { value }.'],
  [
    'gives a promise',
    async () => ({ take: 'linear' }),
    'open',
    'The function gave no { take } and no { value }.',
  ],
  [
    'takes a stranger',
    () => ({ take: 'x' }),
    'open',
    'The function took a system that is none of the sides that differ.',
  ],
  [
    'gives another type',
    () => ({ value: '7' }),
    'open',
    'The function gave a value of another type than the field.',
  ],
  [
    'gives no value',
    () => ({ value: undefined }),
    'open',
    'The function gave a value of another type than the field.',
  ],
])("a user's function that %s", (_, resolve, from, why) => {
  const decision = decided({ strategy: { kind: 'custom', resolve }, ...differing });
  if (decision?.kind !== 'conflict') throw new Error(`No conflict: ${told(decision)}`);
  expect(decision.chosen === undefined ? 'open' : decision.chosen.from).toBe(from);
  expect(decision.why).toBe(why);
});

test('a conflict says who changed what and when, and has one name in any run', () => {
  const given: Case = {
    strategy: manual,
    linear: { now: 2, base: 1, at: ten },
    github: { now: 3, base: 1, at: nine },
  };
  const [one, again] = [decided(given), decided({ ...given, linear: { now: 2, base: 1, at: nine } })];
  const other = decided({ ...given, linear: { now: 4, base: 1, at: ten } });
  expect(one).toMatchObject({
    why: 'A person has to choose.',
    sides: [
      { system: 'github', value: 3, change: 'changed', at: nine, by: 'github-user' },
      { system: 'linear', value: 2, change: 'changed', at: ten, by: 'linear-user' },
    ],
  });
  const ids = [one, again, other].map((decision) => (decision?.kind === 'conflict' ? decision.id : ''));
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

test('a conflict shows what a side has that only takes, as it was', () => {
  const jira = { now: 1, base: 1, rule: writes };
  const decision = decided({
    strategy: { kind: 'manual' },
    linear: differing.linear,
    github: differing.github,
    jira,
  });
  if (decision?.kind !== 'conflict') throw new Error(`No conflict: ${told(decision)}`);
  expect(decision.sides.map(({ system, value, change }) => [system, value, change])).toContainEqual([
    'jira',
    1,
    'unchanged',
  ]);
});
