/** How many trees are built and tested: for a green candidate, for one bad commit, and for what is known. */
import { readFileSync } from 'node:fs';
import { aRepository, aToken } from '../sandbox/build.ts';
import { commitAll } from '../sandbox/git/commit.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { measureRun } from './action-run.ts';
import { atMost, exactly, type Figure, figure, type Measurement } from './figure.ts';

const COMMITS = 64;
const BAD = 37;
const title = 'proofs';

export const proofs: Measurement = {
  title,
  measure: async () => [...(await green()), ...(await oneBad()), ...(await baseKnown())],
};

/** Fails like a type checker for each file that says `WRONG`. */
const check = `const { readdirSync, readFileSync } = require('node:fs');
const bad = readdirSync('src').filter((file) => readFileSync('src/' + file, 'utf8').includes('WRONG'));
for (const file of bad) console.log('src/' + file + "(1,1): error TS2304: Cannot find name 'WRONG'.");
process.exit(bad.length > 0 ? 1 : 0);
`;

async function green(): Promise<readonly Figure[]> {
  return inWorld([], async ({ run, move }) => {
    const first = await run();
    move();
    return [
      figure(`${title}: ${COMMITS} green commits`, first, 'proofs', exactly(1)),
      figure(`${title}: the same candidate again`, await run(), 'proofs', exactly(0)),
    ];
  });
}

async function oneBad(): Promise<readonly Figure[]> {
  return inWorld([BAD], async ({ run }) => [
    figure(`${title}: one bad among ${COMMITS}`, await run(), 'proofs', atMost(9)),
    figure(`${title}: today, testing commit by commit`, COMMITS, 'proofs'),
  ]);
}

/** Other work of the sibling has shown the target's own errors before. */
async function baseKnown(): Promise<readonly Figure[]> {
  return inWorld(
    [1],
    async ({ run, add }) => {
      await run();
      add([BAD]);
      return [
        figure(`${title}: one bad among ${COMMITS}, the target known`, await run(), 'proofs', atMost(8)),
      ];
    },
    1,
  );
}

interface ProofWorld {
  /** Runs the action; yields the number of proofs. */
  run(): Promise<number>;
  /** A commit of the sibling that is not selected, so that it is looked at again. */
  move(): void;
  /** Mends the first commit's file and brings the rest. */
  add(bad: readonly number[]): void;
}

async function inWorld(
  bad: readonly number[],
  measure: (world: ProofWorld) => Promise<readonly Figure[]>,
  commits = COMMITS,
): Promise<readonly Figure[]> {
  const sandbox = await startSandbox();
  try {
    return await measure(build(sandbox, bad, commits));
  } finally {
    await sandbox.close();
  }
}

function build(sandbox: Sandbox, bad: readonly number[], commits: number): ProofWorld {
  const { world } = sandbox;
  const sibling = aRepository(world, 'acme/ui');
  const begun = { message: 'chore: begin', files: { 'check.cjs': check, 'src/main.js': '\n' } };
  const [start = ''] = commitAll(sibling, 'main', [begun]);
  const part = (number: number, isBad: boolean, type = 'feat') => ({
    message: `${type}: part ${number}`,
    files: { [`src/part-${number}.js`]: isBad ? 'WRONG\n' : 'export {};\n' },
  });
  const numbers = Array.from({ length: COMMITS }, (_, index) => index + 1);
  commitAll(
    sibling,
    'main',
    numbers.slice(0, commits).map((number) => part(number, bad.includes(number))),
  );
  const target = aRepository(world, 'acme/app');
  const config = [
    `siblings: [{ repo: acme/ui, trusted: true, max: 100, start: ${start} }]`,
    'validation: { steps: [{ kind: type-check, run: node check.cjs }, { kind: test, run: "true" }] }',
    'retries: { pace: 0 }',
  ].join('\n');
  commitAll(target, 'main', [begun, { message: 'ci: sync', files: { '.github/sync.yml': config } }]);
  const { token } = aToken(world, 'bench-job-token-0123456789');
  const options = { repository: 'acme/app', inputs: { token }, secrets: [token] };
  return {
    run: async () => {
      const { outputs } = await measureRun(sandbox, options);
      return JSON.parse(readFileSync(outputs.report ?? '', 'utf8')).proofs;
    },
    move: () => {
      commitAll(sibling, 'main', [{ message: 'chore: notes', files: { 'notes.txt': 'x\n' } }]);
    },
    add: (worse) => {
      const rest = numbers.slice(1, -1).map((number) => part(number, worse.includes(number)));
      commitAll(sibling, 'main', [part(1, false, 'fix'), ...rest]);
    },
  };
}
