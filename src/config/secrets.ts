import type { output } from 'zod/mini';
import { _default, boolean, meta, optional } from 'zod/mini';
import type { SecretRule, SecretsRules, ValueVariable } from '../model/inventory.ts';
import { areaList, environmentList } from './destination.ts';
import { anyOf, written as has, someOf, where } from './keys-together.ts';
import { type FaultAt, faulted, mapping } from './mapping.ts';
import { entries, oneOrMany } from './one-or-many.ts';
import type { Path, PlaceOf } from './problem.ts';
import { plainName, targetName } from './secret-name.ts';
import { entry, exclude, nameFault, ruleOf, selectionKeys, when } from './secret-rule.ts';

const rules = mapping({
  from: _default(
    oneOrMany(targetName({ description: 'The name of an environment variable.' }), { least: 1, most: 500 }),
    [],
  ).check(
    meta({
      description:
        'Environment variables of the step that hold values, under their own names; for environments, too. Safer than the input `secrets` with `toJSON(secrets)`: the step sees these and no others.',
      examples: [['NPM_TOKEN']],
    }),
  ),
  to: optional(areaList('Where to in this repository: `actions`, `codespaces`, `dependabot`, `agents`.')),
  environments: optional(environmentList),
  ...selectionKeys,
  exclude: _default(exclude, []).check(
    meta({
      description:
        'Values left out, after `include`. Holds for each entry of `also` that has no `exclude` of its own.',
      examples: [['DEPLOY_*', '/^TMP_/']],
    }),
  ),
  when: _default(when, 'changed').check(
    meta({
      description:
        '`missing` never writes over a secret that is there; `changed` writes when the value is another; `always` writes in every run. Holds for each entry of `also` that has no `when` of its own.',
    }),
  ),
  partial: _default(boolean(), false).check(
    meta({
      description:
        'Whether to write what fits when the rate limit leaves less requests than are needed. Else nothing is written.',
    }),
  ),
  also: _default(entries(entry, { most: 200 }), []).check(
    meta({
      description:
        'Further places: other repositories, environments, organisations, Cloudflare. Each entry chooses among the same values.',
    }),
  ),
}).check(
  faulted(sectionFault),
  meta({
    allOf: [
      anyOf(someOf('to', 'environments', 'from'), has('also', { minItems: 1 })),
      where(
        someOf('to', 'environments'),
        {},
        {
          properties: { include: { enum: ['*', ['*']] }, prefix: { const: '' }, prune: { const: false } },
        },
      ),
    ],
  }),
);

export const secrets = optional(rules).check(
  meta({
    title: 'Secrets',
    description: 'Which secrets are kept the same where. The values come from the workflow.',
  }),
);

type Written = output<typeof rules>;

/** Keys that mean nothing to entries of `also`. */
const ofThisRepository = ['include', 'prefix', 'prune'] as const;

function sectionFault(written: Written): FaultAt | undefined {
  if (hasOwnRule(written)) return nameFault(written) ?? leftOut(written);
  if (written.also.length === 0) {
    // Environments take their secrets from the same values.
    if (written.from.length > 0) return idleKey(written);
    const cure = 'Add `to: [codespaces, dependabot]`, or further places under `also`.';
    return { what: 'does not say where to', cure };
  }
  return idleKey(written) ?? leftOut(written);
}

function idleKey(written: Written): FaultAt | undefined {
  const idle = ofThisRepository.find((key) => String(written[key]) !== standard[key]);
  if (idle === undefined) return undefined;
  return {
    what: 'is for this repository, and the section has no `to`',
    cure: 'Write it in the entries of `also` that need it, or add `to`.',
    at: [idle],
    on: 'key',
  };
}

const standard = { include: '*', prefix: '', prune: 'false' } as const;

/** A name that is asked for by itself, and excluded. */
function leftOut(written: Written): FaultAt | undefined {
  for (const { path, rule } of writtenRules(written, undefined)) {
    for (const name of rule.include.filter((pattern) => plainName.test(pattern))) {
      const by = rule.exclude.find((pattern) => plainlyMatches(pattern, name));
      if (by === undefined) continue;
      return {
        what: `names \`${name}\`, and \`${by}\` under \`exclude\` takes it out again`,
        cure:
          path.length > 0
            ? 'Remove one of the two; `exclude: []` in the entry keeps the exclusions of the section from it.'
            : 'Remove one of the two.',
        at: [...path, 'include'],
      };
    }
  }
  return undefined;
}

/** Undecided, and so no, for regular expressions and for globs with many stars. */
function plainlyMatches(pattern: string, name: string): boolean {
  if (pattern.startsWith('/') || pattern.split('*').length > 4) return false;
  const expression = pattern.replaceAll('?', '.').replaceAll(/\*+/gu, '.*');
  return new RegExp(`^${expression}$`, 'iu').test(name);
}

function hasOwnRule({ to, environments }: Written): boolean {
  return to !== undefined || environments !== undefined;
}

/** Every rule with the path of its entry below the section. */
export function writtenRules(
  written: Written,
  account: string | undefined,
): readonly { readonly path: Path; readonly rule: Omit<SecretRule, 'where'> }[] {
  const excluded = [written.exclude].flat();
  const own = { ...written, as: undefined };
  return [
    ...(hasOwnRule(written)
      ? [{ path: [], rule: ruleOf(own, account, { exclude: excluded, when: written.when }) }]
      : []),
    ...written.also.map((one, index) => {
      const rest = {
        exclude: one.exclude === undefined ? excluded : [one.exclude].flat(),
        when: one.when ?? written.when,
      };
      return { path: ['also', index], rule: ruleOf(one, account, rest) };
    }),
  ];
}

export function resolveSecrets(
  written: output<typeof secrets>,
  account: string | undefined,
  placeOf: PlaceOf,
): SecretsRules | undefined {
  if (written === undefined) return undefined;
  return {
    from: variablesIn([written.from].flat(), placeOf),
    partial: written.partial,
    rules: writtenRules(written, account).map(({ path, rule }) => {
      return { ...rule, where: placeOf(['secrets', ...path], path.length === 0 ? 'key' : 'value') };
    }),
  };
}

/** Each once, on the line that names it first. */
function variablesIn(names: readonly string[], placeOf: PlaceOf): readonly ValueVariable[] {
  return [...new Set(names)].map((name) => {
    return { name, where: placeOf(['secrets', 'from', names.indexOf(name)]) };
  });
}
