import { describe, expect, test } from '@jest/globals';
import type { AuditRecord } from '../../src/issues/audit.ts';
import { historyLines, historyOfItem } from '../../src/issues/history.ts';
import { historyBlocks } from '../../src/issues/history-summary.ts';
import { askedRecords } from '../../src/issues/roll-back-pair.ts';
import { linksNamed, namesIn, readTrail } from '../../src/issues/trail.ts';
import { parseHistory, parseRollback } from '../../src/issues/trail-input.ts';
import type { FieldValue } from '../../src/model/item.ts';
import { paragraphs } from '../../src/report/markdown.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';
import { rendered } from '../scenario/rendered.ts';

const link = 'a'.repeat(32);

function aRecord(change: Partial<AuditRecord> = {}): AuditRecord {
  return {
    time: '2026-11-01T10:00:00.000Z',
    run: '12-1',
    pair: 'aaaaaaaa',
    link,
    system: 'github',
    name: 'acme/app#7',
    linked: 'ENG-12 = acme/app#7',
    item: 'I_7',
    kind: 'edit',
    status: 'completed',
    fields: [{ field: 'title', old: 'a', new: 'b' }],
    retries: 0,
    ...change,
  };
}

function file(...records: readonly unknown[]) {
  const lines = records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return { name: 'trail.jsonl', content: Buffer.from(lines.map((line) => `${line}\n`).join('')) };
}

describe('a trail', () => {
  test('is read record by record, each once, from all files', () => {
    const [one, other] = [aRecord(), aRecord({ run: '13-1' })];
    expect(readTrail([file(one, '', other), file(one)])).toEqual({ records: [one, other], findings: [] });
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{"a"', 'line 2 is not JSON'],
    ['something else', { time: 'x' }, 'line 2 is no record: see `time`'],
    ['a link that is none', { ...aRecord(), link: '../..' }, 'line 2 is no record: see `link`'],
    ['a value that no field has', { ...aRecord(), fields: [{ field: 'a', old: {}, new: 1 }] }, 'line 2'],
    ['a kind that is none', { ...aRecord(), kind: 'delete-all' }, 'see `kind`'],
    ['a hostile depth', '['.repeat(100_000), 'line 2 is not one record'],
    ['a line without an end', 'x'.repeat(5 * 1024 * 1024), 'line 2 is longer than 4 MB'],
    ['too much that is wrong', { ...aRecord(), fields: Array(200_000).fill(0) }, 'line 2 is no record'],
  ])('that has %s is read without that line, which is told', (_, line, why) => {
    const { records, findings } = readTrail([file(aRecord(), line), file(aRecord({ run: '13-1' }))]);
    expect(records.map(({ run }) => run)).toEqual(['12-1', '13-1']);
    expect(findings).toMatchObject([{ severity: 'warning', what: expect.stringContaining(why) }]);
  });

  test('none of whose lines is a record is refused', () => {
    expect(() => readTrail([file('{"a"', 'b'), file()])).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringContaining('line 1 is not JSON'),
      }),
    );
  });

  test('that cannot be read is refused', () => {
    expect(() => readTrail([{ name: 'a.jsonl', refused: 'is a symbolic link' }])).toThrow(
      'it is a symbolic link',
    );
  });
});

test.each([
  ['ENG-12', { item: 'ENG-12', days: undefined }],
  [' acme/app#7  for 1 day ', { item: 'acme/app#7', days: 1 }],
])('%j asks for a history', (text, asked) => {
  expect(parseHistory(text)).toEqual(asked);
});

test.each(['ENG-12 for ever', 'ENG-12 ENG-13', 'ENG-12 for 0 days'])('%j asks for none', (text) => {
  expect(() => parseHistory(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test.each([
  ['run 12', { kind: 'run', run: '12' }],
  ['item ENG-12 since 2026-01-31', { kind: 'item', item: 'ENG-12', since: new Date('2026-01-31') }],
  [
    'item ENG-12 since 2026-01-31T08:00Z',
    { kind: 'item', item: 'ENG-12', since: new Date('2026-01-31T08:00Z') },
  ],
])('%j asks for a rollback', (text, asked) => {
  expect(parseRollback(text)).toEqual(asked);
});

test.each([
  '12',
  'run x',
  'item ENG-12',
  'item ENG-12 since yesterday',
  'item ENG-12 since 2026-02-31T99:00Z',
])('%j asks for none', (text) => {
  expect(() => parseRollback(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

describe('what is asked of a trail', () => {
  const early = aRecord({ time: '2026-10-01T10:00:00.000Z', run: '1-1' });
  const again = aRecord({ run: '12-2' });
  const longer = aRecord({ run: '123-1' });
  const other = aRecord({ link: 'b'.repeat(32), name: 'ENG-13', linked: 'ENG-13' });
  const all = [again, early, longer, other];

  test('a run is all of its attempts, or one', () => {
    expect(askedRecords(all, { kind: 'run', run: '12' })).toEqual([again, other]);
    expect(askedRecords(all, { kind: 'run', run: '12-1' })).toEqual([other]);
  });

  test('an item is known by the names of all that it is one with, and by its link', () => {
    const since = new Date('2026-10-15');
    for (const item of ['eng-12', 'acme/app#7', link]) {
      expect(askedRecords(all, { kind: 'item', item, since })).toEqual([again, longer]);
    }
    expect(linksNamed(all, 'ENG-1')).toEqual(new Set());
  });

  test('a history is told oldest first, for so many days', () => {
    const now = new Date('2026-11-02T00:00:00Z');
    const asIs = (_: string, value: FieldValue) => value;
    const { records } = historyOfItem(all, { item: 'ENG-12', days: undefined }, now, asIs);
    expect(records).toEqual([early, again, longer]);
    expect(historyOfItem(all, { item: 'ENG-12', days: 7 }, now, asIs).records).toEqual([again, longer]);
    expect(historyLines({ item: 'ENG-12', records: [again] })).toEqual([
      '2026-11-01T10:00:00.000Z run 12-2: edit of acme/app#7 in github completed',
      '  title: "a" → "b"',
    ]);
    expect(historyLines({ item: 'ENG-9', records: [] })).toEqual(['The audit trail tells nothing of ENG-9.']);
  });

  test('calls items by the names that the trail has of them', () => {
    const nameless = aRecord({ link: 'c'.repeat(32), linked: 'c'.repeat(32) });
    const nameOf = namesIn([...all, nameless]);
    expect([link, 'b'.repeat(32), nameless.link, 'd'.repeat(32)].map(nameOf)).toEqual([
      'ENG-12',
      'ENG-13',
      undefined,
      undefined,
    ]);
  });

  test('is a table in the summary, in which what was written does nothing', () => {
    const hostile = aRecord({ fields: [{ field: 'title', old: null, new: '@everyone | <b>' }] });
    const blocks = historyBlocks({ item: 'ENG-12', records: [hostile] });
    const shown = rendered(render(paragraphs(...blocks), createRedactor()));
    expect(shown.text).toContain('2026-11-01 10:00:00 UTC');
    expect(shown.reached).toEqual([]);
    expect(shown.elements).not.toContain('b');
  });
});
