/** Accounts, teams, labels and milestones in GraphQL. */
import type { Label, Repository, User } from '../../world.ts';
import { bareLogin, userOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import { htmlOf } from '../rest/links.ts';
import type { Context, Shape } from './context.ts';

/** An author: a bot's login has no `[bot]` here. */
export function actorShape(context: Context, login: string): Shape {
  const user = userOf(context.world, login);
  return { ...accountShape(context, user), __typename: user.kind, login: bareLogin(login) };
}

export function actorOrNull(context: Context, login: string | null): Shape | null {
  return login === null ? null : actorShape(context, login);
}

/** The one who asks: always a `User`, and a bot's login keeps its `[bot]`. */
export function viewerShape(context: Context): Shape {
  const user = userOf(context.world, context.caller.login);
  return { ...accountShape(context, user), __typename: 'User', login: user.login };
}

export function teamShape(context: Context, owner: string, slug: string): Shape {
  return {
    __typename: 'Team',
    id: nodeId('T', `${owner}/${slug}`),
    slug,
    name: slug,
    combinedSlug: `${owner}/${slug}`,
    url: `${context.links.html}/orgs/${owner}/teams/${slug}`,
  };
}

export function labelShape(context: Context, repository: Repository, label: Label): Shape {
  return {
    __typename: 'Label',
    id: nodeId('LA', label.id),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: false,
    url: `${htmlOf(context.links, repository)}/labels/${encodeURIComponent(label.name)}`,
  };
}

export function milestoneShape(context: Context, repository: Repository, number: number): Shape | null {
  const milestone = repository.milestones.get(number);
  if (!milestone) return null;
  return {
    __typename: 'Milestone',
    id: nodeId('MI', `${repository.id}/${number}`),
    number,
    title: milestone.title,
    state: 'OPEN',
    url: `${htmlOf(context.links, repository)}/milestone/${number}`,
  };
}

function accountShape(context: Context, user: User): Omit<Shape, '__typename'> {
  return {
    id: nodeId('U', user.login),
    databaseId: user.id,
    name: user.login,
    url: `${context.links.html}/${bareLogin(user.login)}`,
    avatarUrl: `${context.links.html}/avatars/${user.id}`,
  };
}
