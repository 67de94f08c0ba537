/** What a user's module gives, in the form that its document describes. Nothing of it is believed before. */
import {
  array,
  boolean,
  enum as choice,
  maximum,
  maxLength,
  minLength,
  null as nothing,
  nullish,
  number,
  object,
  optional,
  record,
  refine,
  regex,
  string,
  union,
} from 'zod/mini';
import { fieldTypes } from '../../model/item.ts';
import { namedThings } from '../../model/known-fields.ts';

const mostFields = 500;
const mostRefs = 50;

const id = string().check(minLength(1), maxLength(300));
const system = string().check(minLength(1), maxLength(100));
/** What has no control characters; it stands in logs and in marks. */
const line = string().check(maxLength(1000), regex(/^[^\p{Cc}]*$/u));
const url = string().check(maxLength(2000), refine(isAddress));
const time = string().check(
  maxLength(40),
  refine((text) => /^\d{4}-\d{2}-\d{2}/u.test(text) && !Number.isNaN(Date.parse(text))),
);
const fieldName = string().check(minLength(1), maxLength(200));
const value = union([string(), number(), boolean(), nothing(), array(string())]);
const fields = record(fieldName, value).check(refine((all) => Object.keys(all).length <= mostFields));

export const personForm = object({ id, name: nullish(line), email: nullish(line) });
const refForm = object({ system, id });

export const sideForm = object({ system, id, url: nullish(line) });

export const commentForm = object({
  id,
  body: string(),
  author: nullish(personForm),
  createdAt: time,
  updatedAt: nullish(time),
  copyOf: nullish(refForm),
  mayDecide: optional(boolean()),
});

export const commentsForm = array(commentForm);

export const itemForm = object({
  id,
  name: nullish(line),
  url,
  archived: optional(boolean()),
  createdAt: nullish(time),
  updatedAt: time,
  by: nullish(line),
  fields,
  edits: optional(record(fieldName, object({ at: time, by: nullish(line) }))),
  mark: nullish(
    object({
      link: id,
      sides: array(sideForm).check(maxLength(mostRefs)),
    }),
  ),
  owner: nullish(line),
  comments: optional(array(commentForm)),
});

export const listForm = union([
  array(itemForm),
  object({ items: array(itemForm), next: nullish(union([string(), number().check(maximum(2 ** 53))])) }),
]);
export const itemsForm = array(itemForm);

export const descriptionForm = object({
  fields: array(
    object({
      name: fieldName,
      type: choice(fieldTypes),
      kind: optional(choice(['value', 'text', 'set'])),
      writes: optional(boolean()),
      clears: optional(boolean()),
      names: optional(choice(namedThings)),
      options: optional(array(string())),
    }),
  ).check(maxLength(mostFields)),
  people: optional(array(personForm)),
});

/** Of what is written: the answer for one of them. */
export const refusedForm = object({ error: string() });

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}
