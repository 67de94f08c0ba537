import { check } from 'zod/mini';
import { line } from './line.ts';
import { type Fault, onOneLine } from './problem.ts';
import { valueNameFault, valuePattern } from './secret-name.ts';

const longest = 256;

/** Some names of secrets: one of them, a glob, or a regular expression between slashes; in any case. */
export const namePattern = line({
  description:
    'A name, a glob such as `DEPLOY_*`, or a regular expression (RE2) between slashes, such as `/^TMP_/`. The case does not matter.',
  examples: ['NPM_TOKEN', 'DEPLOY_*', '/^TMP_/'],
  most: longest,
  pattern: new RegExp(`^/.*/$|^[A-Za-z0-9_*?]*[*?][A-Za-z0-9_*?]*$|${valuePattern.source}`, 'u'),
  fault: (text) => (expressionOf(text) === undefined ? globFault(text) : undefined),
}).check(
  check<string>(({ value, issues }) => {
    const expression = expressionOf(value);
    if (expression === undefined) return undefined;
    // The engine of linear time takes longer to load than all else here: only for who needs it.
    return import('re2js').then(({ RE2JS }) => {
      const reason = refusal(() => RE2JS.compile(expression));
      if (reason === undefined) return;
      const message = `is \`${onOneLine(value)}\`, which is no regular expression of RE2: ${onOneLine(reason)}`;
      const cure = 'Correct it. RE2 looks neither ahead nor behind, and has no references to groups.';
      issues.push({ code: 'custom', input: value, message, params: { cure } });
    });
  }),
);

function refusal(compile: () => unknown): string | undefined {
  try {
    compile();
    return undefined;
  } catch (thrown) {
    return String(thrown instanceof Error ? thrown.message : thrown).replace(/^error parsing regexp: /u, '');
  }
}

/** What stands between the slashes. */
function expressionOf(text: string): string | undefined {
  return /^\/(.*)\/$/u.exec(text)?.[1];
}

function globFault(text: string): Fault | undefined {
  if (text.startsWith('/')) {
    return {
      what: `is \`${onOneLine(text)}\`, which begins like a regular expression`,
      cure: 'End it with a slash, without letters after it: `/^TMP_/`. The case never matters.',
    };
  }
  if (text.startsWith('!')) {
    return {
      what: `is \`${onOneLine(text)}\`; a glob cannot be negated`,
      cure: 'List it, without the `!`, under the other of `include` and `exclude`.',
    };
  }
  if (!/[*?]/u.test(text)) return valueNameFault(text);
  if (/^[A-Za-z0-9_*?]+$/u.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which matches no name`,
    cure: 'Write letters, digits, underscores, `*` and `?`, or a regular expression between slashes.',
  };
}
