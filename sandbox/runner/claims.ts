import type { Claim } from '../claims.ts';

const DOCS = 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands';
const RUNNER = 'https://github.com/actions/runner/blob/main/src';

/** What the runner does as GitHub's does it. */
export const runnerClaims: readonly Claim[] = [
  {
    behaviour:
      'Workflow commands are read from both streams, at the start of a line or in the old form anywhere.',
    source: `${RUNNER}/Runner.Common/ActionCommand.cs`,
    test: 'the old form counts anywhere in a line',
  },
  {
    behaviour: 'Nothing is a command until the token of stop-commands comes.',
    source: `${DOCS}#stopping-and-starting-workflow-commands`,
    test: 'keeps commands as text between stop-commands and its token',
  },
  {
    behaviour: 'Masks hide a value, each of its lines and some of its encodings.',
    source: `${RUNNER}/Sdk/DTLogging/Logging/ValueEncoders.cs`,
    test: 'hides each line of a value of several, and overlapping ones as one',
  },
  {
    behaviour: 'A job summary over 1 MiB is dropped whole, with an error.',
    source: 'https://github.com/prefix-dev/rattler-build/issues/2738',
    test: 'refuses a summary over one mebibyte, as GitHub does',
  },
  {
    behaviour: 'Ten annotations of a level and step are kept, each cut at 4,096 characters.',
    source: `${RUNNER}/Runner.Worker/ExecutionContext.cs`,
    test: 'keeps ten annotations of a level, cut at 4,096 characters, with their place',
  },
  {
    behaviour: 'Values of several lines come between delimiters; a missing one is an error.',
    source: `${DOCS}#multiline-strings`,
    test: 'a missing delimiter',
  },
];
