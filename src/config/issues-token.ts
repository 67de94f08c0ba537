import { tokenShaped } from './issues-env.ts';
import type { FaultAt } from './mapping.ts';

const cure =
  'Revoke it if it is one, for whoever reads the repository reads this file. Pass a new one as an input such as `linear-api-key`, or under `env:` of the step with `token-env`.';

const expression = {
  what: 'is an expression, which this file does not know',
  cure: 'Remove it. Pass the token as an input such as `linear-api-key`, or under `env:` of the step with `token-env`.',
};

/** Keys that people write for a credential, and what is plainly the name of a variable. */
const secretKey = /^(?:api-?)?(?:token|key)$|^(?:password|secret)$/iu;
const variable = /^[A-Z_][A-Z0-9_]{0,58}$/u;

/** Tokens anywhere in the section as it is written, under keys that are known or not. They are never shown. */
export function tokenFaults(value: unknown, at: readonly (string | number)[] = []): FaultAt[] {
  if (typeof value === 'string') {
    if (value.startsWith('${{') && isSecretKey(at)) return [{ ...expression, at }];
    const isSecret = tokenShaped.test(value) || (isSecretKey(at) && !variable.test(value));
    return isSecret ? [{ what: 'looks like a token, which must not be in this file', cure, at }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    return tokenFaults(one, [...at, Array.isArray(value) ? Number(key) : key]);
  });
}

/** `systems.linear.token`; what a tracker of the user's own is handed under `options` may have any name. */
function isSecretKey([section, , key, ...below]: readonly (string | number)[]): boolean {
  return section === 'systems' && below.length === 0 && secretKey.test(String(key ?? ''));
}
