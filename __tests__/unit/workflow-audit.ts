/** Looks for what makes a workflow unsafe or wrong: GitHub's own parser first, then rules of this project. */
import { readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: unknown;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The action as users name it. */
const own = 'org/sync-action@v1';

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
};

/** Every fault in words; empty for a workflow that passes. */
export async function faultsOf(text: string): Promise<readonly string[]> {
  const refused = await refusals(text);
  if (refused.length > 0) return refused;
  const workflow = parse(text) as Workflow;
  return [
    ...(isEmptyMapping(workflow.permissions) ? [] : ['grants permissions to the whole workflow']),
    ...(workflow.concurrency === undefined ? ['has no concurrency'] : []),
    ...(JSON.stringify(workflow.on).includes('pull_request_target') ? ['runs on pull_request_target'] : []),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      faultsOfJob(job, text).map((fault) => `${name}: ${fault}`),
    ),
  ];
}

async function refusals(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

function faultsOfJob(job: Job, text: string): readonly string[] {
  const steps = job.steps ?? [];
  return [
    // A called workflow has limits of its own; GitHub allows none where it is called.
    ...(job['timeout-minutes'] === undefined && job.uses === undefined ? ['has no timeout-minutes'] : []),
    ...(typeof job.permissions === 'string' ? ['takes permissions wholesale'] : []),
    ...steps.flatMap((step) => [...faultsOfUse(step, text), ...faultsOfRun(step)]),
    ...unknownOutputs(steps, text),
  ];
}

function faultsOfUse({ uses, with: given = {} }: Step, text: string): readonly string[] {
  if (uses === undefined || uses.startsWith('./')) return [];
  if (uses === own) {
    return Object.keys(given)
      .filter((name) => !(name in action.inputs))
      .map((name) => `gives the input ${name}, which action.yml does not have`);
  }
  const isPinned = /@[0-9a-f]{40}$/.test(uses);
  const names = new RegExp(`${uses.replaceAll('.', '\\.')} # v\\d+\\.\\d+\\.\\d+$`, 'm');
  return [
    ...(isPinned ? [] : [`does not pin ${uses}`]),
    ...(isPinned && !names.test(text) ? [`does not name the version of ${uses}`] : []),
    ...(uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false
      ? ['leaves the token behind in the checkout']
      : []),
  ];
}

/** What an expression yields becomes part of the script; `env:` keeps it a value. */
function faultsOfRun({ run }: Step): readonly string[] {
  return run?.includes('${{') ? [`expands an expression in a script: ${run.trim()}`] : [];
}

function unknownOutputs(steps: readonly Step[], text: string): readonly string[] {
  return steps
    .filter(({ uses, id }) => uses === own && id !== undefined)
    .flatMap(({ id }) => [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))])
    .flatMap(([, output = '']) =>
      output in action.outputs ? [] : [`reads the output ${output}, which action.yml does not have`],
    );
}

function isEmptyMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
