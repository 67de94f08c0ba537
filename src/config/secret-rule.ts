import type { output } from 'zod/mini';
import { _default, boolean, meta, enum as oneOf, optional, string, union } from 'zod/mini';
import type { SecretRule, Visibility } from '../model/inventory.ts';
import { destinationKeys, destinationsOf, type WrittenDestination } from './destination.ts';
import { destinationFault, destinationTogether } from './destination-fault.ts';
import { anyOf, written as has, where } from './keys-together.ts';
import { type FaultAt, faulted, list, mapping } from './mapping.ts';
import { namePattern } from './name-pattern.ts';
import { oneOrMany } from './one-or-many.ts';
import { plainName, targetName, targetNameFault, targetPattern } from './secret-name.ts';

const mostPatterns = 200;

const everything = /^[*?]*\*[*?]*$/u;

const prunedNames = list(namePattern, { least: 1, most: mostPatterns }).check(
  faulted((names) => {
    const all = names.findIndex((name) => everything.test(name));
    if (all < 0) return undefined;
    return {
      what: `is \`${names[all]}\`, all there is`,
      cure: 'Write `prune: true` to remove what this action wrote, or name what else is to go.',
      at: [all],
    };
  }),
  meta({ not: { contains: { pattern: everything.source } } }),
);

export const exclude = oneOrMany(namePattern, { most: mostPatterns });

export const when = oneOf(['missing', 'changed', 'always']).check(
  meta({
    description:
      '`missing` never writes over a secret that is there; `changed` writes when the value is another; `always` writes in every run.',
  }),
);

/** The keys that say which, and how. */
export const selectionKeys = {
  include: _default(oneOrMany(namePattern, { least: 1, most: mostPatterns }), ['*']).check(
    meta({
      description:
        'Which of the values: names, globs, or regular expressions between slashes. Names of the runner’s own (`GITHUB_*`, `ACTIONS_*`, `RUNNER_*`, `CI` and the like) are left out unless they are written out here.',
      examples: [['NPM_TOKEN', 'DEPLOY_*', '/^APP_/']],
    }),
  ),
  prefix: _default(
    string().check(
      faulted((text) => (text === '' ? undefined : targetNameFault(text))),
      meta({ pattern: `^$|${targetPattern.source}` }),
    ),
    '',
  ).check(meta({ description: 'Put before each name.', examples: ['SHARED_'] })),
  prune: _default(union([boolean(), prunedNames]), false).check(
    meta({
      description:
        'Whether to remove what is there and is wanted no more: `true` for what this action wrote by its own record, which in the cache needs a `state-key`; or a list of names that are removed whoever wrote them.',
      examples: [true, ['OLD_TOKEN']],
    }),
  ),
};

const defaultsFromSection = {
  exclude: optional(exclude).check(
    meta({
      description: 'Values left out, after `include`. Default: that of the section; `[]` for none.',
      examples: [['DEPLOY_*']],
    }),
  ),
  when: optional(when).check(meta({ description: 'When to write. Default: that of the section.' })),
};

const oneName = { pattern: plainName.source };
const renamesOne = {
  required: ['include'],
  properties: {
    include: anyOf({ type: 'string', ...oneName }, { type: 'array', maxItems: 1, items: oneName }),
    prefix: { const: '' },
  },
};

export const entry = mapping({
  ...destinationKeys,
  ...selectionKeys,
  ...defaultsFromSection,
  as: optional(
    targetName({
      description: 'The name there. Only with an `include` of one name.',
      examples: ['REGISTRY_TOKEN'],
    }),
  ),
}).check(
  faulted((written) => destinationFault(written) ?? nameFault(written)),
  meta({ title: 'Secrets for another place', allOf: [...destinationTogether, where(has('as'), renamesOne)] }),
);

/** What the section itself and its entries have in common. */
export type WrittenRule = WrittenDestination & Pick<output<typeof entry>, keyof typeof selectionKeys | 'as'>;

/** Faults of the names that a rule writes, as far as they are written out. */
export function nameFault({ include, as, prefix }: WrittenRule): FaultAt | undefined {
  const names = [include].flat();
  if (as !== undefined) {
    if (names.length !== 1 || !plainName.test(names[0] ?? '')) {
      const cure = 'Write `include` with the one name that gets another, and an entry for each further one.';
      return { what: 'needs an `include` of exactly one name', cure, at: ['as'], on: 'key' };
    }
    if (prefix === '') return undefined;
    return {
      what: 'stands beside `as`',
      cure: 'Write the whole name under `as`.',
      at: ['prefix'],
      on: 'key',
    };
  }
  const reserved = names.findIndex((name) => {
    return plainName.test(name) && targetNameFault(`${prefix}${name}`) !== undefined;
  });
  if (reserved < 0) return undefined;
  return {
    what: `would write \`${prefix}${names[reserved]}\`; GitHub keeps names that begin with \`GITHUB_\` for itself`,
    cure: 'Give it another name: an entry under `also` with `as`.',
    at: Array.isArray(include) ? ['include', reserved] : ['include'],
  };
}

export function ruleOf(
  written: WrittenRule,
  account: string | undefined,
  rest: Pick<SecretRule, 'exclude' | 'when'>,
): Omit<SecretRule, 'where'> {
  return {
    to: destinationsOf(written, account),
    include: [written.include].flat(),
    as: written.as?.toUpperCase(),
    prefix: written.prefix.toUpperCase(),
    prune: written.prune,
    visibility: visibilityOf(written),
    ...rest,
  };
}

function visibilityOf({ visibility, selected }: WrittenDestination): Visibility | undefined {
  if (visibility === 'all' || visibility === 'private') return { kind: visibility };
  if (visibility === undefined && selected === undefined) return undefined;
  return { kind: 'selected', repositories: selected === undefined ? undefined : [selected].flat() };
}
