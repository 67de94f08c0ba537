/** A finished run in a terminal: its log with groups indented, its annotations, its outputs. */
import { styleText } from 'node:util';
import type { Annotation, LogLine } from '../runner/log.ts';
import type { RunResult } from '../runner/run.ts';

type Style = Parameters<typeof styleText>[0];

const OUTPUT_WIDTH = 100;

export function printRun(run: RunResult, print: (line: string) => void): void {
  for (const line of logLines(run.lines)) print(line);
  if (run.annotations.length > 0) print(`\n${styleText('bold', 'Annotations')}`);
  for (const annotation of run.annotations) print(`  ${annotationLine(annotation)}`);
  const outputs = Object.entries(run.outputs);
  if (outputs.length > 0) print(`\n${styleText('bold', 'Outputs')}`);
  const width = Math.max(0, ...outputs.map(([name]) => name.length));
  for (const [name, value] of outputs) print(`  ${name.padEnd(width)}  ${short(value)}`);
}

const STYLES: Readonly<Partial<Record<LogLine['kind'], Style>>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
  debug: 'gray',
};

function logLines(lines: readonly LogLine[]): readonly string[] {
  let indent = '';
  return lines.flatMap(({ kind, text }) => {
    if (kind === 'group' || kind === 'endgroup') {
      indent = kind === 'group' ? '  ' : '';
      return kind === 'group' ? [styleText('bold', `▼ ${text}`)] : [];
    }
    const style = STYLES[kind];
    const word = style ? `${kind}: ` : '';
    return text.split('\n').map((part, index) => {
      const shown = `${indent}${index === 0 ? word : ''}${part}`;
      return style ? styleText(style, shown) : shown;
    });
  });
}

function annotationLine({ level, file, line, title, message }: Annotation): string {
  const place = file ? ` ${file}${line === undefined ? '' : `:${line}`}` : '';
  const text = (title ? `${title}: ${message}` : message).replace(/\s*\n\s*/g, ' ');
  return `${styleText(STYLES[level] ?? 'reset', level)}${place} ${text}`;
}

/** One line of it. */
function short(value: string): string {
  const line = value.replace(/\s*\n\s*/g, ' ');
  return line.length > OUTPUT_WIDTH ? `${line.slice(0, OUTPUT_WIDTH - 1)}…` : line;
}
