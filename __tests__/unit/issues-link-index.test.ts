/** An item that two links claim is synced by one of them at most. */
import { expect, test } from '@jest/globals';
import { noDoubts } from '../../src/issues/doubts.ts';
import { indexLinks } from '../../src/issues/link-index.ts';
import type { LinkMemory } from '../../src/issues/memory.ts';
import type { SideSeen } from '../../src/issues/observation.ts';
import { withShared } from '../../src/issues/shared-items.ts';
import type { TrackedItem } from '../../src/trackers/tracker.ts';
import { aPair } from '../builders/issue-pair.ts';

const pair = aPair(['linear', 'github']);
const idOf = (name: string) => `${pair.id}${name.repeat(24)}`;

function link(name: string, github: string, more: Partial<LinkMemory> = {}): LinkMemory {
  return {
    id: idOf(name),
    sides: { linear: { id: `l${name}` }, github: { id: github } },
    conflicts: [],
    choices: [],
    ...more,
  };
}

/** `marks`: by the id of the item of GitHub or Linear, the name of the link that its mark is of. */
function doubted(links: readonly LinkMemory[], marks: Readonly<Record<string, string>>): readonly string[] {
  const sideOf = (system: string): SideSeen => {
    const ids = links.map(({ sides }) => sides[system]?.id ?? '');
    const items = ids.map((id): TrackedItem => {
      const mark = marks[id];
      return {
        ...{ id, name: id, url: '', presence: 'present', createdAt: '' },
        snapshot: { fields: {}, updatedAt: '' },
        mark: mark === undefined ? undefined : { link: idOf(mark), sides: [] },
      };
    });
    return {
      items: new Map(items.map((item) => [item.id, item])),
      ...{ listed: new Set(), gone: new Map(), moved: new Map(), comments: new Map(), cursor: undefined },
    };
  };
  const seen = new Map(['linear', 'github'].map((system) => [system, sideOf(system)]));
  return [...withShared(noDoubts, pair, indexLinks(links), seen).links].sort();
}

const ended = { since: '2026-01-01T00:00:00Z', gone: ['linear'] };
const [a, b] = [link('a', 'shared'), link('b', 'shared')];

test.each<[string, readonly LinkMemory[], Readonly<Record<string, string>>, readonly string[]]>([
  ['no mark tells whose it is, both', [a, b], {}, [a.id, b.id]],
  ['all marks are of one link, the other', [a, b], { shared: 'a', la: 'a', lb: 'a' }, [b.id]],
  ['marks do not agree, both', [a, b], { shared: 'a', la: 'b' }, [a.id, b.id]],
  ['each has an item of its own, none', [a, link('b', 'other')], {}, []],
  ['one of them has ended, none', [a, link('b', 'shared', { ended })], {}, []],
  ['the first of them has ended, none', [link('a', 'shared', { ended }), b], {}, []],
])('of two links with one item, where %s is doubted', (_, links, marks, expected) => {
  expect(doubted(links, marks)).toEqual(expected);
});
