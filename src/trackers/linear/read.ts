import { portions } from '../../model/portions.ts';
import { pagesOf } from '../pages.ts';
import type { Found, ListQuery, TrackedItem } from '../tracker.ts';
import { getDocument, listDocument, longListsDocument, markedDocument } from './documents.ts';
import { projectUnknown, teamUnknown } from './errors.ts';
import { issueFilter, projectFilter } from './filter.ts';
import { issuePageForm, issuesByIdForm, type LinearIssue, longListsForm, markedForm } from './forms.ts';
import { issueParts, lengths, longLists, pageOf, type Reading } from './issue-parts.ts';
import { itemOf } from './item.ts';
import type { LinearPort } from './ports.ts';

export interface Place {
  /** Its key. */
  readonly team: string;
  /** Name or id. */
  readonly project?: string | undefined;
}

export interface IssueReader {
  list(query: ListQuery): AsyncIterable<readonly TrackedItem[]>;
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>>;
  /** Of these ids, those that there are, and all that carry one of these marks. */
  marked(ids: readonly string[], marks: object): Promise<readonly TrackedItem[]>;
}

/** Marks and events name what they like; Linear's ids are UUIDs. */
const idForm = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function createIssueReader(port: LinearPort, place: Place, reading: Reading): IssueReader {
  const parts = issueParts(reading);
  const size = pageOf(parts.points);
  const team = { key: { eq: place.team } };
  const pagePoints = (count: number) => Math.ceil(count * (parts.points + 1.4)) + 10;

  async function* list(query: ListQuery) {
    const { project } = place;
    const document = listDocument(parts, size, project !== undefined);
    const filter = issueFilter(place, query, reading);
    // What was put away since is a change; without a time, only what is there is wanted.
    const variables = {
      ...{ filter, team, archived: query.since !== undefined },
      ...(project === undefined ? {} : { project: projectFilter(project) }),
    };
    const ask = {
      document,
      form: issuePageForm,
      what: `list the issues of ${place.team}`,
      points: pagePoints(size),
    };
    const pages = pagesOf('Linear', ask.what);
    let after: string | undefined;
    do {
      const answer = await port.query({ ...ask, variables: { ...variables, ...(after ? { after } : {}) } });
      if (answer.teams.nodes.length === 0) throw teamUnknown(place.team);
      if (project !== undefined && answer.projects?.nodes.length === 0) throw projectUnknown(project);
      const { nodes, pageInfo } = answer.issues;
      if (nodes.length > 0) yield await whole(nodes, answer.viewer.id);
      after = pages.after(pageInfo);
    } while (after !== undefined);
  }

  async function get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const found = new Map<string, Found>(ids.map((id) => [id, 'deleted']));
    for (const some of portions(
      [...found.keys()].filter((id) => idForm.test(id)),
      size,
    )) {
      const { viewer, teams, issues } = await port.query({
        document: getDocument(parts, some.length),
        variables: { ids: some, team },
        form: issuesByIdForm,
        what: `read ${some.length} issues of ${place.team}`,
        points: pagePoints(some.length),
      });
      // A key that no longer reaches the team sees none of its issues: that says nothing about them.
      const absent = teams.nodes.length > 0 ? 'deleted' : 'unreachable';
      for (const id of some) found.set(id, absent);
      for (const item of await whole(issues.nodes, viewer.id)) found.set(item.id, item);
    }
    return found;
  }

  async function marked(ids: readonly string[], marks: object): Promise<readonly TrackedItem[]> {
    const what = `look for items of ${place.team} that are linked already`;
    const known = new Map<string, TrackedItem>();
    const others = new Set<string>();
    const pages = pagesOf('Linear', what);
    let after: string | undefined;
    do {
      const { viewer, issues, attachments } = await port.query({
        document: markedDocument(parts, ids.length),
        variables: { ids, marks, ...(after ? { after } : {}) },
        form: markedForm,
        what,
        points: pagePoints(ids.length) + 850,
      });
      for (const item of await whole(issues.nodes, viewer.id)) known.set(item.id, item);
      for (const { issue } of attachments.nodes) others.add(issue.id);
      after = pages.after(attachments.pageInfo);
    } while (after !== undefined);
    const rest = [...others].filter((id) => !known.has(id));
    const more = rest.length > 0 ? [...(await get(rest)).values()] : [];
    return [...known.values(), ...more.flatMap((found) => (typeof found === 'string' ? [] : [found]))];
  }

  async function whole(issues: readonly LinearIssue[], viewer: string): Promise<readonly TrackedItem[]> {
    const long = new Map<string, object>();
    const { points } = longLists(reading.relations);
    for (const some of portions(issues.filter(isCut), pageOf(points))) {
      const answer = await port.query({
        document: longListsDocument(reading.relations, some.length),
        variables: { ids: some.map(({ id }) => id) },
        form: longListsForm,
        what: `read the labels and links of ${some.length} issues of ${place.team}`,
        points: Math.ceil(some.length * points) + 10,
      });
      for (const lists of answer.issues.nodes) long.set(lists.id, lists);
    }
    return issues.map((issue) => itemOf({ ...issue, ...long.get(issue.id) }, viewer));
  }

  return { list, get, marked };
}

/** More may hang on it than came with it. */
export function isCut({ labels, labelIds, attachments, relations, inverseRelations }: LinearIssue): boolean {
  return (
    labelIds.length > labels.nodes.length ||
    attachments.nodes.length >= lengths.attachments ||
    (relations?.nodes.length ?? 0) >= lengths.relations ||
    (inverseRelations?.nodes.length ?? 0) >= lengths.relations
  );
}
