/** Named things in one place, such as the secrets of a scope. A write may show late, as on GitHub. */

export interface Shelf<Item> {
  /** What is there, whatever the API shows yet. Names are compared without regard to case. */
  find(name: string): Item | undefined;
  /** In the order of their names. */
  all(): readonly Item[];
  put(name: string, item: Item): void;
  /** False when there was no such thing. */
  remove(name: string): boolean;
  /** What the API shows of one thing; counts as a read of it. */
  shown(name: string): Item | undefined;
  /** What the API shows of all; counts as a read of each. */
  allShown(): readonly Item[];
}

interface Slot<Item> {
  now: Item | undefined;
  /** What reads still see, as often as `late` says. */
  before: Item | undefined;
  late: number;
}

/** `lateness`: after how many reads a write shows, asked at each write. */
export function createShelf<Item>(lateness: () => number): Shelf<Item> {
  const slots = new Map<string, Slot<Item>>();

  function write(name: string, item: Item | undefined): void {
    const slot = slots.get(keyOf(name));
    const before = slot && slot.late > 0 ? slot.before : slot?.now;
    slots.set(keyOf(name), { now: item, before, late: lateness() });
  }

  function look(slot: Slot<Item> | undefined): Item | undefined {
    if (!slot || slot.late === 0) return slot?.now;
    slot.late -= 1;
    return slot.before;
  }

  function inOrder(pick: (slot: Slot<Item>) => Item | undefined): readonly Item[] {
    return [...slots]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, slot]) => pick(slot) ?? []);
  }

  return {
    find: (name) => slots.get(keyOf(name))?.now,
    all: () => inOrder(({ now }) => now),
    put: write,
    remove(name) {
      if (!slots.get(keyOf(name))?.now) return false;
      write(name, undefined);
      return true;
    },
    shown: (name) => look(slots.get(keyOf(name))),
    allShown: () => inOrder(look),
  };
}

function keyOf(name: string): string {
  return name.toUpperCase();
}
