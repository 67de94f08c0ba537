/** Who is who: people of one system by names that all sides share. */
import { isGitHub, type UserRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
import type { SystemKind } from '../../model/known-fields.ts';
import type { Person } from '../../trackers/tracker.ts';

export interface People {
  /** The shared name of a person of this system: from the list of users, else the e-mail address. */
  readonly nameOf: (id: string) => string | undefined;
  /** The person's id in this system. */
  readonly idOf: (name: string) => string | undefined;
  /** Logins of listed users, by their shared names: for mentions. */
  readonly logins: ReadonlyMap<string, string>;
}

/** `known`: the system's people. Undefined: it was not asked; only listed ids count then. */
export function peopleOf(
  users: readonly UserRule[],
  system: SystemName,
  kind: SystemKind,
  known: readonly Person[] | undefined,
): People {
  const fold = (id: string) => (isGitHub(kind) ? id.toLowerCase() : id);
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const emails = uniqueEmails(known ?? []);
  for (const user of users) {
    const listed = user.at.get(system) ?? (isGitHub(kind) ? user.name : undefined);
    if (listed === undefined) continue;
    const person =
      (known ?? []).find(({ id }) => fold(id) === fold(listed)) ?? emails.get(listed.toLowerCase());
    const id = person?.id ?? (listed.includes('@') ? undefined : listed);
    if (id === undefined) continue;
    names.set(fold(id), user.name);
    // Whom the system does not know, it cannot be given.
    if (person !== undefined || known === undefined) ids.set(user.name, id);
  }
  const byEmail = new Map(
    users.flatMap(({ name, at }) => {
      return [name, ...at.values()]
        .filter((id) => id.includes('@'))
        .map((id) => [id.toLowerCase(), name] as const);
    }),
  );
  for (const [email, { id }] of emails) {
    if (names.has(fold(id))) continue;
    const name = byEmail.get(email) ?? email;
    names.set(fold(id), name);
    if (!ids.has(name)) ids.set(name, id);
  }
  return {
    nameOf: (id) => names.get(fold(id)),
    idOf: (name) => ids.get(name),
    logins: new Map([...ids].filter(([name]) => users.some((user) => user.name === name))),
  };
}

/** An address that two people have says nothing. */
function uniqueEmails(people: readonly Person[]): ReadonlyMap<string, Person> {
  const found = new Map<string, Person | undefined>();
  for (const person of people) {
    const email = person.email?.trim().toLowerCase();
    if (email === undefined || email === '') continue;
    found.set(email, found.has(email) ? undefined : person);
  }
  return new Map(
    [...found].flatMap(([email, person]) => (person === undefined ? [] : [[email, person] as const])),
  );
}
