import type { Finding } from '../model/finding.ts';
import { isOneSlip } from '../model/suggestion.ts';
import type { EnvironmentPlace } from './environment-place.ts';
import type { ListedEnvironment } from './ports.ts';

/** Names that most repositories know. */
const usual = ['development', 'staging', 'production'] as const;

/** What is to be made under nearly the name of another is made, and probably a slip. */
export function nearlyNamed(
  places: readonly EnvironmentPlace[],
  listed: readonly ListedEnvironment[],
): readonly Finding[] {
  const there = listed.map(({ name }) => name);
  return places.flatMap(({ repository, rule: { name, where } }): Finding[] => {
    const isThere = there.some((one) => one.toLowerCase() === name.toLowerCase());
    const near = isThere ? undefined : [...there, ...usual].find((one) => isNear(name, one));
    if (near === undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'GITHUB_ENV_NEARLY_NAMED',
        subject: `${repository}: ${name}`,
        what: `There is no environment of this name, so it is created; \`${near}\` is nearly the same.`,
        cure: `If \`${near}\` was meant, correct the name, and delete ${name} if it was created.`,
        where,
      },
    ];
  });
}

/** The usual name that a short or misspelt one stands for. */
export function usualName(written: string): string | undefined {
  const bare = written.toLowerCase();
  const isShort = (name: string) => bare.length > 2 && bare !== name && name.startsWith(bare);
  return usual.find((name) => isNear(bare, name) || isShort(name));
}

/** Numbers tell environments apart on purpose. */
function isNear(one: string, other: string): boolean {
  const digits = (name: string) => name.replaceAll(/\D+/g, ' ').trim();
  return Math.min(one.length, other.length) > 4 && digits(one) === digits(other) && isOneSlip(one, other);
}
