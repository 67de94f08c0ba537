import type { output } from 'zod/mini';
import { meta, optional, union } from 'zod/mini';
import type { Requirement } from '../model/inventory.ts';
import { mapping } from './mapping.ts';
import { entries } from './one-or-many.ts';
import type { PlaceOf } from './problem.ts';
import { requirement, resolveRequirement, staleAfter } from './requirement.ts';
import { valueName } from './secret-name.ts';

const name = valueName({
  description: 'The name of a secret that must be there for Actions.',
  examples: ['NPM_TOKEN'],
});

export const verify = optional(
  mapping({
    'stale-after': optional(staleAfter),
    required: entries(union([name, requirement]), { least: 1, most: 1000 }).check(
      meta({
        description:
          'What must be there. Each is the name of a secret, or a mapping that says where. With `fail-on: missing` a run that finds one missing fails, and what waits for it does not start.',
        examples: [['NPM_TOKEN', { secret: 'DB_URL', environments: ['production'] }]],
      }),
    ),
  }),
).check(
  meta({
    title: 'Verification',
    description: 'Secrets and variables that must be there, for example before a deployment.',
  }),
);

export function resolveVerify(written: output<typeof verify>, placeOf: PlaceOf): readonly Requirement[] {
  return (written?.required ?? []).map((one, index) => {
    return resolveRequirement(one, written?.['stale-after'], ['verify', 'required', index], placeOf);
  });
}
