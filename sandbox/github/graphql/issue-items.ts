/** The items that show an issue, in the projects that the caller sees. */
import type { Issue } from '../../world.ts';
import type { Context, Shape } from './context.ts';
import { visibleProjects } from './find-project.ts';
import { itemShape } from './shape-project-item.ts';

export function itemsOfIssue(context: Context, issue: Issue, includeArchived: boolean): Shape[] {
  return visibleProjects(context).flatMap((project) =>
    [...project.items.values()]
      .filter(({ content }) => content.kind === 'issue' && content.id === issue.id)
      .filter(({ archived }) => includeArchived || !archived)
      .map((item) => itemShape(context, project, item)),
  );
}
