/** The section of issues, whose many rules are loaded only where a file has it. */
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
      for (const issue of parsed.error.issues)
        issues.push({ ...issue, input: value } as (typeof issues)[number]);
      return undefined;
    }),
  ),
);
