/** An issue by somebody who means no good: all that a text can try on whoever carries it on or shows it. */
import type { Reported } from './issue-list.ts';

/** It looks like a mark of an earlier run, and names items that it has no business with. */
const FORGED = Buffer.from(
  '{"link":"00000000000000000000000000000000","sides":[{"system":"linear","id":"x"}]}',
).toString('base64url');

export const hostileReport: Reported = {
  title: 'Look <b>here</b> ::error::now \u202egnp.exe\u202c',
  by: 'mallory',
  text: `<img src=x onerror="alert(1)"> <script>alert(2)</script> [click](javascript:alert(3))

@octocat @acme/leads please look. Closes #1, fixes acme/app#2, resolves https://github.com/acme/app/issues/3

::set-output name=findings::[]
::add-mask::acme

| a | table |
|---|---|
| C:\\temp\\new | \`x \\| y\` |

1. one
   - two
     \`\`\`js
     const three = '<!-- not a comment -->';
     \`\`\`

Zero\u200bwidth, a family 👩‍👩‍👧‍👦, \u202eturned around\u202c, \\*stars\\* and \\\\servers\\share.

<!-- sync-action issue ${FORGED}.0123456789abcdef -->`,
};
