/** From the lines that a process printed to the log, the annotations and the values that a runner keeps. */
import { type Command, isCommandName, parseCommand } from './command.ts';
import type { Masker } from './masker.ts';

export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: Level;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

export interface LogLine {
  readonly kind: Level | 'text' | 'debug' | 'group' | 'endgroup';
  readonly text: string;
}

export interface Log {
  readonly lines: readonly LogLine[];
  /** Those that GitHub keeps: ten of a level and step. */
  readonly annotations: readonly Annotation[];
  /** From the deprecated `::set-output::` and `::save-state::`, which still work. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  read(line: string): void;
  /** An error of the runner's own. */
  fail(message: string): void;
}

const MESSAGE_LIMIT = 4096;
const ANNOTATIONS_PER_LEVEL = 10;

export function createLog(masker: Masker, showDebug: boolean): Log {
  const lines: LogLine[] = [];
  const annotations: Annotation[] = [];
  const outputs: Record<string, string> = {};
  const state: Record<string, string> = {};
  let stopToken: string | undefined;

  function show(kind: LogLine['kind'], text: string): void {
    lines.push({ kind, text: masker.mask(text) });
  }

  function annotate(level: Level, { properties, data }: Pick<Command, 'properties' | 'data'>): void {
    show(level, data);
    if (annotations.filter((annotation) => annotation.level === level).length >= ANNOTATIONS_PER_LEVEL)
      return;
    const { title, file } = properties;
    annotations.push({
      level,
      message: masker.mask(data).slice(0, MESSAGE_LIMIT),
      ...(title ? { title: masker.mask(title) } : {}),
      ...(file ? { file: masker.mask(file) } : {}),
      ...number('line', properties.line),
      ...number('endLine', properties.endLine),
      ...number('column', properties.col),
      ...number('endColumn', properties.endColumn),
    });
  }

  function refuse(name: string): void {
    annotate('error', { properties: {}, data: `The \`${name}\` command is disabled.` });
  }

  const actions: Readonly<Record<string, (command: Command) => void>> = {
    error: (command) => annotate('error', command),
    warning: (command) => annotate('warning', command),
    notice: (command) => annotate('notice', command),
    debug: ({ data }) => showDebug && show('debug', data),
    group: ({ data }) => show('group', data),
    endgroup: () => show('endgroup', ''),
    'add-mask': ({ data }) => masker.add(data),
    'set-output': ({ properties, data }) => {
      if (properties.name) outputs[properties.name] = data;
      show('warning', 'The `set-output` command is deprecated and will be disabled soon.');
    },
    'save-state': ({ properties, data }) => {
      if (properties.name) state[properties.name] = data;
      show('warning', 'The `save-state` command is deprecated and will be disabled soon.');
    },
    'set-env': ({ name }) => refuse(name),
    'add-path': ({ name }) => refuse(name),
    'stop-commands': ({ data }) => {
      if (data === '' || isCommandName(data)) refuse('stop-commands');
      else stopToken = data;
    },
  };

  return {
    lines,
    annotations,
    outputs,
    state,
    read(line) {
      const command = parseCommand(line, stopToken);
      if (stopToken !== undefined) {
        if (command?.name === stopToken.toLowerCase()) stopToken = undefined;
        else show('text', line);
        return;
      }
      if (command) actions[command.name]?.(command);
      else show('text', line);
    },
    fail: (message) => annotate('error', { properties: {}, data: message }),
  };
}

function number<Name extends string>(name: Name, value: string | undefined): { [_ in Name]?: number } {
  if (value === undefined || !/^\d+$/.test(value)) return {};
  return { [name]: Number(value) } as { [_ in Name]?: number };
}

const PREFIX: Readonly<Record<LogLine['kind'], string>> = {
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  debug: '##[debug]',
  group: '▼ ',
  endgroup: '',
  text: '',
};

/** As a person reads it on GitHub, groups open. */
export function textOf(lines: readonly LogLine[]): string {
  return lines
    .filter(({ kind }) => kind !== 'endgroup')
    .map(({ kind, text }) => `${PREFIX[kind]}${text}\n`)
    .join('');
}
