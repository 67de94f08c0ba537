/** Labels of a repository. */
import type { Label } from '../../world.ts';
import { createLabel, deleteLabel, updateLabel } from '../labels.ts';
import { findLabel } from '../lookup.ts';
import { notFound } from '../refusal.ts';
import {
  created,
  EMPTY,
  listed,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewLabel } from './view-repository.ts';

const BOTH = ['issues', 'pull_requests'] as const;

interface LabelBody {
  readonly name?: string;
  readonly new_name?: string;
  readonly color?: string;
  readonly description?: string;
}

export const labelRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/labels',
    need: reads(...BOTH),
    handle: ({ links, repository }) =>
      listed([...repository.labels.values()].map((label) => viewLabel(links, repository, label))),
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/labels',
    need: writes(...BOTH),
    handle({ world, links, repository, body }) {
      const { name = '', color, description } = body as LabelBody;
      return created(
        viewLabel(links, repository, createLabel(world, repository, { name, color, description })),
      );
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/labels/{name}',
    need: reads(...BOTH),
    handle: (call) => ok(viewLabel(call.links, call.repository, labelOf(call))),
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/labels/{name}',
    need: writes(...BOTH),
    handle(call) {
      const { new_name, color, description } = call.body as LabelBody;
      const label = labelOf(call);
      updateLabel(call.repository, label, {
        ...(new_name === undefined ? {} : { name: new_name }),
        color,
        description,
      });
      return ok(viewLabel(call.links, call.repository, label));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/labels/{name}',
    need: writes(...BOTH),
    handle(call) {
      deleteLabel(call.repository, labelOf(call));
      return EMPTY;
    },
  },
];

function labelOf(call: RepositoryCall): Label {
  const label = findLabel(call.repository, param(call, 'name'));
  if (!label) throw notFound();
  return label;
}
