import type { output } from 'zod/mini';
import { meta, optional, string, union } from 'zod/mini';
import type { Requirement } from '../model/inventory.ts';
import { rowOf } from '../model/scope.ts';
import type { ScopeKind } from '../model/scope-kinds.ts';
import { areaList, areas, destinationsOf, environmentList, organisation } from './destination.ts';
import { written as has, onlyOf, required, where, without } from './keys-together.ts';
import { longSpan, minutesOf } from './long-span.ts';
import { type FaultAt, faulted, mapping } from './mapping.ts';
import type { Path, PlaceOf } from './problem.ts';
import { repositories } from './repositories.ts';
import { valueName } from './secret-name.ts';
import { spelt } from './spelt.ts';

export const staleAfter = longSpan({
  description:
    'A secret that was last written longer ago is reported as stale. Default: it does not grow stale.',
  examples: ['90 days'],
  least: 1,
  longest: 3650,
  units: [' days', ' weeks'],
});

export const requirement = mapping({
  secret: optional(
    valueName({ description: 'The name of a secret that must be there.', examples: ['NPM_TOKEN'] }),
  ),
  variable: optional(
    valueName({ description: 'The name of a variable that must be there.', examples: ['LOG_LEVEL'] }),
  ),
  value: optional(union(spelt(string()))).check(meta({ description: 'Of a variable: what it must be.' })),
  in: optional(
    areaList(
      'Where: `actions`, `codespaces`, `dependabot`, `agents`. In each of them. Default: `actions`, unless there are `environments`.',
    ),
  ),
  environments: optional(environmentList),
  repos: optional(repositories({ description: 'Other repositories. Default: this one.' })),
  organisation: optional(organisation),
  'stale-after': optional(staleAfter),
}).check(
  faulted(requirementFault),
  meta({
    title: 'A secret or variable that must be there',
    allOf: [
      { oneOf: [required('secret'), required('variable')] },
      where(has('value'), required('variable')),
      where(has('organisation'), without('repos', 'environments')),
      where(
        has('variable'),
        where(
          has('organisation'),
          { properties: { in: onlyOf(areas.filter((area) => holdsVariables(`organisation-${area}`))) } },
          { properties: { in: onlyOf(areas.filter(holdsVariables)) } },
        ),
      ),
    ],
  }),
);

function holdsVariables(kind: ScopeKind): boolean {
  return rowOf({ kind }).variables !== undefined;
}

type Written = output<typeof requirement>;

function requirementFault(written: Written): FaultAt | undefined {
  const { secret, variable, value } = written;
  if (secret === undefined && variable === undefined) {
    return { what: 'names neither a secret nor a variable', cure: 'Add `secret: NPM_TOKEN`.' };
  }
  if (secret !== undefined && variable !== undefined) {
    const cure = 'Make an entry of each.';
    return { what: 'stands beside `secret`', cure, at: ['variable'], on: 'key' };
  }
  if (value !== undefined && variable === undefined) {
    const cure = 'Remove it: GitHub never shows a secret. And change the secret, if this was its value.';
    return { what: 'is for variables', cure, at: ['value'], on: 'key' };
  }
  for (const key of ['repos', 'environments'] as const) {
    if (written.organisation === undefined || written[key] === undefined) continue;
    return {
      what: 'has no meaning with `organisation`',
      cure: 'Make an entry of each.',
      at: [key],
      on: 'key',
    };
  }
  return variable === undefined ? undefined : variableFault(written);
}

/** Not every place of secrets holds variables. */
function variableFault(written: Written): FaultAt | undefined {
  const bare = placesOf(written).find(({ kind }) => !holdsVariables(kind));
  if (bare === undefined) return undefined;
  return {
    what: `asks for a variable in ${rowOf(bare).label}${written.organisation === undefined ? '' : ' of an organisation'}, which has none`,
    cure: 'Write `in: [actions]`, or ask for a secret.',
    at: ['in'],
  };
}

function placesOf({ in: areas, environments, repos, organisation: owner }: Written): Requirement['in'] {
  const to = areas ?? (environments === undefined ? ['actions' as const] : undefined);
  const written = {
    ...(to && { to }),
    ...(environments && { environments }),
    ...(repos && { repos }),
    ...(owner && { organisation: owner }),
  };
  return destinationsOf(written, undefined);
}

/** `standard`: the section's own `stale-after`. */
export function resolveRequirement(
  one: Written | string,
  standard: string | undefined,
  above: Path,
  placeOf: PlaceOf,
): Requirement {
  const written: Written = typeof one === 'string' ? { secret: one } : one;
  const kind = written.variable === undefined ? 'secret' : 'variable';
  const span = written['stale-after'] ?? standard;
  const minutes = span === undefined ? undefined : minutesOf(span);
  return {
    kind,
    name: (written[kind] ?? '').toUpperCase(),
    in: placesOf(written),
    staleAfter: minutes && minutes * 60_000,
    value: written.value === undefined ? undefined : String(written.value),
    where: placeOf(typeof one === 'string' ? above : [...above, kind]),
  };
}
