/**
 * The job that runs foreign code in a workflow of three: it reads what was handed over, proves, and hands
 * verdicts back. It asks nobody for anything, and needs no token, no configuration and no cache.
 */
import { handedFiles } from './hand-over-candidates.ts';
import type { Inputs } from './inputs.ts';
import { findingOf, SyncError } from './model/error.ts';
import type { Finding } from './model/finding.ts';
import { readRegularFile, writeText } from './platform/file.ts';
import { createGit } from './platform/git/git.ts';
import { createProvingGround } from './platform/guard/ground.ts';
import { inWorkspace, type Job } from './platform/job.ts';
import type { Stop } from './platform/stop.ts';
import { type SubjectVerdict, verdictFileOf } from './prove/verdict-file.ts';
import { createProver } from './prover.ts';
import type { Log } from './report/log.ts';
import type { Redactor } from './report/redact.ts';
import {
  type CandidateFile,
  type HandedCandidate,
  largestCandidates,
  readCandidateFile,
} from './siblings/candidate-file.ts';
import { type Examined, examine } from './siblings/examine.ts';
import type { Prefix } from './siblings/offender.ts';
import type { Prover } from './siblings/prover.ts';

export interface ValidateOptions {
  readonly inputs: Inputs;
  readonly job: Job;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stop: Stop;
}

export interface ValidateResult {
  /** Path of the file to hand back. */
  readonly verdicts: string;
  readonly examined: readonly {
    readonly candidate: HandedCandidate;
    readonly result: Examined<Prefix>;
  }[];
  readonly proofs: number;
  readonly findings: readonly Finding[];
}

export async function runValidatePhase(options: ValidateOptions): Promise<ValidateResult> {
  const { inputs, job, log, redactor, env, stop } = options;
  const file = await readCandidates(inputs, job);
  const chosen = file.candidates.filter(
    ({ id }) => inputs.candidate === undefined || inputs.candidate === id,
  );
  if (chosen.length === 0) throw unreadable(`has no candidate \`${inputs.candidate}\``);
  const git = createGit({ env, root: job.folder, log: log.debug, signal: stop.now });
  const trees = await git.openPack(`${inWorkspace(inputs.candidates, job)}/${handedFiles.trees}`);
  const rules = file.validation;
  const ground = await createProvingGround({
    root: `${job.folder}/../trees`,
    env,
    source: trees,
    allow: rules.env,
    signal: stop.now,
  });
  const prover = createProver({
    rules,
    ground: async () => ground,
    remembered: {},
    isSealed: false,
    trees: async () => {
      throw new SyncError('INTERNAL', 'What steps do is not looked for here.');
    },
    progress: (subject, message) => log.info(`${subject}: ${message}`),
    signal: stop.begin,
  });

  const found = new Map<string, SubjectVerdict>();
  const examined: { readonly candidate: HandedCandidate; readonly result: Examined<Prefix> }[] = [];
  for (const candidate of chosen) {
    const result = await log.group(`Validating ${candidate.subject}`, () =>
      examine({ ...asTrees(candidate), ...alone, prover: keeping(prover, found) }),
    );
    examined.push({ candidate, result });
  }
  const handed = verdictFileOf(await ground.toolVersions(), [...found.values()]);
  const verdicts = `${job.handOverFolder}/verdicts/verdicts${inputs.candidate ? `-${inputs.candidate}` : ''}.json`;
  await writeText(verdicts, redactor.vouch(JSON.stringify(redactor.deep(handed))));
  return { verdicts, examined, proofs: prover.proofs(), findings: examined.flatMap(findingsOf) };
}

/**
 * With no token in reach, it may be proved whatever the guard; and what is found is only a claim, so nobody
 * asks whether it is marked.
 */
const alone = { trusted: true, isMarked: async () => false, isDropped: async () => false } as const;

/** The pack holds no commits: here a tree is laid out by its own id. */
function asTrees(candidate: HandedCandidate): HandedCandidate {
  const asTree = ({ tree }: Prefix): Prefix => ({ commit: tree, tree });
  const { base, tip, prefixes } = candidate;
  return { ...candidate, base: asTree(base), tip: asTree(tip), prefixes: prefixes.map(asTree) };
}

/** Keeps every answer with its subject: a tree that two candidates share is claimed for each. */
function keeping(prover: Prover, found: Map<string, SubjectVerdict>): Prover {
  return {
    ...prover,
    async verdictOf(question) {
      const answer = await prover.verdictOf(question);
      if (!('why' in answer)) {
        const { verdict } = answer;
        found.set(`${verdict.key} ${question.subject}`, { subject: question.subject, verdict });
      }
      return answer;
    },
  };
}

async function readCandidates(inputs: Inputs, job: Job): Promise<CandidateFile> {
  const read = await readRegularFile(
    `${inWorkspace(inputs.candidates, job)}/${handedFiles.candidates}`,
    largestCandidates,
  );
  if (read.kind === 'absent') throw unreadable('is not there');
  if (read.kind === 'refused') throw unreadable(`was not read: ${read.why}`);
  const parsed = readCandidateFile(read.content);
  if (!parsed.ok) throw unreadable(parsed.why);
  if (parsed.file.repository.toLowerCase() !== job.repository.toLowerCase()) {
    throw unreadable('is of another repository');
  }
  return parsed.file;
}

function unreadable(why: string): SyncError {
  return new SyncError('INPUT_INVALID', `What was handed over as \`candidates\` ${why}.`, {
    hint: 'Hand over the whole folder that the output `candidates` of the phase `integrate` names, and pass its path as `candidates`.',
  });
}

function findingsOf({
  candidate: { subject },
  result,
}: ValidateResult['examined'][number]): readonly Finding[] {
  if (result.status === 'proved') return [];
  const { reason } = result;
  if (reason.why === 'failed') return [findingOf(reason.error, subject, 'warning')];
  const what = 'The run ended before it was validated.';
  return [
    { severity: 'warning', code: 'STOPPED', subject, what, cure: 'Raise `deadline` or `timeout-minutes`.' },
  ];
}
