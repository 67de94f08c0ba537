/** Projects and their fields in GraphQL. */

import { nodeId } from '../node-id.ts';
import type { Project } from '../project.ts';
import { seesProject } from '../project-access.ts';
import { time } from '../rest/view-issue.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, type Field, field, type Shape } from './context.ts';
import { unresolved } from './failure.ts';
import { actorShape } from './shape-actor.ts';
import { fieldShape } from './shape-project-field.ts';
import { itemShape } from './shape-project-item.ts';

/** Of an account. A project that the caller may not see is not there. */
export function projectOf(context: Context, owner: string): Field {
  return field<{ readonly number: number }>(['number'], ({ number }) => {
    const found = context.world.projects.get(`${owner.toLowerCase()}/${number}`);
    if (!found || !seesProject(context.world, context.caller, found)) {
      throw unresolved(`ProjectV2 with the number ${number}`);
    }
    return projectShape(context, found);
  });
}

export function projectShape(context: Context, project: Project): Shape {
  const kind = context.world.users.get(project.owner)?.kind === 'Organization' ? 'orgs' : 'users';
  return {
    __typename: 'ProjectV2',
    id: nodeId('PVT', project.id),
    number: project.number,
    title: project.title,
    shortDescription: null,
    readme: null,
    url: `${context.links.html}/${kind}/${project.owner}/projects/${project.number}`,
    public: project.public,
    closed: project.closed,
    template: false,
    createdAt: time(project.createdAt),
    updatedAt: time(project.updatedAt),
    owner: () => actorShape(context, project.owner),
    fields: field<PageArgs>(PAGE, (args) =>
      connection('fields', [...project.fields.values()], args, (one) => fieldShape(context, project, one)),
    ),
    field: field<{ readonly name: string }>(['name'], ({ name }) => {
      const found = [...project.fields.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
      return found ? fieldShape(context, project, found) : null;
    }),
    items: field<PageArgs>(PAGE, (args) =>
      connection('items', [...project.items.values()], args, (item) => itemShape(context, project, item)),
    ),
  };
}
