import type { Parse } from './reading.ts';
import { readTestResults } from './test-results.ts';

/** `jest --json`, in the output or by `--outputFile`. https://jestjs.io/docs/cli#--json */
export const parseJest: Parse = ({ text }) => readTestResults('jest', text);
