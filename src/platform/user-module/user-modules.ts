/** Functions and trackers that users write, each module in a process of its own, never in ours. */
import { realpath } from 'node:fs/promises';
import { SyncError, toSyncError } from '../../model/error.ts';
import type { UserCode } from '../../model/strategy-rule.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import type { ModulePort } from '../../trackers/module/ports.ts';
import { startChild } from './child.ts';
import { moduleEnvironment } from './environment.ts';
import { createHost, type Host } from './host.ts';
import { type Ground, placeOfModule, unusable } from './place.ts';
import { inWords, offerForm, ofTheModule, type Reply } from './reply.ts';

export interface UserModulesOptions extends Ground {
  /** Takes what modules print, one line a call; it is not redacted yet. */
  readonly debug: (line: string) => void;
  readonly signal: AbortSignal;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Milliseconds for loading a module, for one call of a function, and for one of a tracker's methods. */
  readonly loading: number;
  readonly call: number;
  readonly method: number;
  /** Processes that are started for one module, the first among them. */
  readonly starts: number;
  /** Bytes of one answer. */
  readonly answer: number;
  /** Characters of what is told of each output of a process. */
  readonly output: number;
}

const usual: Limits = {
  loading: 10_000,
  call: 10_000,
  method: 120_000,
  starts: 3,
  answer: 32 * 1024 * 1024,
  output: 65_536,
};

/** `why` ends a sentence. */
export type Given =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string };

export interface TrackerModule {
  readonly code: UserCode;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Environment variables that it may see. */
  readonly env: readonly string[];
}

export interface UserModules {
  /**
   * Calls a function with each of the values, which are plain data, one after the other.
   * @throws SyncError `ISSUES_MODULE_UNUSABLE`, `ISSUES_MODULE_REFUSED` or `STOPPED`, at the line that names it: it
   * would do so for all values
   */
  run(code: UserCode, values: readonly unknown[]): Promise<readonly Given[]>;
  /**
   * Loads the module and looks for the function, which is not called. What it may not run in this run passes: nothing
   * may want it.
   * @throws SyncError `ISSUES_MODULE_UNUSABLE` or `STOPPED`
   */
  check(code: UserCode): Promise<void>;
  tracker(module: TrackerModule): ModulePort;
  /** Ends their processes; to be called whatever has happened. */
  close(): void;
}

export function createUserModules(options: UserModulesOptions): UserModules {
  const { workspace, env, debug, signal } = options;
  const limits = { ...usual, ...options.limits };
  const functions = new Map<string, Host>();
  const hosts: Host[] = [];

  function hostOf(code: UserCode, names: readonly string[]): Host {
    const host = createHost({
      loading: limits.loading,
      starts: limits.starts,
      start: async () => {
        const path = await placeOfModule(code, options);
        const child = startChild({
          env: moduleEnvironment(env, names, code.where),
          cwd: await realpath(workspace),
          most: limits.answer,
          told: limits.output,
          tell: (line) => debug(`${code.module}: ${line}`),
        });
        return { path, child };
      },
    });
    hosts.push(host);
    return host;
  }

  async function asked(host: Host, ask: Readonly<Record<string, unknown>>, limit: number): Promise<Reply> {
    const reply = signal.aborted ? undefined : await host.ask(ask, limit);
    // A run that is told to stop kills all processes.
    if (reply === undefined || (reply.kind !== 'gave' && signal.aborted)) {
      throw new SyncError('STOPPED', 'The run was stopped.');
    }
    return reply;
  }

  const told = (reply: Exclude<Reply, { kind: 'gave' }>, limit: number) =>
    inWords(reply, { limit, most: limits.answer });

  function functionHost(code: UserCode): Host {
    const host = functions.get(code.module) ?? hostOf(code, []);
    functions.set(code.module, host);
    return host;
  }

  return {
    async check(code) {
      const reply = await asked(functionHost(code), { op: 'there', name: code.export }, limits.call).catch(
        (thrown: unknown) => {
          if (toSyncError(thrown).code !== 'ISSUES_MODULE_REFUSED') throw thrown;
          return undefined;
        },
      );
      if (reply === undefined || reply.kind === 'gave' || !ofTheModule.has(reply.kind)) return;
      throw fault(code, reply, told(reply, 0));
    },

    async run(code, values) {
      const host = functionHost(code);
      const given: Given[] = [];
      for (const value of values) {
        const reply = await asked(host, { op: 'function', name: code.export, given: value }, limits.call);
        if (reply.kind !== 'gave' && ofTheModule.has(reply.kind)) throw fault(code, reply, told(reply, 0));
        given.push(
          reply.kind === 'gave'
            ? { ok: true, value: reply.value }
            : { ok: false, why: `\`${code.export}\` of \`${code.module}\` ${told(reply, limits.call)}` },
        );
      }
      return given;
    },

    tracker({ code, options: handed, env: names }) {
      const host = hostOf(code, names);
      const common = { name: code.export, options: handed };

      async function ask(more: Readonly<Record<string, unknown>>, what: string): Promise<unknown> {
        const reply = await asked(host, { ...common, ...more }, limits.method);
        if (reply.kind === 'gave') return reply.value;
        if (ofTheModule.has(reply.kind)) throw fault(code, reply, told(reply, 0));
        throw new SyncError(
          lasting.has(reply.kind) ? 'ISSUES_MODULE_HUNG' : 'ISSUES_MODULE_FAILED',
          `\`${what}\` of \`${code.module}\` ${told(reply, limits.method)}.`,
          { where: code.where },
        );
      }

      return {
        async offers(methods) {
          const { success, data } = offerForm.safeParse(await ask({ op: 'offers', methods }, code.export));
          if (!success) throw unusable(code.module, code.where, 'hides what it offers');
          return { ...data, methods: new Set(data.methods) };
        },
        call: (method, given) => ask({ op: 'method', method, given }, method),
      };
    },

    close() {
      for (const host of hosts) host.close();
    },
  };
}

/** Nothing else that it is asked will do any better. */
const lasting: ReadonlySet<Reply['kind']> = new Set(['hung', 'ended', 'given up']);

function fault(code: UserCode, reply: Exclude<Reply, { kind: 'gave' }>, why: string): SyncError {
  const { module, export: name, where } = code;
  if (reply.kind === 'not loaded') return unusable(module, where, why.replace(/\.$/u, ''));
  const known = reply.kind === 'no export' ? reply.said.split('\n').filter((one) => one !== '') : [];
  const near = suggestionFor(name, known);
  const names = known.map((one) => `\`${one}\``).join(', ');
  const hint = near === undefined ? `It exports ${names || 'nothing'}.` : `Did you mean \`export: ${near}\`?`;
  return new SyncError('ISSUES_MODULE_UNUSABLE', `\`${name}\` of \`${module}\` ${why}.`, {
    where,
    ...(reply.kind === 'no export' && { hint }),
  });
}
