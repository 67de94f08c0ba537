/** The memory of a pair as a store keeps it. */
import type { Base } from '../model/item.ts';
import type { Choice } from '../reconcile/link.ts';
import { fullPairForm, hashedPairForm, type StoredPair } from '../state/issue-links.ts';
import type { LinkMemory, PairMemory } from './memory.ts';

/** Undefined where it is none: whoever may write a cache can write anything. `mayHoldText`: the store is sealed. */
export function pairMemoryOf(stored: unknown, mayHoldText: boolean): PairMemory | undefined {
  const form = mayHoldText ? fullPairForm : hashedPairForm;
  const read = form.safeParse(stored);
  return read.success ? read.data : undefined;
}

/**
 * `mayHoldText`: false drops bases that hold texts, and values that people chose; a pair whose form is `hashes` loses
 * nothing but the latter.
 */
export function storedPairOf(memory: PairMemory, mayHoldText: boolean): StoredPair {
  const links = mayHoldText ? memory.links : memory.links.map(withoutText);
  return structuredClone({ links, cursors: memory.cursors }) as StoredPair;
}

function withoutText(link: LinkMemory): LinkMemory {
  const sides = Object.entries(link.sides).map(([system, { base, behind, announced, ...side }]) => {
    return [
      system,
      { ...side, ...kept('base', base), ...kept('behind', behind), ...kept('announced', announced) },
    ];
  });
  return { ...link, sides: Object.fromEntries(sides), choices: link.choices.filter(isSide) };
}

function kept(key: 'base' | 'behind' | 'announced', base: Base | undefined) {
  return base !== undefined && 'hashes' in base ? { [key]: base } : {};
}

function isSide(choice: Choice): boolean {
  return 'take' in choice;
}
