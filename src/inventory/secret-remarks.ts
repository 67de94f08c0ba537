import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { WriteReason } from './decide.ts';
import type { DesiredSecret } from './desired.ts';
import { placeOf, type SecretChange } from './secret-change.ts';

const remarked = [
  {
    why: 'change unknown',
    code: 'GITHUB_SECRETS_CHANGE_UNKNOWN',
    what: 'is written in every run, for nothing tells whether the value has changed',
    cure: 'Pass a `fingerprint-key`: any long random text, kept as a secret.',
  },
  {
    why: 'another fingerprint key',
    code: 'GITHUB_SECRETS_KEY_ROTATED',
    what: 'is written once more, for the key of the fingerprints is another one than before',
    cure: 'Nothing to do.',
  },
] as const satisfies readonly { why: WriteReason; code: ErrorCode; what: string; cure: string }[];

/** One for all secrets that are written for such a reason; and for what nobody will see. */
export function remarks(changes: readonly SecretChange[]): readonly Finding[] {
  return [...changes.filter(isSeenByNone).map(seenByNone), ...reasoned(changes)];
}

/** For selected repositories, and none is named or was selected before. */
function isSeenByNone({ expects, ensure: { visibility } }: SecretChange): boolean {
  return (
    expects?.visibility !== 'selected' && visibility?.kind === 'selected' && !visibility.repositories?.length
  );
}

function seenByNone({ ensure: { scope, name, where } }: SecretChange): Finding {
  return {
    severity: 'warning',
    code: 'GITHUB_SECRETS_SEEN_BY_NONE',
    subject: `${placeOf(scope)}: ${name}`,
    what: 'It is for selected repositories, and none is named, so no repository sees it.',
    cure: 'Name them under `selected`, or in the settings of the secret.',
    where,
  };
}

function reasoned(changes: readonly SecretChange[]): readonly Finding[] {
  return remarked.flatMap(({ why, code, what, cure }): Finding[] => {
    const names = new Set(changes.flatMap(({ ensure }) => (ensure.why === why ? [ensure.name] : [])));
    const [first] = names;
    if (first === undefined) return [];
    const others = names.size === 1 ? '' : ` and ${names.size - 1} more`;
    return [{ severity: 'notice', code, subject: 'secrets', what: `${first}${others} ${what}.`, cure }];
  });
}

/** Somebody else wrote it, then. */
export function drifted(
  { scope, name, where }: Pick<DesiredSecret, 'scope' | 'name' | 'where'>,
  when: Date | undefined,
): Finding {
  const at = when?.toISOString().slice(0, 16).replace('T', ' ');
  return {
    severity: 'warning',
    code: 'GITHUB_SECRETS_DRIFTED',
    subject: `${placeOf(scope)}: ${name}`,
    what: `Something else changed it${at === undefined ? '' : ` at ${at} UTC`}; it is not overwritten.`,
    cure: 'Look who changed it; run once with `force: true` to write the value again.',
    where,
  };
}

/** Why a secret is written, in the plan. */
export const reasons: Readonly<Record<WriteReason, string>> = {
  missing: 'missing',
  changed: 'the value has changed',
  always: '`when: always`',
  forced: 'something else changed it; `force`',
  'another audience': 'other repositories are to see it',
  'first fingerprint': 'not written before',
  'another fingerprint key': 'the fingerprint key has changed',
  'change unknown': 'nothing tells whether it changed',
};
