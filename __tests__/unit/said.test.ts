/** Texts from outside are redacted whole, and cut only behind that. */
import { expect, test } from '@jest/globals';
import { findingOf } from '../../src/model/error.ts';
import { gitFailure } from '../../src/platform/git/failure.ts';
import { errorOf } from '../../src/platform/github/errors.ts';
import { environmentsFamily, inventoryError } from '../../src/platform/github/inventory-errors.ts';
import { refusalOf } from '../../src/platform/github/merge-refusals.ts';
import { saidWhole } from '../../src/platform/said.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { shortened } from '../../src/report/shortened.ts';

const values = [
  'value-4f2d8c61a09b7e35-and-a-tail',
  'tab-7c1e\tbody-88aa  tail-5d',
  'tick-9b`mark-20c4`end-6f',
  'stop-3a7d90c2e1.',
  `long-${'0123456789abcdef'.repeat(2048)}`,
];

const refused = (message: string) =>
  Object.assign(new Error(message), { status: 422, response: { headers: {}, data: {} } });

/** Each makes an error of what a server or git said. */
const tellers: Readonly<Record<string, (said: string) => unknown>> = {
  GitHub: (said) => errorOf(refused(said), 'PUT /x', 'token'),
  'GitHub, of secrets': (said) =>
    inventoryError(
      errorOf(refused(said), 'PUT /x', 'token'),
      environmentsFamily,
      { what: 'write', subject: 'acme/app', permission: 'Secrets', access: 'write' },
      'token',
    ),
  'GitHub, of merges': (said) => refusalOf('#1', said).refused,
  git: (said) => gitFailure({ what: 'push', said: `remote: ${said}` }),
};

const cases = Object.entries(tellers).flatMap(([who, tell]) =>
  values.flatMap((value) =>
    [0, 275, 290, 490, 1960].map((before) => ({ who, tell, value, before, start: value.slice(0, 8) })),
  ),
);

test.each(cases)('what $who repeats of $start behind $before characters shows no part of it', (one) => {
  const redactor = createRedactor();
  redactor.register(one.value);
  const error = one.tell(`${'-'.repeat(one.before)} ${one.value} was sent`) as Parameters<
    typeof findingOf
  >[0];
  const { what } = shortened(redactor.deep(findingOf(error)));
  for (let at = 0; at + 5 <= one.value.length && at < 64; at++) {
    expect(what).not.toContain(one.value.slice(at, at + 5));
  }
  expect(what).toContain('***');
});

test.each([
  ['Bad credentials', 'Bad credentials'],
  ['<!DOCTYPE html>\n<html>', 'a page of HTML'],
  ['x'.repeat(65_537), 'a text of 65537 characters'],
])('%.20j is told as %j', (text, told) => {
  expect(saidWhole(text)).toBe(told);
});

test('a report has what others said in one line, cut where it is long, and all else as it was', () => {
  const log = 'one\ntwo'.repeat(1000);
  const report = { findings: [{ what: 'a\n  b', why: 'é'.repeat(3000), cure: '', count: 3, log }] };
  expect(shortened(report)).toEqual({
    findings: [{ what: 'a b', why: `${'é'.repeat(2000)}…`, cure: '', count: 3, log }],
  });
});
