/** One cause in many places is one thing to mend, and told once. */
import { findingOf, type SyncError } from '../model/error.ts';
import type { Finding, Place } from '../model/finding.ts';
import { labelOf, type Scope, subjectOf } from '../model/scope.ts';
import { ended } from '../model/sentence.ts';
import { named } from '../report/alike.ts';

/** What is amiss in one place, in words that name the place. */
export interface Mishap extends Pick<Finding, 'severity' | 'code' | 'what' | 'cure'> {
  readonly place: MishapPlace;
  /** The secret or variable that it is about; undefined where it is the place itself. */
  readonly name: string | undefined;
  /** What a finding of this one alone is about. */
  readonly about: string;
  /** The lines of the configuration that ask for it. */
  readonly where: readonly Place[];
  /** What mends it mends nothing elsewhere, so it is told by itself. */
  readonly isCuredAlone?: boolean;
}

export interface MishapPlace {
  /** `acme/app`. */
  readonly subject: string;
  /** `Codespaces`, `production`; empty where the subject says it all. */
  readonly label: string;
}

interface Of {
  readonly where: readonly Place[];
  readonly name?: string | undefined;
  readonly severity?: Finding['severity'];
}

export function mishapOf(error: SyncError, place: MishapPlace, { where, name, severity }: Of): Mishap {
  const { severity: as, code, what, cure } = findingOf(error, undefined, severity);
  const lines = error.where ? [error.where] : where;
  return { severity: as, code, what, cure, place, name, about: nameOf(place), where: lines };
}

export function mishapPlace(scope: Scope): MishapPlace {
  return { subject: subjectOf(scope), label: labelOf(scope) };
}

/**
 * One finding for each cause: what reads the same but for the names of places and secrets has the same cause. It
 * says how many places there are, names the first few, and its cure is for all of them.
 */
export function findingsOfMishaps(mishaps: readonly Mishap[]): readonly Finding[] {
  const causes = Map.groupBy(mishaps, (mishap) => JSON.stringify(causeOf(mishap)));
  return [...causes.values()].flatMap((its) => {
    const [first] = its;
    return first === undefined ? [] : [findingOfCause(first, its)];
  });
}

function causeOf({ code, what, cure, place, name, isCuredAlone }: Mishap): readonly unknown[] {
  const texts = [what, cure].map((text) => bare(text, place, name));
  return [code, ...texts, isCuredAlone && [place, name]];
}

function findingOfCause(first: Mishap, all: readonly Mishap[]): Finding {
  const { code, about } = first;
  const places = distinct(all.map(({ place }) => nameOf(place)));
  const names = distinct(all.flatMap(({ name }) => name ?? []));
  const isOne = places.length === 1 && names.length <= 1;
  const [where, ...others] = linesOf(all);
  return {
    severity: all.some(({ severity }) => severity === 'error') ? 'error' : first.severity,
    code,
    subject: isOne ? about : placesSay(places),
    what: isOne ? first.what : [ended(first.what), ...extentOf(places, names)].join(' '),
    cure: cureOfAll(first, all),
    ...(where && { where }),
    ...(others.length > 0 && {
      spots: others.map((line) => ({ where: line, what: 'What this line asks for has the same cause.' })),
    }),
  };
}

function placesSay(places: readonly string[]): string {
  return places.length === 1 ? places.join() : `${places.length} places`;
}

function extentOf(places: readonly string[], names: readonly string[]): readonly string[] {
  return [
    ...(places.length > 1 ? [`The same in ${places.length} places: ${named(places)}.`] : []),
    ...(names.length > 1 ? [`It is about ${named(names)}.`] : []),
  ];
}

/** Where the cure of the first names its place, it names the others as well. */
function cureOfAll(first: Mishap, all: readonly Mishap[]): string {
  const { place, name, cure } = first;
  const replaced = (text: string, own: string, every: readonly string[]) =>
    distinct(every).length < 2 ? text : text.replace(wordsOf([own]), () => named(distinct(every)));
  const withNames =
    name === undefined
      ? cure
      : replaced(
          cure,
          name,
          all.flatMap((one) => one.name ?? []),
        );
  const withSubjects = replaced(
    withNames,
    place.subject,
    all.map((one) => one.place.subject),
  );
  return outsideQuotes(withSubjects, (text) =>
    replaced(
      text,
      place.label,
      all.map((one) => one.place.label),
    ),
  );
}

/** The text without what tells one place from another. What is quoted, the name of a permission, is no place. */
function bare(text: string, { subject, label }: MishapPlace, name: string | undefined): string {
  const owns = [subject, ...(name === undefined ? [] : [name])];
  const mark = (one: string, own: readonly string[]) => one.replace(wordsOf(own), '…');
  return outsideQuotes(mark(text, owns), (one) => mark(one, [label, encodeURIComponent(label)]));
}

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('');
}

/** The words where they stand by themselves, in any case: an address spells some of them otherwise. */
function wordsOf(words: readonly string[]): RegExp {
  const escaped = words
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return escaped.length === 0 ? /(?!)/g : new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'gi');
}

function nameOf({ subject, label }: MishapPlace): string {
  return label === '' ? subject : `${subject}: ${label}`;
}

function linesOf(mishaps: readonly Mishap[]): readonly Place[] {
  const lines = mishaps.flatMap(({ where }) => where);
  return [...new Map(lines.map((line) => [`${line.file}:${line.line}`, line])).values()];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
