import type { output } from 'zod/mini';
import { meta, enum as oneOf, optional } from 'zod/mini';
import type { Destination } from '../model/inventory.ts';
import { environmentName } from './environment-name.ts';
import { line } from './line.ts';
import { mapping } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import { onOneLine } from './problem.ts';
import { repositories } from './repositories.ts';
import { repository } from './repository.ts';
import { vendorId } from './services.ts';

/** What a repository and an organisation have one each of. */
export const areas = ['actions', 'codespaces', 'dependabot', 'agents'] as const;
export type Area = (typeof areas)[number];

export function areaList(description: string) {
  return oneOrMany(oneOf(areas), { least: 1, most: areas.length }).check(
    meta({ description, examples: [['codespaces', 'dependabot']] }),
  );
}

export const organisation = line({
  description: 'An organisation, for its own secrets.',
  examples: ['acme'],
  most: 100,
  pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*$/u,
  fault: (text) => {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/u.test(text)) return undefined;
    return {
      what: `is \`${onOneLine(text)}\`, which is not the name of an organisation`,
      cure: 'Write its login: `acme`.',
    };
  },
});

export const environmentList = oneOrMany(environmentName({ description: 'The name of an environment.' }), {
  least: 1,
  most: 100,
}).check(meta({ description: 'Environments of the repositories.', examples: [['production']] }));

/** The keys that say where. One of them names what owns the place; without any it is this repository. */
export const destinationKeys = {
  to: optional(areaList('Which of its secrets: `actions`, `codespaces`, `dependabot`, `agents`.')),
  repos: optional(repositories({ description: 'Other repositories. Default: this one.' })),
  environments: optional(environmentList),
  organisation: optional(organisation),
  visibility: optional(
    oneOf(['all', 'private', 'selected']).check(
      meta({
        description:
          'Of an organisation: which repositories see the secrets. Default: as it is; a new secret is `private`.',
      }),
    ),
  ),
  selected: optional(
    oneOrMany(repository({ description: 'A repository of the organisation.' }), { least: 1, most: 200 }),
  ).check(
    meta({
      description:
        'With `visibility: selected`: the repositories that see the secrets, each by its name. Default: as they are.',
      examples: [['acme/app']],
    }),
  ),
  'cloudflare-worker': optional(
    oneOrMany(vendorId('The name of a Worker.', 'shop'), { least: 1, most: 100 }).check(
      meta({ description: 'Cloudflare Workers of the account in `services.cloudflare`.' }),
    ),
  ),
  'cloudflare-pages': optional(
    oneOrMany(vendorId('The name of a Pages project.', 'site'), { least: 1, most: 100 }).check(
      meta({ description: 'Cloudflare Pages projects of the account in `services.cloudflare`.' }),
    ),
  ),
  environment: optional(
    oneOf(['production', 'preview']).check(
      meta({ description: 'Of Cloudflare Pages. Default: `production`.' }),
    ),
  ),
};

const keys = mapping(destinationKeys);
export type WrittenDestination = output<typeof keys>;

/** Each place, or group of places, that the keys name. `account` of Cloudflare has been checked to be there. */
export function destinationsOf(
  written: WrittenDestination,
  account: string | undefined,
): readonly Destination[] {
  const to = [written.to ?? []].flat();
  const repositories = written.repos === undefined ? undefined : [written.repos].flat();
  const { organisation: org, environment = 'production' } = written;
  const account_id = account ?? '';
  return [
    ...to.map((area): Destination => {
      if (org === undefined) return { kind: area, repositories, at: {} };
      return { kind: `organisation-${area}`, repositories: undefined, at: { org } };
    }),
    ...[written.environments ?? []].flat().map((environment_name): Destination => {
      return { kind: 'environment', repositories, at: { environment_name } };
    }),
    ...[written['cloudflare-worker'] ?? []].flat().map((script_name): Destination => {
      return { kind: 'cloudflare-worker', repositories: undefined, at: { account_id, script_name } };
    }),
    ...[written['cloudflare-pages'] ?? []].flat().map((project_name): Destination => {
      const at = { account_id, project_name, environment };
      return { kind: 'cloudflare-pages', repositories: undefined, at };
    }),
  ];
}
