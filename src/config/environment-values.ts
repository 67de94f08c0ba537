import type { output } from 'zod/mini';
import { meta, optional, record, string, union } from 'zod/mini';
import type { EnvironmentSecret, EnvironmentVariable } from '../model/inventory.ts';
import { links } from './links.ts';
import { cured, type FaultAt, faulted, list, mapping } from './mapping.ts';
import type { Path, PlaceOf } from './problem.ts';
import { looksLikeValue, targetName, targetNameFault, targetPattern, valueName } from './secret-name.ts';
import { spelt } from './spelt.ts';

/** GitHub's limits, each for one environment. */
const most = 100;
const mostBytes = 48 * 1024;

const propertyNames = { pattern: targetPattern.source };

const from = valueName({ description: 'The name of the value.', examples: ['PROD_DB_URL'] });

const secretRules = union([
  from,
  mapping({
    from: optional(from).check(meta({ description: 'The name of the value. Default: the same.' })),
    links,
  }),
]);

const sameName = targetName({ description: 'The name of a value, and of the secret.' });

/** Name there → name of the value. As a list, the names are the same. */
export const environmentSecrets = union([
  record(string(), secretRules).check(faulted(namesFault), meta({ maxProperties: most, propertyNames })),
  sameName,
  list(sameName, { most }).check(faulted((names) => repeated(names))),
]).check(
  meta({
    description:
      'Secrets of the environment: the name there, and the name of the value; or a list of names that are the same.',
    examples: [{ DB_URL: 'PROD_DB_URL' }, ['DB_URL']],
  }),
);

const about = 'The value. It is no secret: everyone who reads the file sees it.';

const text = string().check(
  faulted((value) => {
    if (value === '') return { what: 'is an empty text', cure: 'Write a value; GitHub takes no empty one.' };
    const bytes = new TextEncoder().encode(value).length;
    if (bytes <= mostBytes) return undefined;
    return { what: `has ${bytes} bytes; the most is ${mostBytes}`, cure: 'Shorten it.' };
  }),
  meta({ description: about, minLength: 1 }),
);

const value = union(spelt(text)).check(meta({ description: about }));

export const environmentVariables = record(
  string(),
  union([...spelt(text), mapping({ value, links })]),
  cured((written) => (written === null ? undefined : 'Write each name with its value: `LOG_LEVEL: info`.')),
).check(
  faulted(namesFault),
  meta({
    description:
      'Variables of the environment: the name, and the value, as it is spelt here: `PORT: 8080` needs no quotes. No place for secrets.',
    examples: [{ LOG_LEVEL: 'info' }],
    maxProperties: most,
    propertyNames,
  }),
);

function namesFault(written: Readonly<Record<string, unknown>>): FaultAt | undefined {
  const names = Object.keys(written);
  for (const name of names) {
    const fault = targetNameFault(name);
    // The place of a key shows the key, which may be a value that someone pasted.
    if (fault !== undefined && looksLikeValue(name)) return { ...fault, what: 'has a key that is no name' };
    if (fault !== undefined) return { ...fault, at: [name], on: 'key' };
  }
  const twice = repeated(names);
  if (twice !== undefined) return { ...twice, at: [names[Number(twice.at[0])] ?? ''], on: 'key' };
  if (names.length <= most) return undefined;
  return { what: `has ${names.length} entries; GitHub takes ${most}`, cure: 'Remove some.' };
}

function repeated(names: readonly string[]) {
  const keys = names.map((name) => name.toUpperCase());
  const second = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (second < 0) return undefined;
  return {
    what: `names \`${keys[second]}\` a second time; GitHub does not tell cases apart`,
    cure: 'Remove one of the two.',
    at: [second],
  };
}

/** `above`: the path of the mapping. */
export function secretsOf(
  written: output<typeof environmentSecrets>,
  above: Path,
  placeOf: PlaceOf,
): readonly EnvironmentSecret[] {
  if (typeof written === 'string' || Array.isArray(written)) {
    return [written].flat().map((name, index) => {
      const where = placeOf([...above, index]);
      return { name: name.toUpperCase(), from: name.toUpperCase(), links: undefined, where };
    });
  }
  return Object.entries(written).map(([name, one]) => {
    const long = typeof one === 'string' ? { from: one, links: undefined } : one;
    return {
      name: name.toUpperCase(),
      from: (long.from ?? name).toUpperCase(),
      links: long.links,
      where: placeOf([...above, name], 'key'),
    };
  });
}

export function variablesOf(
  written: output<typeof environmentVariables>,
  above: Path,
  placeOf: PlaceOf,
): readonly EnvironmentVariable[] {
  return Object.entries(written).map(([name, one]) => {
    const long = typeof one === 'object' ? one : { value: one, links: undefined };
    const where = placeOf([...above, name], 'key');
    return { name: name.toUpperCase(), value: String(long.value), links: long.links, where };
  });
}
