import type { output } from 'zod/mini';
import type { Finding, Place } from '../model/finding.ts';
import { suggestionFor } from '../model/suggestion.ts';
import type { Path } from './problem.ts';
import type { siblings } from './siblings.ts';

/** The types of Angular's convention, which Conventional Commits names as examples. */
const usual = ['feat', 'fix', 'perf', 'refactor', 'docs', 'style', 'test', 'build', 'ci', 'chore', 'revert'];

/** Words that people write for them, too far off to be taken for a slip. */
const meant: Readonly<Record<string, string>> = {
  feature: 'feat',
  features: 'feat',
  bug: 'fix',
  bugfix: 'fix',
  hotfix: 'fix',
  performance: 'perf',
  refactoring: 'refactor',
  documentation: 'docs',
  testing: 'test',
};

/** Types that are allowed, for a team may have its own, but are nearly a usual one that is not listed beside them. */
export function nearTypes(
  written: output<typeof siblings>,
  placeOf: (path: Path) => Place,
): readonly Finding[] {
  return written.flatMap((one, index) => {
    if (typeof one === 'string') return [];
    const listed = one.types.map((type) => type.toLowerCase());
    return listed.flatMap((type, position): Finding[] => {
      if (usual.includes(type)) return [];
      const suggestion = Object.hasOwn(meant, type) ? meant[type] : suggestionFor(type, usual);
      if (suggestion === undefined || listed.includes(suggestion)) return [];
      return [
        {
          severity: 'warning',
          code: 'CONFIG_INVALID',
          subject: one.repo,
          what: `\`siblings.types\` names \`${type}\`, so commits of type \`${suggestion}\` are left out.`,
          cure: `Did you mean \`${suggestion}\`? If the sibling writes \`${type}: …\`, list both.`,
          where: placeOf(['siblings', index, 'types', position]),
        },
      ];
    });
  });
}
