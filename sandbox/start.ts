/**
 * `npm start`: a world on this machine, the bundled action run three times in it as a runner would, and a page
 * to look at what it did. `--help` tells the options; `ACTION_UNDER_TEST` names another program than the bundle,
 * such as src/main.ts. Exits with 1 when a run failed or anything went against GitHub's published contract.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { styleText } from 'node:util';
import { buildDemo, type Demo, runDemo } from './demo/demo.ts';
import { freePort } from './demo/free-port.ts';
import { readOptions, usage } from './demo/options.ts';
import { printRun } from './demo/print-run.ts';
import { inventoryTable, issueTable, pullRequestTable, requestTable } from './demo/print-world.ts';
import { startSandbox } from './sandbox.ts';

const PROJECT = join(import.meta.dirname, '..');
const PROGRAM = resolve(process.env.ACTION_UNDER_TEST ?? join(PROJECT, 'dist', 'index.js'));

interface DemoRun {
  readonly title: string;
  readonly meanwhile?: {
    /** What people have done since the run before, in sentences. */
    readonly says: string;
    readonly happens: (demo: Demo) => void | Promise<void>;
  };
  readonly inputs?: Readonly<Record<string, string>>;
}

const RUNS: readonly DemoRun[] = [
  { title: 'First run: everything is new' },
  {
    title: 'Second run: nothing is done twice',
    meanwhile: {
      says: `Somebody has changed NPM_TOKEN in Codespaces by hand, and added PAYMENT_KEY to production.
Somebody has edited issues on both sides: a title at the same moment, a date one after the other, the points of one
that waits for a person, two paragraphs of one text; both have commented, and written “Gift cards” on their own.`,
      happens: (demo) => demo.changeOutside(),
    },
  },
  {
    title: 'Third run: with `force`, what was changed by hand is written again',
    meanwhile: {
      says: 'Somebody has answered in Jira: `/sync take jira for points`.',
      happens: (demo) => demo.decide(),
    },
    inputs: { commands: 'secrets,environments,verify,issues', force: 'true' },
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
    const demo = await buildDemo(sandbox, await freePort());
    console.log('Three runs. The first builds and tests all that it offers, which takes about a minute.');
    console.log(
      'What is ❌ is meant to be seen: `fail-on: never` in the configuration keeps the runs green.',
    );
    for (const { title, meanwhile, inputs } of RUNS) {
      heading(title);
      if (meanwhile) {
        await meanwhile.happens(demo);
        console.log(`${meanwhile.says}\n`);
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
    for (const line of issueTable(sandbox.world)) console.log(line);
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
