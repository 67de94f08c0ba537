import { describe, expect, test } from '@jest/globals';
import { withOnlySiblings, withRun, withSibling } from '../../src/state/change.ts';
import { emptyDocument, type StateDocument } from '../../src/state/document.ts';
import { noStore } from '../../src/state/none.ts';
import { readDocument } from '../../src/state/read.ts';
import { createSeal } from '../../src/state/seal.ts';
import { serialise } from '../../src/state/serialise.ts';
import { createStore } from '../../src/state/store.ts';
import { aDocument, aPlace, aRun, aSha, aSibling, type Place } from '../fixtures/state/build.ts';

const plain = createSeal(undefined, 'acme/app');
const sealed = createSeal('0123456789abcdef0123456789abcdef', 'acme/app');
const later = '2026-11-20T11:00:00.000Z';
const ours = aDocument({ 'acme/a#main': aSibling() }, [aRun({ id: '1-1' })]);
const theirs = aDocument({ 'acme/b#main': aSibling() }, [aRun({ id: '2-1' })]);

function held(place: Place): StateDocument {
  if (!place.held) throw new Error('nothing is held');
  return readDocument(place.held.content).document;
}

describe('a store', () => {
  test('gives an empty document and no finding while nothing is stored', async () => {
    const loaded = await createStore(aPlace(), plain).load();
    expect(loaded).toEqual({ document: emptyDocument(), findings: [] });
  });

  test.each([
    ['plain', plain],
    ['sealed', sealed],
  ])('gives the next run what this one saved, %s', async (_name, seal) => {
    const place = aPlace();
    expect(await createStore(place, seal).save(ours)).toBeUndefined();
    const loaded = await createStore(place, seal).load();
    expect(loaded).toEqual({ document: ours, findings: [], revision: 'own-1' });
  });

  test.each([
    ['plain', plain],
    ['sealed', sealed],
  ])('writes nothing when nothing has changed, %s', async (_name, seal) => {
    const place = aPlace();
    await createStore(place, seal).save(ours);
    const store = createStore(place, seal);
    const { document } = await store.load();
    await store.save(document);
    await store.save({ ...document, siblings: { ...document.siblings } });
    expect(place.writes).toBe(1);
  });

  test('writes no empty document where nothing is stored', async () => {
    const place = aPlace();
    const store = createStore(place, plain);
    await store.save((await store.load()).document);
    expect(place.held).toBeUndefined();
  });

  test('replaces what it could not read, even by an empty document', async () => {
    const place = aPlace();
    place.held = { content: Buffer.from('damaged'), revision: 'x' };
    const store = createStore(place, plain);
    const { document, findings } = await store.load();
    expect(findings).toMatchObject([{ code: 'STATE_UNREADABLE' }]);
    expect(await store.save(document)).toBeUndefined();
    expect(held(place)).toEqual(emptyDocument());
  });

  test('saves several times in one run', async () => {
    const place = aPlace();
    const store = createStore(place, plain);
    await store.load();
    await store.save(ours);
    const more = withRun(ours, aRun({ id: '9-1' }));
    expect(await store.save(more)).toBeUndefined();
    expect(held(place)).toEqual(more);
  });

  test('takes its own earlier save for no other run: what is left out since stays away', async () => {
    const place = aPlace();
    const store = createStore(place, plain);
    await store.load();
    await store.save(ours);
    expect(await store.save(theirs)).toBeUndefined();
    expect(held(place)).toEqual(theirs);
  });
});

describe('two runs at once', () => {
  test('lose nothing of either', async () => {
    const place = aPlace();
    const [first, second] = [createStore(place, plain), createStore(place, plain)];
    await Promise.all([first.load(), second.load()]);
    expect(await first.save(ours)).toBeUndefined();
    expect(await second.save(theirs)).toBeUndefined();
    expect(Object.keys(held(place).siblings).sort()).toEqual(['acme/a#main', 'acme/b#main']);
    expect(held(place).runs).toHaveLength(2);
  });

  test('lose nothing of either where one of them saves again, and what it leaves out itself stays away', async () => {
    const place = aPlace();
    const slow = createStore(place, plain);
    await slow.load();
    await createStore(place, plain).save(theirs);
    await slow.save(ours);
    await slow.save(withRun(ours, aRun({ id: '9-1' })));
    expect(Object.keys(held(place).siblings).sort()).toEqual(['acme/a#main', 'acme/b#main']);
    expect(
      held(place)
        .runs.map(({ id }) => id)
        .sort(),
    ).toEqual(['1-1', '2-1', '9-1']);
    await slow.save(withOnlySiblings(ours, () => false));
    expect(Object.keys(held(place).siblings)).toEqual(['acme/b#main']);
  });

  test('keep the entry that was renewed last, whoever saves last', async () => {
    const newer = aDocument({ 'acme/a#main': aSibling({ head: aSha(9), renewed: later }) });
    const place = aPlace();
    const slow = createStore(place, plain);
    await slow.load();
    await createStore(place, plain).save(newer);
    await slow.save(ours);
    expect(held(place).siblings['acme/a#main']?.head).toBe(aSha(9));
  });

  test('store nothing again when the other has stored all there is', async () => {
    const place = aPlace();
    const slow = createStore(place, plain);
    await slow.load();
    await createStore(place, plain).save(ours);
    expect(await slow.save(ours)).toBeUndefined();
    expect(place.writes).toBe(1);
  });

  test('start over from a damaged document that came in between', async () => {
    const place = aPlace();
    const store = createStore(place, plain);
    await store.load();
    place.held = { content: Buffer.from('damaged'), revision: 'other' };
    expect(await store.save(ours)).toBeUndefined();
    expect(held(place)).toEqual(ours);
  });

  test('go on when the place was emptied in between', async () => {
    const place = aPlace();
    await createStore(place, plain).save(theirs);
    const store = createStore(place, plain);
    await store.load();
    place.held = undefined;
    expect(await store.save(ours)).toBeUndefined();
    expect(held(place)).toEqual(ours);
  });

  test('give up with a notice when the place never rests', async () => {
    let others = 0;
    const place = aPlace((moving) => {
      others += 1;
      moving.held = { content: serialise(theirs), revision: `other-${others}` };
    });
    expect(await createStore(place, plain).save(ours)).toMatchObject({
      code: 'STATE_NOT_SAVED',
      severity: 'notice',
    });
  });
});

describe('a place that fails', () => {
  const dead: Place = {
    ...aPlace(),
    read: () => Promise.reject(new Error('no route')),
    write: () => Promise.reject(new Error('no route')),
  };

  test('makes an empty document and a finding of a load', async () => {
    const { document, findings } = await createStore(dead, plain).load();
    expect(document).toEqual(emptyDocument());
    expect(findings).toMatchObject([{ code: 'STATE_UNREADABLE', what: expect.stringContaining('no route') }]);
  });

  test('makes a notice of a save', async () => {
    expect(await createStore(dead, plain).save(ours)).toMatchObject({
      code: 'STATE_NOT_SAVED',
      severity: 'notice',
      what: expect.stringContaining('no route'),
    });
  });
});

describe('the key', () => {
  test('given for the first time seals what was plain, from the world', async () => {
    const place = aPlace();
    await createStore(place, plain).save(ours);
    const store = createStore(place, sealed);
    const { document, findings } = await store.load();
    expect(document).toEqual(emptyDocument());
    expect(findings).toMatchObject([{ code: 'STATE_UNREADABLE' }]);
    await store.save(ours);
    expect(place.held?.content.includes('acme')).toBe(false);
    expect((await createStore(place, sealed).load()).document).toEqual(ours);
  });

  test('forgotten costs a start from the world and names the input', async () => {
    const place = aPlace();
    await createStore(place, sealed).save(ours);
    const { document, findings } = await createStore(place, plain).load();
    expect(document).toEqual(emptyDocument());
    expect(findings).toMatchObject([{ cure: expect.stringContaining('state-key') }]);
  });
});

test('the store that keeps nothing loads nothing', async () => {
  await noStore.save(ours);
  expect(await noStore.load()).toEqual({ document: emptyDocument(), findings: [] });
});

describe('changing a document', () => {
  test('an entry that differs only in its time is no change', () => {
    expect(withSibling(ours, 'acme/a#main', aSibling({ renewed: later }))).toBe(ours);
  });

  test('an entry that differs otherwise takes the place of the old one', () => {
    const state = aSibling({ head: aSha(9), renewed: later });
    expect(withSibling(ours, 'acme/a#main', state).siblings).toEqual({ 'acme/a#main': state });
  });

  test('siblings that are no longer configured go', () => {
    expect(withOnlySiblings(ours, (key) => key === 'acme/a#main')).toBe(ours);
    expect(withOnlySiblings(ours, () => false).siblings).toEqual({});
  });
});
