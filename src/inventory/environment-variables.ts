import type { ChangeId } from '../model/change.ts';
import { changeIdOf, type VariableChange } from './environment-change.ts';
import type { ObservedEnvironments, SeenPlace } from './environment-observe.ts';
import { placeName, scopeOf } from './environment-place.ts';

/** The variables that are missing or have another value; GitHub stores their names in upper case. */
export function planVariables(
  { place, seen }: SeenPlace,
  broken: ObservedEnvironments['broken'],
  after: readonly ChangeId[],
): readonly VariableChange[] {
  const current = new Map(seen.variables.map(({ name, value }) => [name.toUpperCase(), value]));
  const subject = placeName(place);
  return place.rule.variables
    .filter((variable) => !broken.has(variable))
    .map(({ name, value, where }) => ({ name: name.toUpperCase(), value, where }))
    .filter(({ name, value }) => current.get(name) !== value)
    .map(({ name, value, where }) => ({
      id: changeIdOf('variable', subject, name),
      kind: 'variable',
      subject,
      says: `${current.has(name) ? 'update' : 'create'} the variable ${name}`,
      after,
      expects: current.get(name),
      ensure: { scope: scopeOf(place), name, value, where },
    }));
}
