import { meta, enum as oneOf, optional } from 'zod/mini';
import { linkKinds } from '../model/inventory.ts';

export const links = optional(
  oneOf(linkKinds).check(
    meta({
      description:
        'What the value names, so that it is looked up before it is written: a branch of the Neon project, or a Cloudflare Worker, of `services`.',
    }),
  ),
);
