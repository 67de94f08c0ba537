/** The section of issues, whose many rules are loaded only where a file has it. */
import type { core } from 'zod/mini';
import { optional, type output, pipe, safeParseAsync, transform, unknown } from 'zod/mini';
import type { issuesSection } from './issues.ts';

export type WrittenIssues = output<typeof issuesSection>;

export const lateIssues = optional(
  pipe(
    unknown(),
    transform(async (value, { issues }): Promise<WrittenIssues> => {
      const { issuesSection: section, pastedTokens } = await import('./issues.ts');
      const tokens = pastedTokens(value);
      if (tokens.length > 0) {
        issues.push(...tokens);
        return undefined;
      }
      const parsed = await safeParseAsync(section, value);
      if (parsed.success) return parsed.data;
      for (const issue of withoutSame(parsed.error.issues))
        issues.push({ ...issue, input: value } as (typeof issues)[number]);
      return undefined;
    }),
  ),
);

/** A number is no name: where it is one of the systems, that is told, and not again wherever it is named. */
function withoutSame(issues: readonly core.$ZodIssue[]): readonly core.$ZodIssue[] {
  if (!issues.some(({ path }) => path[0] === 'systems')) return issues;
  return issues.filter(({ code, path }) => {
    return code !== 'invalid_type' || !['between', 'priority'].includes(String(path.at(-2)));
  });
}
