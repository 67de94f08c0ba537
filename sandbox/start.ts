/**
 * `npm start`: a world on this machine, the bundled action run three times in it as a runner would, and a page
 * to look at what it did. `--help` tells the options; `ACTION_UNDER_TEST` names another program than the bundle,
 * such as src/main.ts. Exits with 1 when a run failed or anything went against GitHub's published contract.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { buildDemo, runDemo } from './demo/demo.ts';
import { freePort } from './demo/free-port.ts';
import { readOptions, usage } from './demo/options.ts';
import { printRun } from './demo/print-run.ts';
import { inventoryTable, pullRequestTable, requestTable } from './demo/print-world.ts';
import { startSandbox } from './sandbox.ts';

const PROJECT = join(import.meta.dirname, '..');
const PROGRAM = resolve(process.env.ACTION_UNDER_TEST ?? join(PROJECT, 'dist', 'index.js'));

interface DemoRun {
  readonly title: string;
  /** What somebody has done since the run before, in a sentence. */
  readonly meanwhile?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

const RUNS: readonly DemoRun[] = [
  { title: 'First run: everything is new' },
  {
    title: 'Second run: nothing is done twice',
    meanwhile: 'Somebody has changed NPM_TOKEN in Codespaces by hand, and added PAYMENT_KEY to production.',
  },
  {
    title: 'Third run: with `force`, what was changed by hand is written again',
    inputs: { commands: 'secrets,environments,verify', force: 'true' },
  },
];

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string' || options.help) {
    console.log(typeof options === 'string' ? `${options}\n\n${usage}` : usage);
    return typeof options === 'string' ? 2 : 0;
  }
  const { once, port } = options;
  if (!existsSync(PROGRAM)) {
    console.error(`${relative(PROJECT, PROGRAM)} is not there yet: run \`npm run build\` first.`);
    return 1;
  }
  const sandbox = await startSandbox(port === undefined ? {} : { port });
  try {
    const demo = buildDemo(sandbox.world, await freePort());
    console.log('Three runs. The first builds and tests all that it offers, which takes about a minute.');
    console.log(
      'What is ❌ is meant to be seen: `fail-on: never` in the configuration keeps the runs green.',
    );
    for (const { title, meanwhile, inputs } of RUNS) {
      heading(title);
      if (meanwhile) {
        demo.changeOutside();
        console.log(`${meanwhile}\n`);
      }
      const run = await runDemo(sandbox, demo, PROGRAM, inputs);
      // What is below its folder is gone when this ends.
      const kept = Object.entries(run.outputs).filter(([, value]) => !once || !value.startsWith(run.temp));
      printRun({ ...run, outputs: Object.fromEntries(kept) }, console.log);
      // Otherwise the page shows it, rendered.
      if (once) console.log(`\n${styleText('bold', 'Job summary')}\n\n${run.summary.trimEnd()}`);
    }
    heading('What is there now');
    for (const line of pullRequestTable(sandbox.world)) console.log(line);
    console.log();
    for (const line of inventoryTable(sandbox.world, demo.repository)) console.log(line);
    console.log();
    for (const line of requestTable(sandbox.runs, sandbox.server.seen)) console.log(line);
    const { violations } = sandbox.contract;
    for (const { where, operation, detail } of violations) {
      console.error(styleText('red', `off the contract: ${where} of ${operation}: ${detail}`));
    }
    if (once) console.log('\nWithout `--once` there is a page to look at it.');
    else {
      console.log(`\nLook at it: ${styleText('underline', sandbox.server.origin)}  (Ctrl-C ends it)`);
      await interrupted();
    }
    return violations.length > 0 || sandbox.runs.some(({ exitCode }) => exitCode !== 0) ? 1 : 0;
  } finally {
    await sandbox.close();
  }
}

function heading(title: string): void {
  console.log(`\n${styleText(['bold', 'inverse'], ` ${title} `)}\n`);
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

process.exitCode = await main();
