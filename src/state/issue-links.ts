/**
 * What is kept of item sync. Everybody who may open a pull request can read the default store: without `state-key` only
 * the first form is stored, which has ids, hashes and times. With it, bases hold the fields themselves.
 */
import {
  array,
  boolean,
  enum as choice,
  exactOptional,
  int,
  literal,
  maximum,
  maxLength,
  nonnegative,
  null as nothing,
  number,
  record,
  refine,
  regex,
  strictObject,
  string,
  union,
  type ZodMiniType,
} from 'zod/mini';
import { type ErrorCode, errorCatalogue } from '../model/error-catalogue.ts';
import { longestId } from '../model/item.ts';

export const keptLinks = 200_000;

/** An id of a tracker, or of a conflict. */
const id = string().check(maxLength(longestId));
const system = string().check(regex(/^[^\p{Cc}]{1,100}$/u));
const field = string().check(regex(/^[^\p{Cc}]{1,200}$/u));
const hash = string().check(regex(/^[0-9a-f]{64}$/));
const link = string().check(regex(/^[0-9a-f]{32}$/));
/** As a tracker writes it. */
const time = string().check(
  maxLength(40),
  refine((text) => !Number.isNaN(Date.parse(text))),
);
const count = int().check(nonnegative(), maximum(Number.MAX_SAFE_INTEGER));
const code = choice(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]);

const value = union([string(), number(), boolean(), nothing(), array(string())]);
const hashes = strictObject({ hashes: record(field, hash) });
const base = union([hashes, strictObject({ fields: record(field, value) })]);
const taken = strictObject({ field, of: exactOptional(id), take: system });

const comment = strictObject({
  origin: strictObject({ system, id }),
  sides: record(
    system,
    union([choice(['gone']), strictObject({ id, hash, behind: exactOptional(literal(true)) })]),
  ),
});

function linkForm<B extends ZodMiniType>(baseForm: B) {
  const side = strictObject({
    id,
    base: exactOptional(baseForm),
    behind: exactOptional(baseForm),
    announced: exactOptional(baseForm),
    seen: exactOptional(time),
    number: exactOptional(count),
    gone: exactOptional(literal(true)),
  });
  return strictObject({
    id: link,
    sides: record(system, side),
    ended: exactOptional(
      strictObject({
        since: time,
        gone: array(system),
        told: exactOptional(literal(true)),
        deleted: exactOptional(time),
      }),
    ),
    conflicts: array(strictObject({ field, id, since: time, count })),
    choices: array(taken),
    escalated: exactOptional(time),
    parked: exactOptional(strictObject({ why: code, tries: count, since: time })),
    comments: exactOptional(array(comment)),
  });
}

function pairForm<L extends ZodMiniType>(link: L) {
  return strictObject({ links: array(link).check(maxLength(keptLinks)), cursors: cursorsForm });
}

export const cursorsForm = record(system, strictObject({ updatedAt: time, id }));

/** No text of an item fits in. */
export const hashedLinkForm = linkForm(hashes);
export const hashedPairForm = pairForm(hashedLinkForm);
/** For stores that are sealed or nobody else's. */
export const fullLinkForm = linkForm(base);
export const fullPairForm = pairForm(fullLinkForm);
