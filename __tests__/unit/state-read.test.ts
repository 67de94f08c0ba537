import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { emptyDocument, siblingKey } from '../../src/state/document.ts';
import { type Migration, migrate } from '../../src/state/migrations.ts';
import { readDocument } from '../../src/state/read.ts';
import { serialise } from '../../src/state/serialise.ts';
import { aRecord } from '../builders/secrets.ts';
import { aDocument, aRun, aSha, aSibling } from '../fixtures/state/build.ts';

const stored = readFileSync(new URL('../fixtures/state/v1.json', import.meta.url));
const compact = serialise(aDocument());

function altered(change: (value: Record<string, unknown>) => unknown): Buffer {
  return Buffer.from(JSON.stringify(change(JSON.parse(compact.toString()))));
}

function alteredSibling(parts: Record<string, unknown>): Buffer {
  return altered((value) => ({ ...value, siblings: { 'acme/ui-kit#main': { ...aSibling(), ...parts } } }));
}

describe('a document that was stored by a released version', () => {
  test('of version 1 is read in full', () => {
    const { document, finding } = readDocument(stored);
    expect(finding).toBeUndefined();
    const { siblings, ...rest } = JSON.parse(stored.toString());
    const withMerge = Object.entries<object>(siblings).map(([key, one]) => [key, { ...one, merge: null }]);
    expect(document).toEqual({
      ...rest,
      version: 5,
      siblings: Object.fromEntries(withMerge),
      verdicts: {},
      claims: {},
      secrets: {},
      verified: null,
      issues: {},
    });
    expect(document.siblings['acme/billing#release/2.x']?.baseline).toBeNull();
  });

  test('of version 4 is read in full', () => {
    const old = readFileSync(new URL('../fixtures/state/v4.json', import.meta.url));
    const { document, finding } = readDocument(old);
    expect(finding).toBeUndefined();
    expect(document).toEqual({ ...JSON.parse(old.toString()), version: 5, issues: {} });
  });

  test('comes back the same from writing and reading', () => {
    const { document } = readDocument(stored);
    expect(readDocument(serialise(document))).toEqual({ document });
  });
});

describe('bytes that are no usable document', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const hostile: Record<string, Buffer> = {
    nothing: Buffer.alloc(0),
    'text that is not JSON': Buffer.from('state: here'),
    'bytes that are not text': Buffer.from([0xff, 0xfe, 0x00, 0x7b]),
    'a number': Buffer.from('1'),
    null: Buffer.from('null'),
    'a list': Buffer.from('[]'),
    'foreign JSON': Buffer.from('{"name":"left-pad","version":"1.3.0"}'),
    'another format with our version': altered((value) => ({ ...value, format: 'else' })),
    'no version': altered(({ version: _, ...value }) => value),
    'a version in text': altered((value) => ({ ...value, version: '1' })),
    'a broken version': altered((value) => ({ ...value, version: 1.5 })),
    'a version of before the first': altered((value) => ({ ...value, version: 0 })),
    'a version of long ago': altered((value) => ({ ...value, version: -1e15 })),
    'no siblings': altered(({ siblings: _, ...value }) => value),
    'siblings as a list': altered((value) => ({ ...value, siblings: [] })),
    'a sibling without branch': altered((value) => ({ ...value, siblings: { 'acme/ui': aSibling() } })),
    'a sibling in upper case': altered((value) => ({ ...value, siblings: { 'Acme/ui#main': aSibling() } })),
    'a branch with a line break': altered((value) => ({ ...value, siblings: { 'a/b#x\n::y': aSibling() } })),
    'a head that is no id': alteredSibling({ head: 'HEAD' }),
    'a head that is an option': alteredSibling({ head: `--upload-pack=${aSha('a')}`.slice(0, 40) }),
    'a baseline of nothing': alteredSibling({ baseline: undefined }),
    'a pull request in text': alteredSibling({ pullRequest: '12' }),
    'a pull request of number 0': alteredSibling({ pullRequest: 0 }),
    'an offer without an end': alteredSibling({ offered: { handled: [] } }),
    'a day that does not exist': alteredSibling({ renewed: '2026-02-30T00:00:00.000Z' }),
    'a time without milliseconds': alteredSibling({ renewed: '2026-02-01T00:00:00Z' }),
    'a digest of text': alteredSibling({ digest: 'ghp_text' }),
    'text in a run': altered((value) => ({ ...value, runs: [aRun({ id: 'feat: a title' })] })),
    'a negative count': altered((value) => ({ ...value, runs: [aRun({ counts: { picked: -1 } })] })),
    'a key of prototypes among siblings': Buffer.from(
      compact.toString().replace('"acme/ui-kit#main"', '"constructor"'),
    ),
    'deep nesting': Buffer.from(deep),
    'deep nesting inside the document': altered((value) => ({ ...value, runs: JSON.parse('[[[[1]]]]') })),
    'deep nesting beside the fields': Buffer.from(compact.toString().replace('{', `{"x":${deep},`)),
    'an open string of escapes': Buffer.from(`{"format":"${'\\"'.repeat(1_000_000)}`),
    '80 MB': Buffer.alloc(80 * 1024 * 1024, 0x20),
  };

  test.each(Object.entries(hostile))('%s: start over with a warning', (_name, bytes) => {
    const { document, finding } = readDocument(bytes);
    expect(document).toEqual(emptyDocument());
    expect(finding).toMatchObject({ code: 'STATE_UNREADABLE', severity: 'warning', subject: 'state' });
  });

  test('a document cut off at any byte is never taken for a whole one', () => {
    const lengths = Array.from(compact.keys());
    const taken = lengths.filter((length) => !readDocument(compact.subarray(0, length)).finding);
    expect(taken).toEqual([]);
  });

  test('a document with any bit flipped never throws, and has only valid fields', () => {
    for (let bit = 0; bit < compact.length * 8; bit += 5) {
      const bytes = Buffer.from(compact);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const { document, finding } = readDocument(bytes);
      if (finding) expect(document).toEqual(emptyDocument());
      else expect(readDocument(serialise(document)).finding).toBeUndefined();
    }
  });

  test('a newer version is a notice that names it', () => {
    const { document, finding } = readDocument(
      altered((value) => ({ ...value, version: 99, siblings: 'new' })),
    );
    expect(document).toEqual(emptyDocument());
    expect(finding).toMatchObject({ severity: 'notice', code: 'STATE_UNREADABLE' });
    expect(finding?.what).toContain('version 99');
  });

  test('nothing that was read gets into a finding', () => {
    const finding = readDocument(Buffer.from('{"format":"::error::x","version":"::error::x"}')).finding;
    expect(JSON.stringify(finding)).not.toContain('::');
  });
});

const digestOf = (digit: string) => digit.repeat(64);

describe('pairs of trackers that do not fit their form', () => {
  const renewed = '2026-02-01T00:00:00.000Z';
  const good = { memory: { links: [], cursors: {} }, renewed };
  const misfits: Record<string, Record<string, unknown>> = {
    'a name that is no hash': { 'linear ⇄ github': good },
    'no time': { [digestOf('a')]: { memory: good.memory } },
    'a time of no form': { [digestOf('a')]: { ...good, renewed: 'today' } },
    'no pair': { [digestOf('a')]: 7 },
  };

  test.each(Object.entries(misfits))('cost only themselves: %s', (_name, issues) => {
    const all = { ...issues, [digestOf('b')]: good };
    const { document, finding } = readDocument(altered((value) => ({ ...value, issues: all })));
    expect(document).toEqual({ ...aDocument(), issues: { [digestOf('b')]: good } });
    expect(finding).toMatchObject({ code: 'STATE_UNREADABLE', severity: 'warning' });
  });
});

describe('what a document may carry besides', () => {
  test('fields that this version does not know are dropped', () => {
    const { document, finding } = readDocument(altered((value) => ({ ...value, moods: { a: 1 } })));
    expect(finding).toBeUndefined();
    expect(document).toEqual(aDocument());
  });

  test('a prototype as a key changes no prototype and is dropped', () => {
    const text = compact.toString().replace('"siblings":{', '"siblings":{"__proto__":{"polluted":true},');
    const { document } = readDocument(Buffer.from(text.replace('{', '{"__proto__":{"polluted":true},')));
    expect(Object.keys(document.siblings)).toEqual(['acme/ui-kit#main']);
    expect(Reflect.get(document, 'polluted')).toBeUndefined();
    expect(Reflect.get(document.siblings, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('secrets of days to come are dropped: however many, they take no place of others', () => {
    const now = new Date('2026-11-20T10:00:00.000Z');
    const at = (time: string) => aRecord({ at: time });
    const secrets = {
      [digestOf('a')]: at('2026-11-20T09:00:00.000Z'),
      [digestOf('b')]: at('2026-11-21T09:00:00.000Z'),
      [digestOf('c')]: at('2026-11-21T11:00:00.000Z'),
      [digestOf('d')]: at('9999-01-01T00:00:00.000Z'),
    };
    const { document } = readDocument(serialise({ ...emptyDocument(), secrets }), now);
    expect(Object.keys(document.secrets).sort()).toEqual([digestOf('a'), digestOf('b')]);
  });

  test('of more than twenty runs the latest stay', () => {
    const runs = Array.from({ length: 50 }, (_, n) =>
      aRun({ id: `${n}-1`, at: `2026-11-20T10:00:00.0${String(n).padStart(2, '0')}Z` }),
    );
    const { document } = readDocument(serialise(aDocument({}, runs.toReversed())));
    expect(document.runs).toEqual(runs.slice(-20));
  });
});

describe('migrate', () => {
  const table = new Map<number, Migration>([
    [1, ({ siblings, ...rest }) => ({ ...rest, sections: { siblings } })],
    [2, (document) => ({ ...document, intents: [] })],
  ]);

  test('takes every step from the stored version to the wanted one', () => {
    const migrated = migrate({ version: 1, siblings: 'kept' }, 1, 3, table);
    expect(migrated).toEqual({ version: 3, sections: { siblings: 'kept' }, intents: [] });
  });

  test('leaves a document of the wanted version alone', () => {
    expect(migrate({ version: 3 }, 3, 3, table)).toEqual({ version: 3 });
  });

  test('gives nothing when a step is unknown', () => {
    expect(migrate({ version: 0 }, 0, 3, table)).toBeUndefined();
  });
});

test('a sibling key ignores case where GitHub does and keeps it where git does', () => {
  expect(siblingKey('Acme/UI-Kit', 'Release/2.x')).toBe('acme/ui-kit#Release/2.x');
});
