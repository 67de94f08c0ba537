import type { output } from 'zod/mini';
import type { LinkKind } from '../model/inventory.ts';
import { environmentEntries, type environments } from './environments.ts';
import { anyOf, written as has, type Part, required, someOf, where } from './keys-together.ts';
import type { FaultAt } from './mapping.ts';
import type { Path } from './problem.ts';
import type { secrets } from './secrets.ts';
import { resolveServices, type services } from './services.ts';

interface Written {
  readonly secrets?: output<typeof secrets>;
  readonly environments: output<typeof environments>;
  readonly services: output<typeof services>;
}

/** What a link, or a place outside of GitHub, needs to know. */
const needs = {
  'neon-branch': ['neonProject', 'services.neon.project', '{ neon: { project: … } }'],
  'cloudflare-worker': ['cloudflareAccount', 'services.cloudflare.account', '{ cloudflare: { account: … } }'],
  'cloudflare-pages': ['cloudflareAccount', 'services.cloudflare.account', '{ cloudflare: { account: … } }'],
} as const satisfies Record<LinkKind | 'cloudflare-pages', unknown>;

/** Something is named that cannot be found without the id that it is in. */
export function serviceNeeded(written: Written): FaultAt | undefined {
  const known = resolveServices(written.services);
  for (const { kind, path } of [...places(written), ...linked(written)]) {
    const [field, key, example] = needs[kind];
    if (known[field] !== undefined) continue;
    return { what: `needs \`${key}\``, cure: `Add \`services: ${example}\` to the file.`, at: path };
  }
  return undefined;
}

const onCloudflare = someOf('cloudflare-worker', 'cloudflare-pages');

/** The same for editors, as far as it is about places. */
export const placesTogether: Part = where(
  has(
    'secrets',
    has('also', anyOf({ type: 'object', ...onCloudflare }, { type: 'array', contains: onCloudflare })),
  ),
  has('services', required('cloudflare')),
);

interface Need {
  readonly kind: keyof typeof needs;
  readonly path: Path;
}

function places({ secrets: section }: Written): readonly Need[] {
  return (section?.also ?? []).flatMap((one, index) => {
    const kinds = (['cloudflare-worker', 'cloudflare-pages'] as const).filter(
      (kind) => one[kind] !== undefined,
    );
    return kinds.map((kind) => ({ kind, path: ['secrets', 'also', index, kind] }));
  });
}

function linked({ environments: section }: Written): readonly Need[] {
  return environmentEntries(section).flatMap(({ path, written }) =>
    (['secrets', 'variables'] as const).flatMap((shelf) =>
      Object.entries(written[shelf] ?? {}).flatMap(([name, one]): Need[] => {
        const kind = typeof one === 'string' ? undefined : one.links;
        return kind === undefined ? [] : [{ kind, path: ['environments', ...path, shelf, name, 'links'] }];
      }),
    ),
  );
}
