/** Names that secrets and variables may have. */
import { Refusal } from './refusal.ts';

export function checkName(kind: 'Secret' | 'Variable', name: string): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new Refusal(
      422,
      `${kind} names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).`,
    );
  }
  if (/^GITHUB_/i.test(name)) throw new Refusal(422, `${kind} names must not start with GITHUB_.`);
}
