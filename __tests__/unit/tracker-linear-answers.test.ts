import { describe, expect, test } from '@jest/globals';
import { createBudget } from '../../src/platform/linear/budget.ts';
import { complaintsOf, isAboutContent, isRateLimited, refusalOf } from '../../src/platform/linear/errors.ts';

const hour = 3_600_000;
const date = 'Fri, 01 May 2026 10:00:00 GMT';
const at = Date.parse(date);

function told(headers: Readonly<Record<string, string | number>>): Headers {
  return new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

const requests = (remaining: number, reset: number, limit = 2500) => ({
  'x-ratelimit-requests-limit': limit,
  'x-ratelimit-requests-remaining': remaining,
  'x-ratelimit-requests-reset': reset,
});

describe('the budget of a key', () => {
  test.each<[string, Readonly<Record<string, string | number>>, number, number]>([
    ['nothing told', {}, 100, 0],
    ['plenty', requests(10, at + hour), 100, 0],
    ['no request left: until one has come back', { date, ...requests(0, at + hour) }, 100, hour / 2500],
    [
      'too few points: until enough have come back',
      {
        date,
        'x-ratelimit-complexity-limit': 10_000,
        'x-ratelimit-complexity-remaining': 0,
        'x-ratelimit-complexity-reset': at + hour,
      },
      5_000,
      hour / 2,
    ],
    [
      'more points than there ever are: until it is full',
      {
        date,
        'x-ratelimit-complexity-limit': 1_000,
        'x-ratelimit-complexity-remaining': 0,
        'x-ratelimit-complexity-reset': at + hour,
      },
      5_000,
      hour,
    ],
    [
      'no limit told: until the reset',
      { date, 'x-ratelimit-requests-remaining': 0, 'x-ratelimit-requests-reset': at + 500 },
      1,
      500,
    ],
    ['a reset that has passed', { date, ...requests(0, at - 1) }, 1, 0],
    [
      'headers that are none',
      { 'x-ratelimit-requests-remaining': 'none', 'x-ratelimit-requests-reset': '' },
      1,
      0,
    ],
  ])('with %s', (_, headers, points, wait) => {
    const budget = createBudget(() => at);
    budget.note(told(headers));
    expect(budget.waitFor(points)).toBe(wait);
  });

  test('comes back by our clock, however far from it Linear’s is', () => {
    let now = at + 40 * hour;
    const budget = createBudget(() => now);
    budget.note(told({ date, ...requests(0, at + hour) }));
    expect(budget.waitFor(1)).toBe(hour / 2500);
    now += 1_000;
    expect(budget.waitFor(1)).toBe(hour / 2500 - 1_000);
    now += hour;
    expect(budget.waitFor(1)).toBe(0);
  });
});

describe('a refusal', () => {
  const complaint = (code: string, path?: readonly unknown[]) => ({
    message: 'short',
    ...(path ? { path } : {}),
    extensions: { code, userPresentableMessage: 'What it is.' },
  });

  test.each<[number, string, string]>([
    [401, 'AUTHENTICATION_ERROR', 'LINEAR_TOKEN_REJECTED'],
    [400, 'AUTHENTICATION_ERROR', 'LINEAR_TOKEN_REJECTED'],
    [400, 'FORBIDDEN', 'LINEAR_PERMISSION_MISSING'],
    [403, '', 'LINEAR_PERMISSION_MISSING'],
    [400, 'RATELIMITED', 'LINEAR_RATE_LIMIT_EXHAUSTED'],
    [200, 'INPUT_ERROR', 'LINEAR_REFUSED'],
    [404, '', 'LINEAR_REFUSED'],
  ])('with status %d and code %p is %s', (status, code, expected) => {
    const complaints = complaintsOf({ errors: [complaint(code)] });
    const error = refusalOf('do it', status, complaints);
    expect(error.code).toBe(expected);
    expect(error.message).toMatch(/^Cannot do it: Linear says What it is\./);
  });

  test.each<[string, unknown, boolean]>([
    ['of one part', [complaint('FORBIDDEN', ['p1o0'])], true],
    ['of a value', [complaint('INPUT_ERROR')], true],
    ['of a variable', [complaint('GRAPHQL_VALIDATION_FAILED')], true],
    ['of the key', [complaint('FORBIDDEN')], false],
    ['of nobody knows what', [{}], false],
  ])('%s tells whether what was sent is at fault', (_, errors, expected) => {
    expect(isAboutContent(complaintsOf({ errors }))).toBe(expected);
  });

  test.each([null, 'no', 7, [], {}, { errors: null }, { errors: 'no' }])('of %j says nothing', (body) => {
    expect(complaintsOf(body)).toEqual([]);
  });

  test.each([[{ errors: [null] }], [{ errors: [7] }], [{ errors: [{ path: [1], message: 2 }] }]])(
    'of %j is a complaint without words',
    (body) => {
      const complaints = complaintsOf(body);
      expect(complaints).toEqual([{ code: '', said: '', alias: undefined }]);
      expect(refusalOf('do it', 400, complaints).message).toBe('Cannot do it: Linear says 400 and no reason');
    },
  );

  test('for its rate is told by status or code', () => {
    expect(isRateLimited(429, [])).toBe(true);
    expect(isRateLimited(400, complaintsOf({ errors: [complaint('RATELIMITED')] }))).toBe(true);
    expect(isRateLimited(400, complaintsOf({ errors: [complaint('INPUT_ERROR')] }))).toBe(false);
  });
});
