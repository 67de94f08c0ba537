/** A proving ground in memory: command lines are functions, files are strings, time passes when they say so. */
import type { Clock } from '../../src/prove/clock.ts';
import type {
  Answer,
  CommandResult,
  GuardedCommand,
  ProvingGround,
  RunningCommand,
  WorkTree,
  WrittenFile,
} from '../../src/prove/ports.ts';
import { aResult } from './prove.ts';

export interface Doing extends Partial<CommandResult> {
  /** Files it writes. */
  readonly writes?: Readonly<Record<string, string | WrittenFile>>;
}

/** What the program does at its n-th run, counted from 0. */
export type Program = (run: number) => Doing;

/** An application: what it answers at a time after its start, and when it ends by itself. */
export interface Application {
  readonly answers: (url: string, after: number) => Answer;
  readonly endsAfter?: number;
  readonly result?: Partial<CommandResult>;
}

export interface World {
  readonly trees?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly programs?: Readonly<Record<string, Program>>;
  readonly applications?: Readonly<Record<string, Application>>;
}

export interface FakeGround extends ProvingGround {
  readonly clock: Clock;
  /** Trees that are open, applications that run. */
  readonly left: Set<string>;
  /** How often each line was run. */
  readonly runs: Map<string, number>;
}

export function aGround(world: World): FakeGround {
  let time = 0;
  const clock: Clock = {
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  };
  const left = new Set<string>();
  const runs = new Map<string, number>();
  const kept = new Map<string, ReadonlyMap<string, WrittenFile>>();

  const open = async (treeish: string): Promise<WorkTree> => {
    const files = new Map(Object.entries(world.trees?.[treeish] ?? {}));
    const disk = new Map<string, WrittenFile>([...files].map(([path, text]) => [path, file(text)]));
    left.add(treeish);
    return {
      root: `/w/${treeish}`,
      files,
      run: async ({ line, timeout }: GuardedCommand) => {
        const run = runs.get(line) ?? 0;
        runs.set(line, run + 1);
        const { writes = {}, ...doing } = world.programs?.[line]?.(run) ?? { code: 127, stderr: 'not found' };
        for (const [path, content] of Object.entries(writes)) disk.set(path, file(content));
        const result = aResult(doing);
        const late = result.milliseconds > timeout;
        time += Math.min(result.milliseconds, timeout);
        return late ? { ...result, code: null, ended: 'timeout', milliseconds: timeout } : result;
      },
      start: async ({ line, timeout }) => {
        const application = world.applications?.[line] ?? { answers: () => nobody, endsAfter: 0 };
        return running(application, Math.min(application.endsAfter ?? Infinity, timeout));
      },
      read: async (path) => disk.get(path) ?? { kind: 'absent' },
      remove: async (path) => {
        disk.delete(path);
      },
      keepMade: async (key) => {
        kept.set(key, new Map(disk));
      },
      restoreMade: async (key) => {
        for (const [path, content] of kept.get(key) ?? []) disk.set(path, content);
        return kept.has(key);
      },
      close: async () => {
        left.delete(treeish);
      },
    };
  };

  function running({ answers, result }: Application, endsAfter: number): RunningCommand {
    const begun = time;
    const name = `application started at ${begun}`;
    left.add(name);
    const ended = () => (time - begun >= endsAfter ? aResult({ code: 1, ...result }) : undefined);
    return {
      get: async (url, timeout) => {
        const answer = ended() === undefined ? answers(url, time - begun) : nobody;
        time += answer.status === undefined ? Math.min(timeout, 100) : 1;
        return answer;
      },
      ended,
      stop: async () => {
        left.delete(name);
        return ended() ?? aResult({ code: 143, ...result });
      },
    };
  }

  return { guard: 'process', toolVersions: async () => 'node 24.1.0 linux x64', open, clock, left, runs };
}

const nobody: Answer = { status: undefined, why: 'nobody listens' };

function file(content: string | WrittenFile): WrittenFile {
  return typeof content === 'string' ? { kind: 'content', content: Buffer.from(content) } : content;
}
