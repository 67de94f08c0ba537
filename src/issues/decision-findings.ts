/** What a person should know of what was decided about an item's fields. */
import type { Finding } from '../model/finding.ts';
import type { FieldDecision } from '../reconcile/decision.ts';
import { plainFinding } from './finding.ts';
import type { ComparedLink } from './link-plan.ts';

export function decisionFindings({
  decision,
  name,
}: Pick<ComparedLink, 'decision' | 'name'>): readonly Finding[] {
  return decision.fields.flatMap((field) => {
    if (field.kind === 'conflict' && field.chosen === undefined) {
      return [
        plainFinding('ISSUES_CONFLICT', name, `${field.field} differs, and nothing is written: ${field.why}`),
      ];
    }
    const why = withoutHistory(field);
    if (why === undefined) return [];
    return [
      plainFinding('ISSUES_WITHOUT_HISTORY', name, `${field.field} was decided without history: ${why}`),
    ];
  });
}

/** Undefined: with history, or there was nothing to decide. */
function withoutHistory(field: FieldDecision): string | undefined {
  switch (field.kind) {
    case 'agreed':
      return undefined;
    case 'conflict':
      return field.conflict === 'field' ? field.why : undefined;
    case 'take':
      if (!field.withoutHistory) return undefined;
      return Array.isArray(field.value) ? united : `what ${field.from} has goes to the others.`;
    case 'merged':
      return field.withoutHistory ? united : undefined;
  }
}

const united = 'each side gets what any of them has.';
