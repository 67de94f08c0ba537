/** Items and comments of a module as the contract has them. */
import type { output as Output } from 'zod/mini';
import { type KnownField, knownField } from '../../model/known-fields.ts';
import type { Description, Mark, Person, TrackedComment, TrackedItem, TrackerField } from '../tracker.ts';
import type { commentForm, descriptionForm, itemForm, personForm, sideForm } from './forms.ts';

export function itemOf(given: Output<typeof itemForm>): TrackedItem {
  const { id, name, url, archived, createdAt, updatedAt, by, fields, edits, mark, owner, comments } = given;
  return {
    id,
    name: name ?? id,
    url,
    presence: archived === true ? 'archived' : 'present',
    createdAt: createdAt == null ? '' : iso(createdAt),
    snapshot: {
      fields,
      updatedAt: iso(updatedAt),
      ...(typeof by === 'string' && { by }),
      ...(edits !== undefined && { edits: editsOf(edits) }),
    },
    mark: mark ? { link: mark.link, sides: mark.sides.map(sideOf) } : undefined,
    ...(owner && { owner }),
    ...(comments !== undefined && { comments: comments.map(commentOf) }),
  };
}

export function commentOf(given: Output<typeof commentForm>): TrackedComment {
  const { id, body, author, createdAt, updatedAt, copyOf, mayDecide } = given;
  return {
    id,
    body,
    author: author ? personOf(author) : undefined,
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt ?? createdAt),
    ...(copyOf && { copyOf }),
    ...(mayDecide !== undefined && { mayDecide }),
  };
}

export function descriptionOf({ fields, people }: Output<typeof descriptionForm>): Description {
  return {
    fields: fields.map(({ name, type, kind, writes, clears, names, options }): TrackerField => {
      const known: KnownField | undefined = knownField(name);
      const likely = type === 'array' ? 'set' : known?.kind === 'text' ? 'text' : 'value';
      return {
        name,
        type,
        kind: kind ?? likely,
        writes: writes ?? true,
        clears: clears ?? true,
        ...(names !== undefined && { names }),
        ...(options !== undefined && { options }),
      };
    }),
    people: (people ?? []).map(personOf),
  };
}

function personOf({ id, name, email }: Output<typeof personForm>): Person {
  return { id, name: name ?? id, ...(typeof email === 'string' && { email }) };
}

function editsOf(edits: NonNullable<Output<typeof itemForm>['edits']>) {
  return Object.fromEntries(
    Object.entries(edits).map(([field, { at, by }]) => [
      field,
      { at: iso(at), ...(typeof by === 'string' && { by }) },
    ]),
  );
}

function sideOf({ system, id, url }: Output<typeof sideForm>): Mark['sides'][number] {
  return { system, id, ...(typeof url === 'string' && { url }) };
}

/** One text for one moment: times are compared as texts, too. */
function iso(time: string): string {
  return new Date(time).toISOString();
}
