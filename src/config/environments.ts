import type { output } from 'zod/mini';
import { _default, catchall, meta, nullable, object, optional, union } from 'zod/mini';
import type { EnvironmentRule } from '../model/inventory.ts';
import { suggestionFor } from '../model/suggestion.ts';
import {
  environment,
  otherRepositories,
  resolveEnvironment,
  reviewers,
  type WrittenEnvironment,
} from './environment.ts';
import { environmentKey, environmentNameFault, environmentPattern } from './environment-name.ts';
import { type FaultAt, faulted, list, mapping } from './mapping.ts';
import type { Path, PlaceOf } from './problem.ts';
import { takenIn } from './repositories.ts';

const trioKey = 'default-trio';

const trio = mapping({ reviewers: reviewers(1), repos: otherRepositories }).check(
  meta({
    description:
      '`development` without rules, `staging` with the reviewers, `production` with the reviewers and deployments from `main` only. An environment of the same name, written beside it, takes the place of its; keys that it leaves out stay.',
    examples: [{ reviewers: ['acme/leads'] }],
  }),
);

const entry = nullable(union([environment, list(environment, { least: 1, most: 50 })])).check(
  meta({
    description:
      'An environment by its name; a list for the same name in several groups of repositories. Empty: it only has to exist.',
  }),
);

const named = catchall(object({ [trioKey]: optional(trio) }), entry).check(
  faulted(nameFault),
  faulted(repetition),
  meta({ propertyNames: { minLength: 1, maxLength: 255, pattern: environmentPattern.source } }),
);

export const environments = _default(named, {}).check(
  meta({
    title: 'Environments',
    description: 'Deployment environments by name. What an environment does not mention is left as it is.',
    examples: [{ production: { reviewers: ['acme/leads'], branches: ['main'] } }],
  }),
);

type Written = output<typeof environments>;

export interface EnvironmentEntry {
  readonly name: string;
  /** Below the section. */
  readonly path: Path;
  readonly written: WrittenEnvironment;
}

/** Every environment that is written, with what it takes over from the trio. */
export function environmentEntries(section: Written): readonly EnvironmentEntry[] {
  const standard = trioOf(section[trioKey]);
  const written = Object.entries(section)
    .filter(([name]) => name !== trioKey)
    .flatMap(([name, one]) => entriesOf(name, one as output<typeof entry>));
  const own = new Set(written.map(({ name }) => environmentKey(name)));
  return [
    ...standard.filter(({ name }) => !own.has(name)),
    ...written.map((one) => {
      const base = standard.find(({ name }) => name === environmentKey(one.name));
      return { ...one, written: { ...base?.written, ...one.written } };
    }),
  ];
}

function entriesOf(name: string, one: output<typeof entry>): EnvironmentEntry[] {
  if (!Array.isArray(one)) return [{ name, path: [name], written: one ?? {} }];
  return one.map((written, index) => ({ name, path: [name, index], written }));
}

function trioOf(written: output<typeof trio> | undefined): readonly EnvironmentEntry[] {
  if (written === undefined) return [];
  const { reviewers: asked, repos } = written;
  const common = repos === undefined ? {} : { repos };
  const rules: Readonly<Record<string, WrittenEnvironment>> = {
    development: common,
    staging: { ...common, reviewers: asked },
    production: { ...common, reviewers: asked, branches: ['main'] },
  };
  return Object.entries(rules).map(([name, one]) => ({ name, path: [trioKey], written: one }));
}

function nameFault(section: Written): FaultAt | undefined {
  for (const name of Object.keys(section)) {
    const fault = environmentNameFault(name);
    if (fault !== undefined) return { ...fault, at: [name], on: 'key' };
    if (name === trioKey || suggestionFor(name, [trioKey]) === undefined) continue;
    const cure = `Did you mean \`${trioKey}\`? If not, choose a name that is less like it.`;
    return { what: `is nearly \`${trioKey}\`, which is no environment`, cure, at: [name], on: 'key' };
  }
  return undefined;
}

/** Two entries for one environment of one repository would undo each other in each run. */
function repetition(section: Written): FaultAt | undefined {
  const seen = new Map<string, EnvironmentEntry>();
  for (const one of environmentEntries(section)) {
    const { repos } = one.written;
    for (const repository of repos === undefined ? [''] : takenIn(repos)) {
      const key = `${environmentKey(one.name)}\n${repository.toLowerCase()}`;
      const first = seen.get(key);
      if (first !== undefined && first !== one) {
        return {
          what: `is a second environment \`${environmentKey(one.name)}\` of ${repository === '' ? 'this repository' : repository}`,
          cure: 'Join the two. GitHub does not tell cases apart in names of environments.',
          at: one.path,
          on: typeof one.path.at(-1) === 'number' ? 'value' : 'key',
        };
      }
      seen.set(key, one);
    }
  }
  return undefined;
}

export function resolveEnvironments(section: Written, placeOf: PlaceOf): readonly EnvironmentRule[] {
  return environmentEntries(section).map(({ name, path, written }) => {
    return resolveEnvironment(name, written, ['environments', ...path], placeOf);
  });
}
