import { describe, expect, test } from '@jest/globals';
import { createCapture } from '../../src/platform/guard/capture.ts';
import { foreignEnvironment, searchPath } from '../../src/platform/guard/environment.ts';
import { quote } from '../../src/platform/guard/mounts.ts';
import { hiddenPlaces } from '../../src/platform/guard/view.ts';

describe('what is kept of an output', () => {
  const said = (chunks: readonly string[], kept: number) => {
    const capture = createCapture(kept);
    for (const chunk of chunks) capture.add(Buffer.from(chunk));
    return [capture.text(), capture.missing(), capture.size()];
  };
  test.each([
    { chunks: [], kept: 8, text: '', missing: 0, size: 0 },
    { chunks: ['abc', 'def'], kept: 8, text: 'abcdef', missing: 0, size: 6 },
    { chunks: ['abcdefgh'], kept: 8, text: 'abcdefgh', missing: 0, size: 8 },
    { chunks: ['abcdefghij'], kept: 8, text: 'abcd\n[2 bytes left out]\nghij', missing: 2, size: 10 },
    {
      chunks: [...'abcdefghijklmnopqrst'],
      kept: 8,
      text: 'abcd\n[12 bytes left out]\nqrst',
      missing: 12,
      size: 20,
    },
  ])('$chunks with room for $kept', ({ chunks, kept, text, missing, size }) => {
    expect(said(chunks, kept)).toEqual([text, missing, size]);
  });
});

describe('the environment of foreign code', () => {
  const places = { home: '/h', tmp: '/t', root: '/work/_temp/guard' };

  test('has nothing of the job but what programs need', () => {
    const env = {
      PATH: '/usr/bin',
      TOKEN: 'x',
      GITHUB_TOKEN: 'x',
      INPUT_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      RUNNER_TEMP: '/work/_temp',
      NODE_OPTIONS: '--require x',
      LD_PRELOAD: 'x',
      HTTPS_PROXY: 'http://proxy',
    };
    expect(foreignEnvironment({ env, allow: [], ...places })).toEqual({
      PATH: '/usr/bin',
      HOME: '/h',
      TMPDIR: '/t',
      LANG: 'C.UTF-8',
      TERM: 'dumb',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      CI: 'true',
      HTTPS_PROXY: 'http://proxy',
    });
  });

  test.each([
    'INPUT_TOKEN',
    'INPUT_SOURCE-TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'GITHUB_ENV',
    'RUNNER_TEMP',
    'github_token',
  ])('has no %s even where it is allowed', (name) => {
    expect(foreignEnvironment({ env: { [name]: 'x' }, allow: [name], ...places })).not.toHaveProperty([name]);
  });

  test('has what is allowed, but no other home or search path', () => {
    const env = { DATABASE_URL: 'db', HOME: '/root', PATH: '/usr/bin' };
    expect(
      foreignEnvironment({ env, allow: ['DATABASE_URL', 'HOME', 'PATH', 'MISSING'], ...places }),
    ).toMatchObject({
      DATABASE_URL: 'db',
      HOME: '/h',
      PATH: '/usr/bin',
    });
  });
});

describe('the search path of foreign code', () => {
  test.each([
    { PATH: '/usr/bin:/bin', path: ['/usr/bin', '/bin'] },
    { PATH: '/usr/bin::.:bin:/usr/bin/', path: ['/usr/bin'] },
    {
      PATH: '/temp/guard/1/tree/bin:/temp/guard/../guard/x:/temp/guards:/bin',
      path: ['/temp/guards', '/bin'],
    },
    { PATH: undefined, path: ['/usr/local/bin', '/usr/bin', '/bin'] },
  ])('of $PATH is $path', ({ PATH, path }) => {
    expect(searchPath({ PATH }, '/temp/guard')).toEqual(path);
  });
});

test('the places that are hidden are those of the job, its runner and its user', () => {
  const places = hiddenPlaces({
    HOME: '/home/runner',
    RUNNER_TEMP: '/opt/runner/_work/_temp',
    GITHUB_WORKSPACE: '/opt/runner/_work/app/app',
    GITHUB_EVENT_PATH: '/files/event.json',
    GITHUB_ENV: 'relative',
  });
  expect(places).toEqual(
    expect.arrayContaining(['/home/runner', '/opt/runner', '/opt/runner/_work/app/app', '/files']),
  );
  expect(places.every((place) => place.startsWith('/'))).toBe(true);
});

test.each([
  { text: 'a b', quoted: "'a b'" },
  { text: "a'; rm -rf /; '", quoted: "'a'\\''; rm -rf /; '\\'''" },
  { text: '$(x)`y`', quoted: "'$(x)`y`'" },
])('$text is one word for the shell', ({ text, quoted }) => {
  expect(quote(text)).toBe(quoted);
});
