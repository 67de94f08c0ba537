import type { output } from 'zod/mini';
import { _default, meta } from 'zod/mini';
import type { UserRule } from '../model/issue-rules.ts';
import { named } from './issues-name.ts';
import { line } from './line.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine, type Path, type PlaceOf } from './problem.ts';

const cure =
  'Write the login on GitHub, and who that is in each system: `octocat: { linear: octo@acme.dev }`.';

export const users = _default(
  named(
    named(
      line({
        description: 'Who it is in that system: an id, a login or an e-mail address.',
        examples: ['octo@acme.dev'],
        most: 254,
      }),
      20,
      undefined,
      cure,
    ),
    2000,
    (key) => {
      if (/^[A-Za-z0-9][\w.@+-]{0,99}$/u.test(key)) return undefined;
      return { what: 'is not a login', cure: 'Write the login that the person has on GitHub.' };
    },
    cure,
  ),
  {},
).check(
  meta({
    description:
      'People: the login on GitHub, and who that is in each other system. Who is not listed is found by the e-mail address; who is not found is left alone.',
    examples: [{ octocat: { linear: 'octo@acme.dev' } }],
  }),
);

type Written = output<typeof users>;

export function resolveUsers(written: Written, path: Path, placeOf: PlaceOf): readonly UserRule[] {
  return Object.entries(written).map(([name, at]) => {
    return { name, at: new Map(Object.entries(at)), where: placeOf([...path, name], 'key') };
  });
}

/** Two people with one account would be one person. */
export function sharedAccount(written: Written): FaultAt | undefined {
  const seen = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [name, at] of Object.entries(written)) {
    const other = names.get(name.toLowerCase());
    if (other !== undefined) {
      const what = `is \`${other}\` again, in another case`;
      return { what, cure: 'Join the two.', at: [name], on: 'key' };
    }
    names.set(name.toLowerCase(), name);
    for (const [system, id] of Object.entries(at)) {
      const key = `${system}\n${id.toLowerCase()}`;
      const first = seen.get(key);
      if (first !== undefined) {
        return {
          what: `is \`${onOneLine(id)}\`, as \`${first}\` is already`,
          cure: 'Give each person an account of their own, or remove one of the two.',
          at: [name, system],
        };
      }
      seen.set(key, name);
    }
  }
  return undefined;
}
