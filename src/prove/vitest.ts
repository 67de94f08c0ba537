import type { Parse } from './reading.ts';
import { readTestResults } from './test-results.ts';

/** `vitest --reporter=json`, with or without `--outputFile`. https://vitest.dev/guide/reporters#json-reporter */
export const parseVitest: Parse = ({ text }) => readTestResults('vitest', text);
