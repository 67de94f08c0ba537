/** The process in which a module runs, in a group of its own, and the line to it. */
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { parseHostile } from '../../model/hostile-json.ts';
import { holdGroup } from '../process.ts';
import { tellLines } from './output.ts';
import { program } from './program.ts';

export interface ChildOptions {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Bytes of one answer. */
  readonly most: number;
  /** Characters of what is told of stdout, and of stderr. */
  readonly told: number;
  readonly tell: (line: string) => void;
}

/** `ended`: by itself, or it was killed from outside. After anything but an answer the process is no more. */
export type Heard =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'hung' }
  | { readonly kind: 'ended'; readonly how: string }
  | { readonly kind: 'too much' };

export interface Child {
  /** One at a time. `limit` in milliseconds. */
  ask(ask: Readonly<Record<string, unknown>>, limit: number): Promise<Heard>;
  kill(): void;
}

/** More than any answer needs. */
const depth = 100;

export function startChild({ env, cwd, most, told, tell }: ChildOptions): Child {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, flags, {
    cwd,
    env: { ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const kill = holdGroup(child);
  const [, stdout, stderr, line] = child.stdio;
  if (!(line instanceof Socket)) throw new Error('a process was started without a line to it');
  for (const stream of [stdout, stderr]) if (stream !== null) tellLines(stream, told, tell);
  // It never keeps this process from ending; the clock of a call does.
  for (const part of [child, stdout, stderr, line]) {
    if (part !== null && 'unref' in part && typeof part.unref === 'function') part.unref();
  }

  let count = 0;
  let ended: Extract<Heard, { kind: 'ended' }> | undefined;
  let waiting: { readonly id: number; readonly settle: (heard: Heard) => void } | undefined;
  let pending: Buffer[] = [];
  let size = 0;

  const hear = (heard: Heard) => {
    waiting?.settle(heard);
    waiting = undefined;
  };
  const end = (how: string) => {
    ended ??= { kind: 'ended', how };
    hear(ended);
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal === null ? `exit code ${code}` : signal));
  // What is written to a process that has gone is answered by its end.
  line.on('error', () => {});
  line.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10)) {
      take(rest.subarray(0, at));
      if (size <= most) answered(Buffer.concat(pending));
      pending = [];
      size = 0;
      rest = rest.subarray(at + 1);
    }
    take(rest);
  });

  function take(part: Buffer): void {
    size += part.length;
    if (size <= most) pending.push(part);
    else stop({ kind: 'too much' });
  }

  function answered(bytes: Buffer): void {
    const parsed = parseHostile(bytes, { bytes: most, depth });
    const body = parsed.ok ? parsed.value : undefined;
    const isAnswer = typeof body === 'object' && body !== null && 'id' in body && body.id === waiting?.id;
    // Whatever else comes this way is nobody's answer.
    if (isAnswer || (!parsed.ok && parsed.why === 'too deep')) hear({ kind: 'answer', body });
  }

  function stop(heard: Heard): void {
    hear(heard);
    kill();
  }

  return {
    kill,
    async ask(ask, limit) {
      if (ended !== undefined) return ended;
      const { promise, resolve } = Promise.withResolvers<Heard>();
      count += 1;
      waiting = { id: count, settle: resolve };
      const timer = setTimeout(stop, limit, { kind: 'hung' });
      line.write(`${JSON.stringify({ ...ask, id: count })}\n`);
      return promise.finally(() => clearTimeout(timer));
    },
  };
}
