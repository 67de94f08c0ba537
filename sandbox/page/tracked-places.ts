/** Every tracker of the world that has items: teams of Linear, repositories, projects of Jira, boards. */
import { linearOf } from '../linear/host.ts';
import type { World } from '../world.ts';
import type { Place } from './tracked.ts';
import { trackedOnBoard } from './tracked-board.ts';
import { trackedInGitHub } from './tracked-github.ts';
import { trackedInJira } from './tracked-jira.ts';
import { trackedInLinear } from './tracked-linear.ts';

export function placesOf(world: World): readonly Place[] {
  const workspaces = [...linearOf(world).workspaces.values()];
  const repositories = [...world.repositories.values()];
  return [
    ...workspaces.flatMap(({ teams, issues }) =>
      [...teams.values()].map((team) => ({
        title: `Linear ${team.key}`,
        items: [...issues.values()]
          .filter((issue) => issue.team === team && !issue.trashed)
          .map(trackedInLinear),
      })),
    ),
    ...repositories.map((repository) => ({
      title: `GitHub ${repository.owner}/${repository.name}`,
      items: [...repository.issues.values()]
        .filter(({ pull }) => pull === undefined)
        .map((issue) => trackedInGitHub(repository, issue)),
    })),
    ...[...world.jira.values()].flatMap((site) =>
      [...site.projects.values()].map((project) => ({
        title: `Jira ${project.key}`,
        items: [...site.issues.values()]
          .filter((issue) => issue.project === project.key)
          .map((issue) => trackedInJira(site, issue)),
      })),
    ),
    ...[...world.projects.values()].map((project) => ({
      title: `Project ${project.title}`,
      items: [...project.items.values()]
        .filter(({ archived }) => !archived)
        .map((item) => trackedOnBoard(world, project, item)),
    })),
  ].filter(({ items }) => items.length > 0);
}
