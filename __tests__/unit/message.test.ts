import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { carriedMessage } from '../../src/siblings/message.ts';
import { parseOriginChain, parseOrigins } from '../../src/siblings/trailers.ts';

const sha = 'a'.repeat(40);
const other = 'b'.repeat(40);
const origin = { repo: 'acme/ui', sha };
const carried = (message: string) => carriedMessage(message, origin);
/** Without the origin that every message ends in. */
const body = (message: string) => carried(message).replace(`\n\nSynced-From: acme/ui@${sha}\n`, '');

describe('references and mentions', () => {
  test.each([
    ['feat: x (#12)', 'feat: x (`acme/ui#12`)'],
    ['see #12, GH-3 and acme/api#4', 'see `acme/ui#12`, `acme/ui#3` and `acme/api#4`'],
    ['Closes #1', 'Closes `acme/ui#1`'],
    ['fixes: acme/x#2', 'fixes: `acme/x#2`'],
    ['Resolves https://github.com/acme/ui/issues/5#issuecomment-1.', 'Resolves `acme/ui#5`.'],
    ['in https://github.com/acme/ui/pull/7/files', 'in `acme/ui#7`'],
    [`https://github.com/acme/ui/commit/${other}`, `\`acme/ui@${other}\``],
    ['at https://ghe.example.com/a/b/issues/1', 'at `https://ghe.example.com/a/b/issues/1`'],
    [`This reverts commit ${other}.`, `This reverts commit \`acme/ui@${other}\`.`],
    ['already `acme/ui#12` in code', 'already `acme/ui#12` in code'],
    ['bare in code: `#12`', 'bare in code: `acme/ui#12`'],
    ['a lonely ` before #12', "a lonely ' before `acme/ui#12`"],
    ['escaped \\` before #12`', "escaped ' before `acme/ui#12`'"],
    ['code`x`#12', 'code`x` `acme/ui#12`'],
    ['#1#2', '`acme/ui#1` `acme/ui#2`'],
    ['thanks @ann and @acme/web', 'thanks @\u200bann and @\u200bacme/web'],
    ['#12@ann', '`acme/ui#12`@\u200bann'],
    ['mail ann@example.com', 'mail ann@example.com'],
    ['https://example.com/page#12 stays', 'https://example.com/page#12 stays'],
    ['https://example.com/@ann/x', 'https://example.com/%40ann/x'],
    ['GH-3@anna.b', '`acme/ui#3`@\u200banna.b'],
    ['&#12; #abc #12ab #', '&#12; #abc #12ab #'],
  ])('%j', (message, expected) => {
    expect(body(message)).toBe(expected);
  });

  test('people in trailers keep their address', () => {
    const message =
      'feat: x\n\nCo-authored-by: bot[bot] <1+bot[bot]@users.noreply.github.com>\nSigned-off-by: @ann <a-@x.org>';
    expect(carried(message)).toBe(
      `feat: x\n\nCo-authored-by: bot[bot] <1+bot[bot]@users.noreply.github.com>\nSigned-off-by: @\u200bann <a-@x.org>\nSynced-From: acme/ui@${sha}\n`,
    );
  });
});

describe('a trailer of a person whose address is none', () => {
  test.each([
    ['Acked-by: x <@ann>', 'Acked-by: x <@\u200bann>'],
    ['Helped-by: x <.@ann>', 'Helped-by: x <.@\u200bann>'],
    ['Reviewed-by: see <#12>', 'Reviewed-by: see <`acme/ui#12`>'],
    ['Fixes-by: z <https://github.com/a/b/issues/1>', 'Fixes-by: z <`a/b#1`>'],
  ])('is made harmless as any text is: %j', (line, expected) => {
    expect(carried(`feat: x\n\n${line}`)).toBe(`feat: x\n\n${expected}\nSynced-From: acme/ui@${sha}\n`);
  });
});

describe('what has power', () => {
  test.each([
    ['feat: x [skip ci]', 'feat: x (skip ci)'],
    ['[CI SKIP] [no ci] [actions skip] [skip-netlify]', '(CI SKIP) (no ci) (actions skip) (skip-netlify)'],
    ['***NO_CI*** x', 'NO_CI x'],
    ['x\n\nskip-checks: true', 'x\n\nskip-checks = true'],
    ['fixup! feat: x', '`fixup!` feat: x'],
    ['feat: \u001b[31mred\u001b[0m \u0007\u202ebidi\u0000', 'feat: red bidi'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['[s\u202ekip ci]', '(skip ci)'],
    ['\n\n  \n', '(no message)'],
    ['a\n\n\n\n\nb  \n', 'a\n\nb'],
  ])('%j', (message, expected) => {
    expect(body(message)).toBe(expected);
  });

  test('origins of the sibling become a chain and cannot be forged', () => {
    const message = `feat: x\n\n  synced-FROM: evil/repo@${other}\ntext\nSynced-From: nonsense\n\nSigned-off-by: A <a@b.c>\nSynced-From: acme/web@${other}`;
    const result = carried(message);
    expect(parseOrigins(result)).toEqual([origin]);
    expect(parseOriginChain(result)).toEqual([
      { repo: 'evil/repo', sha: other },
      { repo: 'acme/web', sha: other },
      origin,
    ]);
    expect(result.split('\n\n').at(-1)).toBe(
      `Signed-off-by: A <a@b.c>\nOrigin-Chain: evil/repo@${other}\nOrigin-Chain: acme/web@${other}\nSynced-From: acme/ui@${sha}\n`,
    );
  });

  test('a message of a megabyte keeps its beginning and its trailers', () => {
    const result = carried(`feat: x\n\n${'#1 `\n'.repeat(200_000)}\nSigned-off-by: A <a@b.c>`);
    expect(result).toMatch(/^feat: x\n\n`acme\/ui#1` '\n/);
    expect(result).toContain('cut here');
    expect(result).toMatch(/\n\nSigned-off-by: A <a@b.c>\nSynced-From: acme\/ui@a+\n$/);
  });

  test('a message of 100 KB is cut, and keeps its trailers', () => {
    const message = `${'s'.repeat(5000)}\n\n${'many words of a body\n'.repeat(5000)}\nSigned-off-by: A <a@b.c>`;
    const result = carried(message);
    expect(result.length).toBeLessThan(18_000);
    expect(result).toContain('cut here');
    expect(result).toMatch(/\n\nSigned-off-by: A <a@b.c>\nSynced-From: acme\/ui@a+\n$/);
    expect(carried(result)).toBe(result);
  });
});

describe('git sees the origin as a trailer', () => {
  test.each([
    'feat: x',
    'feat: x\n\nbody',
    'feat: x\n\nbody\n\nReviewed-by: B <b@c.d>',
    'feat: x\n\nbody: not a trailer block\nfor it goes on\n',
    'feat: x\n\nhttps://example.com/why',
    'feat: x\n\nhttps://github.com/acme/ui/pull/3',
    'feat: x\n\nSigned-off-by: A <a@b.c>\n[a: changed b]',
    'feat: x\n\nBREAKING CHANGE: y',
    'Key: value\nKey: value',
  ])('%j', (message) => {
    const parsed = execFileSync('git', ['interpret-trailers', '--parse'], {
      input: carried(message),
      encoding: 'utf8',
    });
    expect(parsed.trimEnd().split('\n').at(-1)).toBe(`Synced-From: acme/ui@${sha}`);
  });
});

test('origins are found in squashed messages, and only as whole lines', () => {
  const squash = `Sync (#3)\n\n* feat: a\n\nSynced-From: acme/ui@${sha}\n\n* feat: b\n\n    Synced-From: Acme/ui@${other}\r\n\nsee Synced-From: no/no@${sha}\nSynced-From: no/no@${sha} x\nSynced-From: no/no@abc`;
  expect(parseOrigins(squash)).toEqual([
    { repo: 'acme/ui', sha },
    { repo: 'Acme/ui', sha: other },
  ]);
});
