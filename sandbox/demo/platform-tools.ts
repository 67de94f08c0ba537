/** acme/platform-tools, private: tools, a workflow in passing, modes, a deletion, links, and one already there. */
import { aBranch } from '../git/branch.ts';
import type { Place } from '../git/commit.ts';
import { ada, daysAgo, grace, kenji } from './people.ts';
import { edited, template } from './template.ts';

/** Both this sibling and the target made this change on their own. */
export const patientRetry = edited('src/tools/retry.ts', 'times = 3', 'times = 5');

export function tellPlatformTools(place: Place, now: Date): void {
  const at = (days: number) => ({ date: daysAgo(now, days) });
  aBranch(place)
    .withCommit('chore: start from the template', template, { author: ada, ...at(180) })
    .withCommit(
      'fix(retry): try five times',
      { 'src/tools/retry.ts': patientRetry },
      { author: kenji, ...at(25) },
    )
    .withCommit(
      'feat(release): sign what is published',
      {
        'scripts/release.sh': {
          mode: '100755',
          content: '#!/bin/sh\nset -e\nnpm run build\nnpm publish --provenance\n',
        },
        '.github/workflows/ci.yml': edited('.github/workflows/ci.yml', 'npm test', 'npm test && npm run e2e'),
      },
      { author: kenji, ...at(20) },
    )
    .withCommit(
      'refactor(tools): remove what nobody calls',
      { 'src/tools/legacy.ts': null },
      { author: grace, ...at(15) },
    )
    .withCommit(
      'feat(trace): follow one request through all services',
      {
        'src/tools/trace.ts': "export const trace = (id: string) => console.log('trace', id);\n",
        'src/tools/latest.ts': { target: 'trace.ts' },
        'vendor/protocol': { mode: '160000', id: '5'.repeat(40) },
      },
      { author: grace, ...at(10) },
    )
    .withCommit(
      'style: sort imports',
      { 'src/index.ts': `${String(template['src/index.ts'])}\n` },
      { author: kenji, ...at(7) },
    )
    .withCommit(
      'perf(trace): write lines in batches',
      {
        'src/tools/trace.ts':
          "const lines: string[] = [];\n\nexport function trace(id: string): void {\n  lines.push(id);\n  if (lines.length > 100) console.log(lines.splice(0).join('\\n'));\n}\n",
      },
      { author: kenji, ...at(2) },
    );
}
