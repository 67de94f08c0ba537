import { type ChooseLine, parseChoose } from './issues/choose-input.ts';
import { type HistoryAsked, parseHistory, parseRollback, type RollbackOf } from './issues/trail-input.ts';
import type { Identity } from './model/committer.ts';
import { SyncError } from './model/error.ts';
import { type LogLevel, logLevels } from './report/log.ts';

/** The action's inputs, checked. `action.yml` describes each. */
export interface Inputs {
  /** Undefined: every section that the configuration has. None: the configuration is checked, and nothing is run. */
  readonly commands: readonly Command[] | undefined;
  /** Which part of a run this job does. */
  readonly phase: Phase;
  /** Where the candidates lie that another job has handed over. */
  readonly candidates: string;
  /** The one of them that this job validates; undefined: all. */
  readonly candidate: string | undefined;
  /** Where the verdicts lie; undefined: none are handed over. */
  readonly verdicts: string | undefined;
  /** Path of the configuration, from the root of the target. */
  readonly config: string;
  readonly token: string;
  /** Reads siblings that name no token of their own. */
  readonly sourceToken: string;
  /** Reads and writes secrets, variables and environments. */
  readonly secretsToken: string;
  /** The text of the `secrets` input, JSON or empty: every value in it is to be hidden before anything else happens. */
  readonly secrets: string;
  /** Keys the fingerprints by which a changed value is known; undefined: none are kept. */
  readonly fingerprintKey: string | undefined;
  readonly cloudflareApiToken: string | undefined;
  readonly neonApiKey: string | undefined;
  readonly linearApiKey: string | undefined;
  /** Of the person whose token `jiraApiToken` is. */
  readonly jiraEmail: string | undefined;
  readonly jiraApiToken: string | undefined;
  /** Which items of the issue trackers are looked at. */
  readonly items: (typeof itemScopes)[number];
  /** What a person decides about conflicts of items. */
  readonly choose: readonly ChooseLine[];
  /** What is looked up in the audit trail, and nothing else done. */
  readonly history: HistoryAsked | undefined;
  /** What is taken back, and nothing else done. */
  readonly rollback: RollbackOf | undefined;
  /** Where the audit trail lies; undefined: beside the state. */
  readonly audit: string | undefined;
  /** Writes over what was changed outside. */
  readonly force: boolean;
  /** The text of the `state` input; `src/state/input.ts` reads it. */
  readonly state: string;
  readonly stateKey: string | undefined;
  /** An SSH private key: every commit is signed with it. */
  readonly signingKey: string | undefined;
  /** Who commits, where that is not the action itself. */
  readonly committer: Identity | undefined;
  readonly dryRun: boolean;
  /** Overrides the configuration's when not empty. */
  readonly failOn: readonly (typeof failures)[number][] | undefined;
  /** Milliseconds after which nothing more is begun. */
  readonly deadline: number | undefined;
  readonly logLevel: LogLevel;
}

/** Inputs whose values are never shown and never spread, with their fields. Of two with one value the later names it. */
export const secretInputs = {
  'source-token': 'sourceToken',
  token: 'token',
  'secrets-token': 'secretsToken',
  'state-key': 'stateKey',
  'signing-key': 'signingKey',
  'fingerprint-key': 'fingerprintKey',
  'cloudflare-api-token': 'cloudflareApiToken',
  'neon-api-key': 'neonApiKey',
  'linear-api-key': 'linearApiKey',
  'jira-api-token': 'jiraApiToken',
} as const satisfies Readonly<Record<string, keyof Inputs>>;

export type Command = (typeof commands)[number];
export type InventoryCommand = Exclude<Command, 'siblings' | 'issues'>;

/**
 * `all` is the whole run. In three jobs, `integrate` has the tokens and hands candidates over, `validate` runs
 * their code and has nothing, and `publish` takes its verdicts as claims.
 */
export type Phase = (typeof phases)[number];

const commands = ['siblings', 'secrets', 'environments', 'verify', 'issues'] as const;
const itemScopes = ['changed', 'all'] as const;
const phases = ['all', 'integrate', 'validate', 'publish'] as const;
const failures = ['error', 'conflict', 'missing', 'drift', 'never'] as const;

/** How the runner hands an input over: an empty string when it is not given. */
export type GetInput = (name: string) => string;

/**
 * Reads and checks every input. Throws `INPUT_INVALID` with the cure; `required: true` in action.yml fails
 * nothing by itself.
 */
export function readInputs(getInput: GetInput): Inputs {
  const token = getInput('token');
  const phase = oneOfEach('phase', list(getInput('phase')), phases)?.[0] ?? 'all';
  if (token === '' && phase !== 'validate') {
    throw new SyncError('INPUT_INVALID', 'The input `token` is empty.', {
      hint: "Leave it out to use the workflow's own token, or pass an App token. A secret that is not set, or that a workflow from a fork cannot see, is empty.",
    });
  }
  return {
    commands: commandsOf(list(getInput('commands'))),
    phase,
    candidates: getInput('candidates') || 'candidates',
    candidate: candidateOf(getInput('candidate')),
    verdicts: getInput('verdicts') || undefined,
    config: pathOf(getInput('config') || '.github/sync.yml'),
    token,
    sourceToken: getInput('source-token') || token,
    secretsToken: getInput('secrets-token') || token,
    secrets: getInput('secrets'),
    fingerprintKey: fingerprintKeyOf(getInput('fingerprint-key')),
    cloudflareApiToken: getInput('cloudflare-api-token') || undefined,
    neonApiKey: getInput('neon-api-key') || undefined,
    linearApiKey: getInput('linear-api-key') || undefined,
    jiraEmail: getInput('jira-email') || undefined,
    jiraApiToken: getInput('jira-api-token') || undefined,
    choose: parseChoose(getInput('choose')),
    ...trailInputs(getInput),
    items: oneOfEach('items', list(getInput('items')), itemScopes)?.[0] ?? 'changed',
    force: flag('force', getInput('force')),
    state: getInput('state') || 'cache',
    stateKey: getInput('state-key') || undefined,
    signingKey: getInput('signing-key') || undefined,
    committer: identity(getInput('committer'), getInput('signing-key') !== ''),
    dryRun: flag('dry-run', getInput('dry-run')),
    failOn: oneOfEach('fail-on', list(getInput('fail-on')), failures),
    deadline: duration('deadline', getInput('deadline')),
    logLevel: oneOfEach('log-level', list(getInput('log-level')), logLevels)?.[0] ?? 'info',
  };
}

function list(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** `check` is what each run begins with, and so no command beside others. */
function commandsOf(words: readonly string[]): readonly Command[] | undefined {
  const asked = oneOfEach('commands', words, [...commands, 'check'] as const);
  if (!asked?.includes('check')) return asked?.filter((one) => one !== 'check');
  if (asked.length === 1) return [];
  throw new SyncError('INPUT_INVALID', 'The input `commands` has `check` beside others.', {
    hint: 'Leave `check` out: each run checks the configuration first. Alone it does nothing else.',
  });
}

/** Of a run that looks at the audit trail of issues, or takes back what it tells. */
function trailInputs(getInput: GetInput): Pick<Inputs, 'history' | 'rollback' | 'audit'> {
  const history = parseHistory(getInput('history'));
  const rollback = parseRollback(getInput('rollback'));
  const asked = history === undefined ? 'rollback' : 'history';
  const words = list(getInput('commands')).map((word) => word.toLowerCase());
  if (getInput('choose').trim() !== '' && words.length > 0 && !words.includes('issues')) {
    throw new SyncError('INPUT_INVALID', 'The input `choose` is set, and `commands` has no `issues`.', {
      hint: 'Add `issues` to `commands`: only a run of it carries out what is chosen.',
    });
  }
  const others = ['history', 'rollback', 'choose'].filter((name) => name !== asked && getInput(name) !== '');
  if ((history ?? rollback) !== undefined) {
    if (others[0] !== undefined) {
      throw new SyncError('INPUT_INVALID', `The inputs \`${asked}\` and \`${others[0]}\` are set both.`, {
        hint: 'Start a run for each: a run with either does nothing else.',
      });
    }
    if (words.join(' ') !== 'issues') {
      throw new SyncError(
        'INPUT_INVALID',
        `The input \`${asked}\` is set, and \`commands\` is not \`issues\`.`,
        {
          hint: `Set \`commands: issues\`: a run with \`${asked}\` does nothing else.`,
        },
      );
    }
  }
  return { history, rollback, audit: getInput('audit') || undefined };
}

function oneOfEach<T extends string>(
  name: string,
  words: readonly string[],
  known: readonly T[],
): readonly T[] | undefined {
  if (words.length === 0) return undefined;
  return words.map((word) => {
    const match = known.find((candidate) => candidate === word.toLowerCase());
    if (match === undefined) {
      throw new SyncError('INPUT_INVALID', `The input \`${name}\` does not know \`${word}\`.`, {
        hint: `Use ${known.map((value) => `\`${value}\``).join(', ')}.`,
      });
    }
    return match;
  });
}

const shortestKey = 16;

function fingerprintKeyOf(text: string): string | undefined {
  if (text === '' || text.length >= shortestKey) return text || undefined;
  throw new SyncError(
    'INPUT_INVALID',
    `The input \`fingerprint-key\` has less than ${shortestKey} characters.`,
    {
      hint: 'Make one with `openssl rand -hex 32`, keep it as a secret, and pass that.',
    },
  );
}

function candidateOf(text: string): string | undefined {
  if (text === '' || /^[0-9a-f]{12}$/.test(text)) return text || undefined;
  throw new SyncError('INPUT_INVALID', 'The input `candidate` names no candidate.', {
    hint: 'Pass the `candidate` of an entry of the output `matrix`, or leave it out to validate all.',
  });
}

function flag(name: string, text: string): boolean {
  // The forms that YAML 1.2 counts as booleans, as the toolkit does.
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE|)$/.test(text)) return false;
  throw new SyncError('INPUT_INVALID', `The input \`${name}\` is neither \`true\` nor \`false\`.`, {
    hint: `Set \`${name}: true\` or leave it out.`,
  });
}

function pathOf(path: string): string {
  if (path.startsWith('/') || path.split('/').includes('..')) {
    throw new SyncError('INPUT_INVALID', 'The input `config` leaves the repository.', {
      hint: 'Name a file by its path from the root of the repository, such as `.github/sync.yml`.',
    });
  }
  return path;
}

/** `Name <email>`, in the form in which git keeps it. */
function identity(text: string, isSigned: boolean): Identity | undefined {
  if (text === '') return undefined;
  const [, name, email] = /^([^<>\p{Cc}]+)<([^<>\s\p{Cc}]+@[^<>\s\p{Cc}]+)>$/u.exec(text) ?? [];
  if (name === undefined || email === undefined || name.trim() === '') {
    throw new SyncError('INPUT_INVALID', 'The input `committer` is not a name with an e-mail address.', {
      hint: 'Write it as `Name <address@example.com>`.',
    });
  }
  if (!isSigned) {
    throw new SyncError('INPUT_INVALID', 'The input `committer` is set and `signing-key` is empty.', {
      hint: 'Pass `signing-key`, or leave `committer` out. A secret that is not set, or that a workflow from a fork cannot see, is empty.',
    });
  }
  return { name: name.trim().replaceAll(/ {2,}/g, ' '), email };
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

function duration(name: string, text: string): number | undefined {
  if (text === '') return undefined;
  const match = /^(\d{1,6})\s*([smh])?$/.exec(text);
  const amount = Number(match?.[1]);
  if (!match || amount === 0) {
    throw new SyncError('INPUT_INVALID', `The input \`${name}\` is not a span of time.`, {
      hint: 'Write it as `10m`, `90s` or `1h`; a bare number is minutes.',
    });
  }
  return amount * (units[match[2] ?? 'm'] ?? 60_000);
}
