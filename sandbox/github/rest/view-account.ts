/** Accounts and teams as REST shows them. */
import type { Team, User, World } from '../../world.ts';
import { userOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import type { Links } from './links.ts';

const FOLLOW_UPS = {
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  organizations_url: '/orgs',
  repos_url: '/repos',
  events_url: '/events{/privacy}',
  received_events_url: '/received_events',
} as const;

export function viewUser(links: Links, user: User): Record<string, unknown> {
  const url = `${links.api}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId('U', user.login),
    avatar_url: `${links.html}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${links.html}/${user.kind === 'Bot' ? 'apps/' : ''}${user.login.replace(/\[bot\]$/, '')}`,
    ...Object.fromEntries(Object.entries(FOLLOW_UPS).map(([key, suffix]) => [key, url + suffix])),
    type: user.kind,
    site_admin: false,
  };
}

export function viewLogin(world: World, links: Links, login: string | null): Record<string, unknown> | null {
  return login === null ? null : viewUser(links, userOf(world, login));
}

/** What `GET /user` and `GET /users/{username}` add. */
export function viewWholeUser(links: Links, user: User): Record<string, unknown> {
  return {
    ...viewUser(links, user),
    user_view_type: 'public',
    name: user.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}

export function viewTeam(links: Links, owner: string, { id, slug }: Team): Record<string, unknown> {
  const url = `${links.api}/orgs/${owner}/teams/${slug}`;
  return {
    id,
    node_id: nodeId('T', `${owner}/${slug}`),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'push',
    url,
    html_url: `${links.html}/orgs/${owner}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    parent: null,
  };
}

/** What `GET /orgs/{org}/teams/{team_slug}` adds. */
export function viewWholeTeam(
  world: World,
  links: Links,
  organisation: User,
  team: Team,
): Record<string, unknown> {
  const owned = [...world.repositories.values()].filter(({ owner }) => owner === organisation.login);
  return {
    ...viewTeam(links, organisation.login, team),
    members_count: 1,
    repos_count: team.repositories === '*' ? owned.length : team.repositories.length,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
    organization: viewOrganisation(links, organisation),
  };
}

export function viewOrganisation(links: Links, { login, id }: User): Record<string, unknown> {
  const url = `${links.api}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId('O', login),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${links.html}/avatars/${id}`,
    description: null,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${links.html}/${login}`,
    type: 'Organization',
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
    archived_at: null,
  };
}
