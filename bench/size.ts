/** What a workflow downloads with the action. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFolder } from './bundle.ts';
import { atMost, figure, type Measurement } from './figure.ts';

export const MEGABYTE = 1_000_000;
const title = 'size of dist';

export const size: Measurement = {
  title,
  measure: async () => {
    const files = readdirSync(bundleFolder(), { recursive: true, encoding: 'utf8' });
    const sizes = files.map((file) => statSync(join(bundleFolder(), file))).filter((stat) => stat.isFile());
    const bytes = sizes.reduce((sum, stat) => sum + stat.size, 0);
    return [figure(title, bytes / MEGABYTE, 'MB', atMost(4.5))];
  },
};
