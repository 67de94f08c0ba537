/** An item of a GitHub project, to be compared: a draft, or what the project says of an issue. */
import { nodeId } from '../github/node-id.ts';
import type { Project, ProjectItem } from '../github/project.ts';
import { shownValue } from '../github/project-item-build.ts';
import type { Issue, World } from '../world.ts';
import { hasText, hiddenInText } from './hidden.ts';
import { markdown } from './markdown.ts';
import { factName, type Tone, type Tracked } from './tracked.ts';

const TONES: Readonly<Record<string, Tone>> = { 'In Progress': 'doing', Done: 'done' };

export function trackedOnBoard(world: World, project: Project, item: ProjectItem): Tracked {
  const { content } = item;
  const issue = content.kind === 'issue' ? issueOf(world, content.id) : undefined;
  const text = content.kind === 'draft' ? content.body : '';
  const own = [...project.fields.values()].flatMap(({ name }) => {
    const value = shownValue(project, item, name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  const status = own.find(([name]) => name === 'Status')?.[1] ?? 'no status';
  const facts = own.filter(([name]) => name !== 'Status').map(([name, value]) => [factName(name), value]);
  return {
    ...{ id: nodeId('PVTI', item.id), name: `${content.kind} ${item.id}` },
    title: content.kind === 'draft' ? content.title : (issue?.title ?? ''),
    state: { says: status, tone: TONES[status] ?? 'open' },
    labels: issue === undefined ? [] : [...issue.labels],
    people: content.kind === 'draft' ? [...content.assignees] : [...(issue?.assignees ?? [])],
    facts: Object.fromEntries(facts),
    text: hasText(text) ? markdown(text) : undefined,
    hidden: hiddenInText(text),
    comments: [],
    updatedAt: item.updatedAt,
    ...(issue !== undefined && { shows: nodeId('I', issue.id) }),
  };
}

function issueOf(world: World, id: number): Issue | undefined {
  const all = [...world.repositories.values()].flatMap(({ issues }) => [...issues.values()]);
  return all.find((issue) => issue.id === id);
}
