/** Projects, items, fields and drafts by their global ids. What the caller may not see is not there. */

import { readNodeId } from '../node-id.ts';
import type { Project, ProjectField, ProjectItem } from '../project.ts';
import { seesProject } from '../project-access.ts';
import type { Context } from './context.ts';
import { missing } from './find-node.ts';

export interface ItemPlace {
  readonly project: Project;
  readonly item: ProjectItem;
}

export function visibleProjects({ world, caller }: Context): Project[] {
  return [...world.projects.values()].filter((project) => seesProject(world, caller, project));
}

export function findProject(context: Context, id: string): Project {
  const { kind, key } = readNodeId(id);
  const found = visibleProjects(context).find((project) => project.id === Number(key));
  if (kind !== 'PVT' || !found) throw missing(id);
  return found;
}

export function findItem(context: Context, id: string): ItemPlace {
  const { kind, key } = readNodeId(id);
  for (const project of kind === 'PVTI' ? visibleProjects(context) : []) {
    const item = project.items.get(Number(key));
    if (item) return { project, item };
  }
  throw missing(id);
}

export function findItemOf(context: Context, project: Project, id: string): ProjectItem {
  const place = findItem(context, id);
  if (place.project !== project) throw missing(id);
  return place.item;
}

export function findField(
  context: Context,
  id: string,
): { readonly project: Project; readonly field: ProjectField } {
  const { kind, key } = readNodeId(id);
  for (const project of kind.startsWith('PVT') ? visibleProjects(context) : []) {
    const field = project.fields.get(Number(key));
    if (field) return { project, field };
  }
  throw missing(id);
}

export function findFieldOf(context: Context, project: Project, id: string): ProjectField {
  const place = findField(context, id);
  if (place.project !== project) throw missing(id);
  return place.field;
}

export function findDraft(context: Context, id: string): ItemPlace {
  const { kind, key } = readNodeId(id);
  for (const project of kind === 'DI' ? visibleProjects(context) : []) {
    for (const item of project.items.values()) {
      if (item.content.kind === 'draft' && item.content.id === Number(key)) return { project, item };
    }
  }
  throw missing(id);
}
