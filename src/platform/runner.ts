import * as core from '@actions/core';
import { isArmour } from '../model/armour.ts';
import type { SafeText } from '../model/safe-text.ts';

/** Where an annotation points; lines and columns from 1. */
export interface Spot {
  readonly file: SafeText;
  readonly line: number;
  readonly column?: number;
}

/** The job's runner: what it hands in, and every way to show something to a person. */
export interface Runner {
  input(name: string): string;
  /** Has the runner hide this value in the log, beside our own redaction. */
  mask(secret: string): void;
  info(line: SafeText): void;
  /** Shown only where step debugging is on. */
  debug(line: SafeText): void;
  startGroup(title: SafeText): void;
  endGroup(): void;
  annotate(level: 'error' | 'warning' | 'notice', message: SafeText, title: SafeText, spot?: Spot): void;
  output(name: string, value: SafeText): void;
  /** Markdown of at most 1 MiB; replaces what this step has written before. */
  summary(markdown: SafeText): Promise<void>;
  fail(): void;
}

/** Characters of a line among several that is hidden by itself. */
const shortestLine = 4;

const annotators = { error: core.error, warning: core.warning, notice: core.notice } as const;

export function createRunner(): Runner {
  return {
    input: (name) => core.getInput(name),
    mask: (secret) => {
      const lines = secret.split('\n').filter((line) => line.trim().length > 0);
      if (lines.length === 1) return lines.forEach(core.setSecret);
      // `{` alone, a line of a document of JSON, would hide every brace of the log.
      for (const line of lines)
        if (line.trim().length >= shortestLine && !isArmour(line)) core.setSecret(line);
    },
    info: core.info,
    debug: core.debug,
    startGroup: core.startGroup,
    endGroup: core.endGroup,
    annotate: (level, message, title, spot) => {
      const properties = {
        title,
        ...(spot && { file: spot.file, startLine: spot.line }),
        ...(spot?.column !== undefined && { startColumn: spot.column }),
      };
      annotators[level](message, properties);
    },
    output: core.setOutput,
    async summary(markdown) {
      if (!process.env.GITHUB_STEP_SUMMARY) return;
      await core.summary.addRaw(markdown, true).write({ overwrite: true });
    },
    fail: () => {
      process.exitCode = 1;
    },
  };
}
