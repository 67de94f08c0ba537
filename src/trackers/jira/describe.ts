/** What a project has beside its issues: fields with their options, and the people who may be assigned. */
import type { Description, Person, TrackerField } from '../tracker.ts';
import { namesForm, statusesForm, usersForm } from './forms.ts';
import { personOf } from './item.ts';
import type { JiraPort } from './ports.ts';
import { read, type SiteFacts } from './site-facts.ts';

const pageSize = 1000;
const mostPages = 50;

export async function describe(port: JiraPort, facts: SiteFacts, project: string): Promise<Description> {
  const [fields, { issueTypes, components, versions }] = await Promise.all([facts.fields(), facts.project()]);
  const statusPath = `/project/${encodeURIComponent(project)}/statuses`;
  const statuses = await read(port, statusPath, statusesForm, `list the statuses of ${project}`);
  const priorities = await read(port, '/priority', namesForm, 'list the priorities of Jira');
  const options: Readonly<Record<string, readonly { readonly name: string }[]>> = {
    state: statuses.flatMap((type) => type.statuses),
    priority: priorities,
    type: issueTypes,
    Components: components ?? [],
    'Fix versions': versions ?? [],
  };
  return {
    fields: fields.map(({ name, kind, type, writes, clears, names, longest, blanks }): TrackerField => {
      const known = options[name]?.map((option) => option.name);
      return {
        ...{ name, kind, type, writes, clears },
        ...(names ? { names } : {}),
        ...(longest ? { longest } : {}),
        ...(blanks === false ? { blanks } : {}),
        ...(known ? { options: [...new Set(known)] } : {}),
      };
    }),
    people: await assignable(port, project),
  };
}

async function assignable(port: JiraPort, project: string): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const query = new URLSearchParams({
      project,
      startAt: String(page * pageSize),
      maxResults: String(pageSize),
    });
    const path = `/user/assignable/search?${query}`;
    const found = await read(port, path, usersForm, `list the people of ${project}`);
    people.push(...found.map(personOf));
    if (found.length < pageSize) break;
  }
  return people;
}
