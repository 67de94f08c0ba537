/**
 * The `proc-receive` hook of every repository in the sandbox: the only hook of git whose refusals carry a
 * reason of their own for each ref. It speaks pkt-lines with receive-pack (see githooks(5)), judges each ref,
 * and leaves the update of those it accepts to receive-pack. The policy comes in SANDBOX_PUSH_POLICY.
 */
import { execFileSync } from 'node:child_process';
import { readSync, writeSync } from 'node:fs';
import { type PushPolicy, type RefUpdate, refusalOf } from './push-policy.ts';

const FLUSH = '0000';
const policy = JSON.parse(process.env.SANDBOX_PUSH_POLICY ?? '{}') as PushPolicy;

readLines();
send(['version=1\n']);
send(readLines().flatMap(judge));

function judge(line: string): readonly string[] {
  const [before = '', after = '', ref = ''] = line.trimEnd().split(' ');
  const refusal = refusalOf(describe(before, after, ref), policy);
  if (!refusal) return [`ok ${ref}\n`, 'option fall-through\n'];
  if (refusal.remarks.length > 0) process.stderr.write(`${refusal.remarks.join('\n')}\n`);
  return [`ng ${ref} ${refusal.reason}\n`];
}

function describe(before: string, after: string, ref: string): RefUpdate {
  const deletes = /^0+$/.test(after);
  const creates = /^0+$/.test(before);
  return {
    ref,
    deletes,
    creates,
    fastForward: deletes || creates || succeeds(['merge-base', '--is-ancestor', before, after]),
    workflows: deletes ? [] : changedWorkflows(after),
  };
}

function changedWorkflows(after: string): readonly string[] {
  // -c: a merge counts only for what neither side had before.
  const args = ['log', '-c', '--root', '-z', '--format=', '--name-only', '--no-renames', after];
  const listing = git([...args, '--not', '--all', '--', '.github/workflows/']);
  return listing.split('\0').filter(Boolean);
}

function git(args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function succeeds(args: readonly string[]): boolean {
  try {
    git(args);
    return true;
  } catch {
    return false;
  }
}

function send(lines: readonly string[]): void {
  const packets = lines.map((line) => {
    const bytes = Buffer.from(line);
    return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes]);
  });
  writeSync(1, Buffer.concat([...packets, Buffer.from(FLUSH)]));
}

/** Lines up to the next flush packet. */
function readLines(): string[] {
  const lines: string[] = [];
  for (let length = packetLength(); length > 0; length = packetLength()) {
    lines.push(read(length - 4));
  }
  return lines;
}

function packetLength(): number {
  return Number.parseInt(read(4), 16);
}

function read(length: number): string {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const count = readSync(0, bytes, at, length - at, null);
    if (count === 0) throw new Error('receive-pack closed the conversation');
    at += count;
  }
  return bytes.toString('utf8');
}
