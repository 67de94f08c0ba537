/** Who answers for verdicts, by phase. Nothing of it is loaded, nor made, before it is needed: most runs prove nothing. */
import type { Inputs } from './inputs.ts';
import type { ValidationRules } from './model/validation.ts';
import type { Trees } from './platform/git/siblings.ts';
import { inWorkspace, type Job } from './platform/job.ts';
import type { Stop } from './platform/stop.ts';
import type { ProvingGround } from './prove/ports.ts';
import type { Log } from './report/log.ts';
import type { RunProver } from './run-prover.ts';
import type { StateDocument } from './state/document.ts';

interface ProverNeeds {
  readonly options: {
    readonly inputs: Inputs;
    readonly job: Job;
    readonly log: Log;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stop: Stop;
  };
  readonly state: StateDocument;
  readonly trees: () => Promise<Trees>;
}

export async function proverOf(rules: ValidationRules, needs: ProverNeeds): Promise<RunProver> {
  const { phase } = needs.options.inputs;
  return phase === 'all' ? ownProver(rules, needs) : claimsProver(rules, needs);
}

/** More than jobs that a matrix can have. */
const mostVerdictFiles = 300;

async function claimsProver(
  rules: ValidationRules,
  { options: { inputs, job }, state, trees }: ProverNeeds,
): Promise<RunProver> {
  const { createClaimsProver } = await import('./claims-prover.ts');
  const { readHandedOver } = await import('./platform/handed-over.ts');
  const { largestVerdicts } = await import('./prove/verdict-file.ts');
  const path = inputs.phase === 'publish' ? inputs.verdicts : undefined;
  const handed = { ending: '.json', limit: largestVerdicts, most: mostVerdictFiles } as const;
  const files = path === undefined ? [] : await readHandedOver(inWorkspace(path, job), handed);
  const isSealed = inputs.stateKey !== undefined;
  return createClaimsProver({ rules, files, remembered: state.claims, isSealed, trees });
}

async function ownProver(rules: ValidationRules, { options, state, trees }: ProverNeeds): Promise<RunProver> {
  const { inputs, job, log, env, stop } = options;
  const { createProver } = await import('./prover.ts');
  let ground: Promise<ProvingGround> | undefined;
  return createProver({
    rules,
    ground: () => {
      ground ??= openGround();
      return ground;
    },
    remembered: state.verdicts,
    isSealed: inputs.stateKey !== undefined,
    trees,
    progress: (subject, message) => log.info(`${subject}: ${message}`),
    signal: stop.begin,
  });

  async function openGround() {
    const { createProvingGround } = await import('./platform/guard/ground.ts');
    const source = await trees();
    return createProvingGround({
      root: `${job.folder}/../trees`,
      env,
      source,
      allow: rules.env,
      signal: stop.now,
    });
  }
}
