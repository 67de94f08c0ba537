import type { WrittenDestination } from './destination.ts';
import { written as has, type Part, someOf, where, without } from './keys-together.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine } from './problem.ts';

const owners = ['repos', 'organisation', 'cloudflare-worker', 'cloudflare-pages'] as const;
type Owner = (typeof owners)[number] | 'this repository';

/** Which owners a key goes with. */
const goesWith = {
  to: ['this repository', 'repos', 'organisation'],
  environments: ['this repository', 'repos'],
  visibility: ['organisation'],
  selected: ['organisation'],
  environment: ['cloudflare-pages'],
} as const satisfies Record<string, readonly Owner[]>;

/** The same for editors. */
export const destinationTogether: readonly Part[] = [
  ...owners.map((owner) => {
    const others = owners.filter((other) => other !== owner);
    return where(has(owner), without(...others, ...keysWithout(owner)));
  }),
  ...keysWithout('this repository').map((key) => where(has(key), someOf(...goesWith[key]))),
  where(has('selected'), { properties: { visibility: { const: 'selected' } } }),
  someOf('to', 'environments', 'cloudflare-worker', 'cloudflare-pages'),
];

function keysWithout(owner: Owner): readonly (keyof typeof goesWith)[] {
  const keys = Object.keys(goesWith) as (keyof typeof goesWith)[];
  return keys.filter((key) => !(goesWith[key] as readonly Owner[]).includes(owner));
}

/** Why the keys of a destination do not go together. */
export function destinationFault(written: WrittenDestination): FaultAt | undefined {
  const [owner = 'this repository', other] = owners.filter((key) => written[key] !== undefined);
  if (other !== undefined) {
    return { what: `stands beside \`${owner}\``, cure: 'Make an entry of each.', at: [other], on: 'key' };
  }
  for (const [key, allowed] of Object.entries(goesWith) as [keyof typeof goesWith, readonly Owner[]][]) {
    if (written[key] === undefined || allowed.includes(owner)) continue;
    const needed = allowed.filter((one) => one !== 'this repository').map((one) => `\`${one}\``);
    return {
      what: owner === 'this repository' ? `needs ${needed.join(' or ')}` : `has no meaning with \`${owner}\``,
      cure: `Remove it, or write it in an entry ${owner === 'this repository' || allowed.length === 1 ? `with ${needed.join(' or ')}` : 'of its own'}.`,
      at: [key],
      on: 'key',
    };
  }
  return nowhere(written, owner) ?? selectionFault(written);
}

function nowhere(written: WrittenDestination, owner: Owner): FaultAt | undefined {
  if (owner.startsWith('cloudflare') || written.to !== undefined || written.environments !== undefined) {
    return undefined;
  }
  const or = owner === 'organisation' ? '' : ', or `environments: [production]`';
  return { what: 'does not say where to', cure: `Add \`to: [actions]\`${or}.` };
}

function selectionFault({ organisation, visibility, selected }: WrittenDestination): FaultAt | undefined {
  if (selected === undefined) return undefined;
  if (visibility !== undefined && visibility !== 'selected') {
    const cure = 'Write `visibility: selected`, or remove the repositories.';
    return { what: `has no meaning with \`visibility: ${visibility}\``, cure, at: ['selected'], on: 'key' };
  }
  const foreign = [selected].flat().find((name) => ownerOf(name) !== organisation?.toLowerCase());
  if (foreign === undefined) return undefined;
  return {
    what: `names ${onOneLine(foreign)}, which is not of the organisation ${organisation}`,
    cure: 'Name repositories of the organisation.',
    at: ['selected'],
  };
}

function ownerOf(repository: string): string {
  return repository.slice(0, repository.indexOf('/')).toLowerCase();
}
