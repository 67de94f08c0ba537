/** Accounts and teams as REST shows them. */
import type { User, World } from '../../world.ts';
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

/** What `GET /user` adds. */
export function viewOneself(links: Links, user: User): Record<string, unknown> {
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

export function viewTeam(links: Links, owner: string, slug: string): Record<string, unknown> {
  const url = `${links.api}/orgs/${owner}/teams/${slug}`;
  return {
    id: 1,
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
