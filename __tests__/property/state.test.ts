import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyDocument, type StateDocument } from '../../src/state/document.ts';
import { mergeDocuments } from '../../src/state/merge.ts';
import { readDocument } from '../../src/state/read.ts';
import { createSeal } from '../../src/state/seal.ts';
import { serialise } from '../../src/state/serialise.ts';
import { aRun, aSha, aSibling } from '../fixtures/state/build.ts';
import './seeded.ts';

/** Few keys, times and ids, so that documents meet and tie often. */
const time = fc.integer({ min: 0, max: 6 }).map((n) => new Date(1_790_000_000_000 + n).toISOString());
const sha = fc.integer({ min: 0, max: 9 }).map(aSha);
const sibling = fc
  .record({
    head: sha,
    tip: fc.option(sha),
    pullRequest: fc.option(fc.integer({ min: 1, max: 3 })),
    renewed: time,
  })
  .map(aSibling);
const run = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }).map((n) => `${n}-1`),
    at: time,
    outcome: fc.constantFrom('ok' as const, 'failed' as const),
  })
  .map(aRun);
const document: fc.Arbitrary<StateDocument> = fc
  .record({
    siblings: fc.dictionary(fc.constantFrom('acme/a#main', 'acme/b#main', 'acme/b#next'), sibling),
    runs: fc.array(run, { maxLength: 30 }),
  })
  .map(({ siblings, runs }) => mergeDocuments({ ...emptyDocument(), siblings, runs }, emptyDocument()));

function same(a: StateDocument, b: StateDocument): void {
  expect(serialise(a).toString()).toBe(serialise(b).toString());
}

describe('mergeDocuments', () => {
  test('does not depend on who merges whom', () => {
    fc.assert(fc.property(document, document, (a, b) => same(mergeDocuments(a, b), mergeDocuments(b, a))));
  });

  test('does not depend on the order of several merges', () => {
    fc.assert(
      fc.property(document, document, document, (a, b, c) =>
        same(mergeDocuments(mergeDocuments(a, b), c), mergeDocuments(a, mergeDocuments(b, c))),
      ),
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        same(mergeDocuments(a, a), a);
        same(mergeDocuments(mergeDocuments(a, b), b), mergeDocuments(a, b));
      }),
    );
  });

  test('never goes back in time, and loses no sibling', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const merged = mergeDocuments(a, b);
        for (const [key, state] of [...Object.entries(a.siblings), ...Object.entries(b.siblings)]) {
          expect(String(merged.siblings[key]?.renewed) >= state.renewed).toBe(true);
        }
      }),
    );
  });

  test('keeps the latest twenty runs, each once', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const ids = mergeDocuments(a, b).runs.map(({ id }) => id);
        const all = new Set([...a.runs, ...b.runs].map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(Math.min(20, all.size));
      }),
    );
  });
});

describe('what is stored', () => {
  test('is read back as it was, plain and sealed', () => {
    const seal = createSeal('0123456789abcdef0123456789abcdef', 'acme/app');
    fc.assert(
      fc.property(document, (a) => {
        const opened = seal.open(seal.seal(serialise(a)));
        if (!opened.opened) throw new Error(opened.finding.what);
        expect(readDocument(opened.content, new Date(1_790_000_000_000))).toEqual({ document: a });
      }),
    );
  });

  test('from any bytes or any JSON gives a document and never throws', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => Buffer.from(text)),
    );
    fc.assert(fc.property(bytes, (input) => expect(readDocument(input).document).toEqual(emptyDocument())));
  });
});
