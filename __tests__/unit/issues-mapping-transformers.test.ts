import { describe, expect, test } from '@jest/globals';
import { remarkFindings } from '../../src/issues/mapping/remark.ts';
import { transformed } from '../../src/issues/mapping/transformers.ts';
import type { Transform } from '../../src/issues/mapping/user-code.ts';
import type { FieldType, FieldValue } from '../../src/model/item.ts';
import type { TransformerName } from '../../src/model/transformers.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped } from '../builders/mapping.ts';

describe('the built-in transformers', () => {
  test.each<[TransformerName, FieldValue, FieldValue, FieldType?, FieldType?]>([
    ['string_to_number', '3.5', 3.5],
    ['number_to_string', 3.5, '3.5'],
    ['date_to_string', '2026-01-31', '2026-01-31'],
    ['string_to_date', '2026-01-31', '2026-01-31'],
    ['string_to_date', '2026-01-31T23:30:00Z', '2026-01-31'],
    ['string_to_date', '2026-01-31T23:30:00+02:00', '2026-01-31T21:30:00.000Z', 'string', 'datetime'],
    ['string_to_date', '2026-01-31', '2026-01-31T00:00:00.000Z', 'string', 'datetime'],
    ['array_to_string', ['a', 'b c'], 'a, b c'],
    ['string_to_array', 'a,b c , ', ['a', 'b c']],
    ['json_encode', ['a'], '["a"]'],
    ['json_encode', 'a', '"a"'],
    ['json_encode', '{ "b": 1, "a": 2 }', '{"a":2,"b":1}', 'object'],
    ['json_decode', '["a"]', ['a']],
    ['json_decode', 'true', true],
    ['json_decode', '{ "b": 1, "a": 2 }', '{"a":2,"b":1}', 'string', 'object'],
    ['boolean_to_string', true, 'true'],
    ['string_to_boolean', 'Yes', true],
    ['string_to_boolean', 'false', false],
    ['string_to_number', null, null],
  ])('%s of %j is %j', (...row) => {
    const [name, value, expected, from, to] = row;
    expect(transformed(name, value, from, to)).toEqual(expected);
  });

  test.each<[TransformerName, FieldValue, string]>([
    ['string_to_number', 'three', 'it is no number'],
    ['string_to_number', '', 'it is no number'],
    ['number_to_string', '3', 'it is no number'],
    ['string_to_date', '31.1.2026', 'it is no date'],
    ['string_to_date', '2026-02-30', 'it is no date'],
    ['array_to_string', ['a,b'], 'it has an element with a comma'],
    ['array_to_string', 'a', 'it is no list'],
    ['json_decode', '{', 'it is not JSON'],
    ['json_decode', '{"a":1}', 'its JSON is no single value'],
    ['string_to_boolean', 'maybe', 'it is neither true nor false'],
  ])('%s refuses %j', (name, value, why) => {
    expect(() => transformed(name, value, undefined, undefined)).toThrow(why);
  });
});

const size =
  '{ title: both, Size: { type: number, in: { linear: estimate, github: { field: Points, type: string, read: string_to_number } } } }';

describe('a chain of transformers', () => {
  test('leads from native to shared, and back', async () => {
    const { read, write } = await mapped(pairWith(size));
    expect(read('github', { Points: '3' })).toEqual({ Size: 3 });
    expect(write('github', 'Size', 3)).toEqual([{ kind: 'value', field: 'Points', value: '3' }]);
  });

  test('that refuses a value leaves the field alone, and says so', async () => {
    const { read, remarks } = await mapped(pairWith(size));
    expect(read('github', { title: 'A', Points: 'three' })).toEqual({ title: 'A' });
    expect(remarkFindings(remarks)).toMatchObject([
      {
        what: '`three` in `Size` could not be read from `github`: it is no number.',
        where: { line: 8, column: 76 },
      },
    ]);
  });

  test('a list can be held as one text', async () => {
    const rules =
      '{ title: both, Areas: { type: array, in: { github: { type: string, read: string_to_array } } } }';
    const { read, addRemove, create } = await mapped(pairWith(rules));
    expect(read('github', { Areas: 'ui, api' })).toEqual({ Areas: ['ui', 'api'] });
    expect(addRemove('github', 'Areas', ['ui', 'db'], [])).toEqual([
      { kind: 'value', field: 'Areas', value: 'ui, db' },
    ]);
    expect(create('github', { title: 'A', Areas: ['ui'] })).toEqual({ title: 'A', Areas: 'ui' });
  });
});

describe('a function of the user’s', () => {
  const text = pairWith(
    '{ title: both, Size: { in: { github: { read: { module: ./s.mjs, export: read }, write: { module: ./s.mjs, export: write } } } } }',
  );
  const doubles: Transform = async ({ export: name }, values) =>
    values.map((value) => {
      if (value === 13) return { ok: false, why: 'the function threw "no"' };
      return { ok: true, value: name === 'read' ? Number(value) * 2 : Number(value) / 2 };
    });
  const items = [3, 4, 3, 13].map((Size) => ({ title: 'A', Size }));

  test('is asked once for each value, and its answers are there when items are mapped', async () => {
    const asked: FieldValue[] = [];
    const { deps, read } = await mapped(text, {
      transform: (code, values) => {
        asked.push(...values);
        return doubles(code, values);
      },
    });
    const readAll = () => items.map((fields) => read('github', fields));
    await deps.codes.prepared(readAll);
    expect(asked).toEqual([3, 4, 13]);
    expect(readAll()).toEqual([
      { title: 'A', Size: 6 },
      { title: 'A', Size: 8 },
      { title: 'A', Size: 6 },
      { title: 'A' },
    ]);
  });

  test('that fails for a value leaves that one alone, and no other', async () => {
    const { deps, read, remarks } = await mapped(text, { transform: doubles });
    await deps.codes.prepared(() => items.map((fields) => read('github', fields)));
    expect(remarks).toMatchObject([{ kind: 'failed', value: 13, why: 'the function threw "no"' }]);
  });

  test('is asked before something is written', async () => {
    const { deps, write, create } = await mapped(text, { transform: doubles });
    const work = () => [write('github', 'Size', 8), create('github', { title: 'A', Size: 10 })];
    await deps.codes.prepared(work);
    expect(work()).toEqual([[{ kind: 'value', field: 'Size', value: 4 }], { title: 'A', Size: 5 }]);
  });

  test.each([[{ deep: true }], [Number.NaN], [undefined], [[1]]])('may not answer %j', async (value) => {
    const { deps, read, remarks } = await mapped(text, {
      transform: async (_, values) => values.map(() => ({ ok: true, value })),
    });
    const given: object[] = [];
    await deps.codes.prepared(() => given.push(read('github', { Size: 3 })));
    expect(given.at(-1)).toEqual({});
    expect(remarks).toMatchObject([
      { kind: 'failed', why: expect.stringContaining('the function gave neither') },
    ]);
  });
});
