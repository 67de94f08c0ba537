import type { output } from 'zod/mini';
import { _default, meta, enum as oneOf, optional, union } from 'zod/mini';
import type { Place } from '../model/finding.ts';
import type { ValidationRules } from '../model/validation.ts';
import { pathGlobs } from './glob.ts';
import { line } from './line.ts';
import { type FaultAt, faulted, list, mapping } from './mapping.ts';
import type { Path } from './problem.ts';
import { span, spanOf } from './span.ts';
import { command, resolveStep, step, timeout } from './step.ts';
import { wholeNumber } from './whole-number.ts';

const megabyte = 1024 * 1024;

/** Files that say what the usual commands do. */
const definitions = [
  '**/tsconfig*.json',
  '**/{jest,vitest,vite,babel,eslint,rollup,webpack,playwright,ava,prettier}.config.*',
  '**/vitest.workspace.*',
  '**/.{babelrc,eslintrc,mocharc,swcrc,nycrc,prettierrc}*',
  '**/.eslintignore',
  '**/biome.json*',
  '**/{.nvmrc,.node-version,.tool-versions}',
  '**/{karma.conf,cypress.config}.*',
  '**/{jest-preset,wdio.conf,stylelint.config,metro.config,gulpfile,Gruntfile,bunfig,jasmine}.*',
  '**/{.c8rc,.taprc,.rspec,.stylelintrc}*',
  '**/{pytest.ini,.pytest.ini,pytest.toml,.pytest.toml,pyproject.toml,noxfile.py,tox.ini,setup.cfg,conftest.py}',
  '**/{build,settings,init}.gradle*',
  '**/{gradle,.mvn,.cargo}',
  '**/{pom.xml,build.rs,rust-toolchain,rust-toolchain.toml,Rakefile,Directory.Build.*}',
  '**/package.{yaml,json5}',
  '**/phpunit.xml*',
  '**/.npmrc',
  '**/.yarnrc*',
  '**/.pnpmfile.*',
  '**/pnpm-workspace.yaml',
  '**/{turbo,nx,lerna,rush,deno,project}.json*',
  '**/{Makefile,makefile,GNUmakefile,Justfile,justfile,Taskfile.y*ml}',
] as const;

const setup = command(
  'Run before the steps, and kept for trees with the same lock files while a commit is searched for. Without scripts of packages it is safer.',
  'npm ci --ignore-scripts',
);

const limits = mapping({
  output: _default(
    wholeNumber({ description: 'Megabytes that one command may print.', least: 1, most: 1024 }),
    64,
  ),
  processes: _default(
    wholeNumber({ description: 'Processes and threads of one command at a time.', least: 16, most: 32_768 }),
    1024,
  ),
  disk: _default(
    wholeNumber({ description: 'Megabytes that a command may add on disk.', least: 16, most: 65_536 }),
    4096,
  ),
  proof: _default(
    span({
      description: 'How long all steps of one proof may take.',
      longest: 6 * 3_600_000,
      noun: 'a time',
    }),
    '1h',
  ),
}).check(meta({ description: 'Limits of the commands.' }));

const rules = mapping({
  mode: _default(oneOf(['bisect', 'final', 'each']), 'bisect').check(
    meta({
      description:
        '`final` validates the pull request as a whole. `bisect` does, and when it brings new trouble finds the commit that does and drops it, at most three times. `each` validates commit by commit.',
    }),
  ),
  setup: optional(union([setup, mapping({ run: setup, timeout: _default(timeout('15m'), '15m') })])).check(
    meta({ description: 'What makes the tree ready for the steps, such as installing packages.' }),
  ),
  steps: list(step, { least: 1, most: 20 }).check(
    faulted(repeatedName),
    meta({ description: 'What is run, in this order.' }),
  ),
  env: _default(
    list(
      line({
        description:
          'The name of an environment variable that the commands may see. They are other people’s code.',
        most: 100,
        pattern: /^[A-Za-z_][A-Za-z0-9_]*$/u,
        fault: envFault,
      }),
      { most: 50 },
    ),
    [],
  ).check(
    meta({
      description:
        'Environment variables that the commands may see, beside the few that every program needs.',
      examples: [['NPM_CONFIG_REGISTRY']],
    }),
  ),
  definitions: _default(
    pathGlobs('Name the files that count, such as `ci/**`; no file can be taken out.'),
    [],
  ).check(
    meta({
      description:
        'Globs of further files that say what the commands do, beside configurations of the usual tools, scripts of `package.json`, files that commands name, lock files that take a package from elsewhere, and tests that are removed. A pull request that changes one is not merged by itself.',
      examples: [['ci/**', '**/__mocks__/**']],
    }),
  ),
  limits: optional(limits),
});

export const validation = optional(rules).check(
  meta({
    title: 'Validation',
    description:
      'How pull requests are built and tested before they are opened. Without it they are for review only.',
  }),
);

export function resolveValidation(
  written: output<typeof validation>,
  placeOf: (path: Path) => Place,
): ValidationRules | undefined {
  if (written === undefined) return undefined;
  const { mode, env, limits: bounds } = written;
  return {
    mode,
    setup: setupOf(written.setup),
    steps: written.steps.map((one, index) => resolveStep(one, placeOf(['validation', 'steps', index]))),
    env: [...new Set(env)],
    definitions: [...definitions, ...written.definitions],
    limits: {
      output: (bounds?.output ?? 64) * megabyte,
      processes: bounds?.processes ?? 1024,
      disk: (bounds?.disk ?? 4096) * megabyte,
      proof: spanOf(bounds?.proof ?? '1h'),
    },
  };
}

function setupOf(written: string | { readonly run: string; readonly timeout: string } | undefined) {
  if (written === undefined) return undefined;
  const long = typeof written === 'string' ? { run: written, timeout: '15m' } : written;
  return { run: long.run, timeout: spanOf(long.timeout) };
}

function repeatedName(steps: readonly output<typeof step>[]): FaultAt | undefined {
  const names = steps.map(({ name, kind }) => (name ?? kind).toLowerCase());
  const second = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (second === -1) return undefined;
  return {
    what: `has the name \`${names[second]}\` a second time`,
    cure: 'Give each step a `name` of its own.',
    at: [second],
  };
}

/** What foreign code must never be handed. */
const reserved = /^(?:GITHUB|ACTIONS|RUNNER|INPUT)_|TOKEN|SECRET|PASSWORD|CREDENTIAL|PRIVATE_KEY|API_?KEY/iu;

function envFault(text: string) {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(text)) {
    return {
      what: 'is not the name of an environment variable',
      cure: 'Write a name such as `NPM_CONFIG_REGISTRY`.',
    };
  }
  if (!reserved.test(text)) return undefined;
  return {
    what: `names \`${text}\`, which the code of siblings must not see`,
    cure: 'Remove it; let a step of your own that needs it run outside of this action.',
  };
}
