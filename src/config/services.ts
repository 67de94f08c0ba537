import type { output } from 'zod/mini';
import { meta, optional, prefault } from 'zod/mini';
import type { Services } from '../model/inventory.ts';
import { line } from './line.ts';
import { mapping } from './mapping.ts';
import { onOneLine } from './problem.ts';

/** Ids of vendors are part of addresses. */
export function vendorId(description: string, example: string) {
  const pattern = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/u;
  return line({
    description,
    examples: [example],
    most: 100,
    pattern,
    fault: (text) => {
      if (pattern.test(text)) return undefined;
      return { what: `is \`${onOneLine(text)}\`, which is no id`, cure: `Write one such as \`${example}\`.` };
    },
  });
}

export const services = prefault(
  mapping({
    neon: optional(
      mapping({
        project: vendorId('Id of the project whose branches are linked.', 'quiet-sun-12345678'),
      }).check(meta({ description: 'Neon. The input `neon-api-key` reads it.' })),
    ),
    cloudflare: optional(
      mapping({
        account: vendorId(
          'Id of the account that the Workers and Pages are in.',
          '0123456789abcdef0123456789abcdef',
        ),
      }).check(meta({ description: 'Cloudflare. The input `cloudflare-api-token` reads and writes it.' })),
    ),
  }),
  {},
).check(
  meta({
    title: 'Services',
    description: 'Where the things are, outside of GitHub, that other sections name.',
  }),
);

export function resolveServices(written: output<typeof services>): Services {
  return { neonProject: written.neon?.project, cloudflareAccount: written.cloudflare?.account };
}
