/**
 * `npm run bench`: the figures that the project promises, measured on this machine in one run. `--json`
 * prints one object a line, `--only <text>` runs the measurements whose title has it, `--dist <folder>`
 * measures another bundle. Figures are information: the exit code is 0 unless something broke.
 */
import { parseArgs } from 'node:util';
import { useBundle } from './bundle.ts';
import { fiftyCommits } from './fifty-commits.ts';
import type { Measurement } from './figure.ts';
import { history } from './history.ts';
import { idle } from './idle.ts';
import { issues } from './issues.ts';
import { issueRequests } from './issues-requests.ts';
import { picks } from './picks.ts';
import { heading, row } from './print.ts';
import { proofs } from './proofs.ts';
import { secrets } from './secrets.ts';
import { size } from './size.ts';
import { startUp } from './start-up.ts';

const measurements: readonly Measurement[] = [
  ...startUp,
  size,
  idle,
  ...picks,
  fiftyCommits,
  proofs,
  secrets,
  issues,
  issueRequests,
  history,
];

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, dist: { type: 'string' } },
});
if (values.dist !== undefined) useBundle(values.dist);
const only = values.only?.toLowerCase() ?? '';
const chosen = measurements.filter(({ title }) => title.toLowerCase().includes(only));
if (chosen.length === 0) {
  console.error(`Nothing is called so. There is: ${measurements.map(({ title }) => title).join('; ')}`);
  process.exitCode = 1;
}

if (!values.json) console.log(heading());
for (const { title, measure } of chosen) {
  try {
    for (const figure of await measure()) console.log(values.json ? JSON.stringify(figure) : row(figure));
  } catch (error) {
    console.error(`${title}: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
}
