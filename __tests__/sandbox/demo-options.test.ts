import { expect, test } from '@jest/globals';
import { readOptions } from '../../sandbox/demo/options.ts';

const plain = { once: false, port: undefined, help: false };

test.each([
  [[], plain],
  [['--once'], { ...plain, once: true }],
  [['--port', '8080'], { ...plain, port: 8080 }],
  [['--help'], { ...plain, help: true }],
  [['-h'], { ...plain, help: true }],
])('the options of the demo are read from %j', (args, options) => {
  expect(readOptions(args)).toEqual(options);
});

test.each([[['--port', 'x']], [['--port', '70000']], [['--onc']], [['once']]])(
  '%j is told to be wrong',
  (args) => {
    expect(readOptions(args)).toEqual(expect.any(String));
  },
);
