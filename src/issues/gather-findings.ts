/** What a run found about items, so that a person can read it: a thousand items with one cause are one finding. */
import type { Finding } from '../model/finding.ts';
import { named } from '../report/alike.ts';

/** In the order in which each first comes. */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, likeness).values()].flatMap(merged);
}

/** The same for findings that differ in nothing but what they are about. */
function likeness({ severity, code, subject, what, cure, where }: Finding): string {
  const about = subject === undefined ? what : what.replaceAll(subject, '\0');
  return JSON.stringify([severity, code, subject === undefined, about, cure, where]);
}

function merged(alike: readonly Finding[]): readonly Finding[] {
  const [first, ...others] = alike;
  if (first === undefined) return [];
  const names = new Set(others.flatMap(({ subject }) => subject ?? []));
  if (first.subject !== undefined) names.delete(first.subject);
  if (names.size === 0) return [first];
  return [{ ...first, what: `${first.what} The same holds for ${named([...names])}.` }];
}
