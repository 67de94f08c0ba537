import type { output } from 'zod/mini';
import type { Destination } from '../model/inventory.ts';
import { labelOf, rowOf, scopeKey, subjectOf } from '../model/scope.ts';
import { environmentEntries, type environments } from './environments.ts';
import type { FaultAt } from './mapping.ts';
import type { Path } from './problem.ts';
import { takenIn } from './repositories.ts';
import { plainName } from './secret-name.ts';
import { type secrets, writtenRules } from './secrets.ts';

interface Written {
  readonly secrets?: output<typeof secrets>;
  readonly environments: output<typeof environments>;
}

/** A secret that is written, where both its name and its place are written out. */
interface Target {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly rule: string;
  readonly path: Path;
  readonly on: 'key' | 'value';
}

/** Two rules that write one secret would undo each other in each run. What globs reach is compared when it is known. */
export function sameTarget(written: Written): FaultAt | undefined {
  const seen = new Map<string, Target>();
  for (const target of [...ofRules(written.secrets), ...ofEnvironments(written.environments)]) {
    const first = seen.get(target.key);
    if (first !== undefined && first.rule !== target.rule) {
      return {
        what: `writes \`${target.name}\` to ${target.place}, as ${first.rule} does already`,
        cure: 'Remove it from one of the two, or give it another name there.',
        at: target.path,
        on: target.on,
      };
    }
    seen.set(target.key, target);
  }
  return undefined;
}

function ofRules(section: Written['secrets']): readonly Target[] {
  if (section === undefined) return [];
  return writtenRules(section, 'account').flatMap(({ path, rule }) =>
    rule.include.flatMap((pattern, index) => {
      if (!plainName.test(pattern)) return [];
      const name = rule.as ?? `${rule.prefix}${pattern}`.toUpperCase();
      const { include } = path.length === 0 ? section : (section.also[Number(path[1])] ?? section);
      const item = Array.isArray(include) ? [index] : [];
      return placesOf(rule.to).map(({ key, label }) => ({
        key: `${key}\n${name}`,
        name,
        place: label,
        rule: path.length === 0 ? '`secrets` itself' : `entry ${Number(path[1]) + 1} of \`secrets.also\``,
        path: ['secrets', ...path, 'include', ...item],
        on: 'value' as const,
      }));
    }),
  );
}

function ofEnvironments(section: Written['environments']): readonly Target[] {
  return environmentEntries(section).flatMap(({ name: environment, path, written }) => {
    const secrets = typeof written.secrets === 'string' ? [written.secrets] : (written.secrets ?? {});
    const names = Object.entries(secrets).map(([key, one]) => {
      return Array.isArray(secrets) ? { step: Number(key), name: String(one) } : { step: key, name: key };
    });
    const repositories = written.repos === undefined ? undefined : [written.repos].flat();
    const places = placesOf([{ kind: 'environment', repositories, at: { environment_name: environment } }]);
    return names.flatMap(({ step, name }) =>
      places.map(({ key, label }) => ({
        key: `${key}\n${name.toUpperCase()}`,
        name: name.toUpperCase(),
        place: label,
        rule: `\`environments.${environment}\``,
        path: ['environments', ...path, 'secrets', step],
        on: typeof step === 'number' ? ('value' as const) : ('key' as const),
      })),
    );
  });
}

function placesOf(destinations: readonly Destination[]): readonly { key: string; label: string }[] {
  return destinations.flatMap(({ kind, repositories, at }) => {
    const scope = { kind, at };
    const label = labelOf(scope);
    if (!rowOf(scope).inRepository) {
      return [{ key: scopeKey(scope), label: `${label} of ${subjectOf(scope)}` }];
    }
    return (repositories ? takenIn(repositories) : ['']).map((repository) => ({
      key: `${scopeKey(scope)}\n${repository.toLowerCase()}`,
      label: `${label} of ${repository === '' ? 'this repository' : repository}`,
    }));
  });
}
