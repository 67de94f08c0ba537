/** Small worlds for scenarios: the target `acme/app`, its siblings, the tokens of its workflow. */
import { stringify } from 'yaml';
import { aRepository, aTeam, aToken, aUser, type RepositoryOptions } from '../../sandbox/build.ts';
import { aBranch, type Branch } from '../../sandbox/git/branch.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import type { Gate } from '../../sandbox/server.ts';
import type { Repository } from '../../sandbox/world.ts';
import { datedBranch } from './dated-branch.ts';
import { keepBodies, type SentBody } from './request-bodies.ts';
import { template } from './template.ts';

/** Tells what comes after the template that target and siblings grew from. */
export type Story = (main: Branch, repository: Repository) => void;

export interface RepositorySpec extends RepositoryOptions {
  /** Without the template the repository is empty until `tell` commits. */
  readonly withoutTemplate?: boolean;
  readonly tell?: Story;
}

export interface WorldSpec {
  /** Default: private, with octocat as a collaborator. */
  readonly target?: RepositorySpec;
  /** By `owner/name`; a bare story means a public repository. */
  readonly siblings?: Readonly<Record<string, Story | RepositorySpec>>;
  /**
   * The configuration: text as it is, or a mapping that is completed with the siblings above and with
   * retries that wait for nothing. `null`: no file at all.
   */
  readonly config?: string | Readonly<Record<string, unknown>> | null;
  /** `org/slug` of teams that can be asked for a review. */
  readonly teams?: readonly string[];
  /** The job's own token. */
  readonly jobToken?: string;
  /** Reads the siblings. */
  readonly sourceToken?: string;
  /** The world's day, for histories whose commit ids must never change. Default: today. */
  readonly day?: Date;
}

export interface ScenarioWorld {
  readonly sandbox: Sandbox;
  readonly target: Repository;
  readonly tokens: { readonly job: string; readonly source: string; readonly person: string };
  /** A repository by `owner/name`. */
  repository(fullName: string): Repository;
  /** More history: `world.branch('acme/ui-kit').withCommit(…)`. Default branch: the repository's. */
  branch(fullName: string, name?: string): Branch;
  /** Commits another configuration to the target's default branch. */
  configure(config: NonNullable<WorldSpec['config']>): void;
  /** Puts something between clients and services, such as the fault injector; undefined: nothing. */
  setGate(gate: Gate | undefined): void;
  /** Bodies of all requests so far. */
  readonly bodies: readonly SentBody[];
  /** Moves the world's clock to its next full hour, so that dates do not depend on what ran before. */
  nextHour(): void;
  close(): Promise<void>;
}

export const TARGET = 'acme/app';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Nothing is waited for. */
export const impatient = { pauses: [0, 0, 0], pace: 0, 'longest-wait': '1s' } as const;

export async function buildWorld(spec: WorldSpec): Promise<ScenarioWorld> {
  const today = Math.floor((spec.day?.getTime() ?? Date.now()) / DAY) * DAY;
  // Each question moves it by a millisecond: things happen one after another, but on the same day everywhere.
  let clock = today;
  const sandbox = await startSandbox({
    now: () => {
      clock += 1;
      return new Date(clock);
    },
  });
  const { world: inside, server } = sandbox;
  const minutes = new Map<Repository, number>();

  function branchOf(repository: Repository, name = repository.defaultBranch): Branch {
    return datedBranch(aBranch(repository, name), () => {
      const minute = (minutes.get(repository) ?? 0) + 1;
      minutes.set(repository, minute);
      return new Date(today - 7 * DAY + minute * MINUTE);
    });
  }

  function add(fullName: string, about: RepositorySpec): Repository {
    const { tell, withoutTemplate, ...options } = about;
    const repository = aRepository(inside, fullName, options);
    const old = { date: new Date(today - 190 * DAY) };
    if (!withoutTemplate) branchOf(repository).withCommit('chore: start from the template', template, old);
    tell?.(branchOf(repository), repository);
    return repository;
  }

  aUser(inside, 'octocat');
  for (const team of spec.teams ?? []) aTeam(inside, team);
  const collaborators = { octocat: 'write' } as const;
  const target = add(TARGET, { private: true, collaborators, ...spec.target });
  const siblings = Object.entries(spec.siblings ?? {}).map(([fullName, about]) => {
    add(fullName, typeof about === 'function' ? { tell: about } : about);
    return fullName;
  });
  const configure = (config: NonNullable<WorldSpec['config']>) => {
    const text =
      typeof config === 'string'
        ? config
        : stringify({ version: 1, siblings, retries: impatient, ...config });
    branchOf(target).withCommit('chore: keep in step with our siblings', { '.github/sync.yml': text });
  };
  if (spec.config !== null) configure(spec.config ?? {});

  const tokens = {
    job: spec.jobToken ?? 'job-token-0123456789abcdef',
    source: spec.sourceToken ?? 'source-token-fedcba9876543210',
    person: 'person-token-13579bdf02468ace',
  };
  aToken(inside, tokens.job, { repositories: [TARGET] });
  const reads = { contents: 'read', metadata: 'read' } as const;
  aToken(inside, tokens.source, { kind: 'app', permissions: reads, repositories: siblings });
  aToken(inside, tokens.person, { kind: 'classic' });

  let gate: Gate | undefined;
  const repository = (fullName: string) => {
    const found = inside.repositories.get(fullName.toLowerCase());
    if (!found) throw new Error(`there is no ${fullName} in this world`);
    return found;
  };
  return {
    sandbox,
    target,
    tokens,
    repository,
    branch: (fullName, name) => branchOf(repository(fullName), name),
    configure,
    setGate: (value) => {
      gate = value;
    },
    bodies: keepBodies(server, () => gate),
    nextHour() {
      clock = (Math.floor(clock / HOUR) + 1) * HOUR;
    },
    close: () => sandbox.close(),
  };
}
