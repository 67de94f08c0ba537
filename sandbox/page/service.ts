/** Shows the world to people: at `/`, `/_/runs/{n}`, `/_/items` and, as on GitHub, below `/{owner}/{name}`. Only reads. */
import { contractOf } from '../contract/contract.ts';
import type { RunResult } from '../runner/run.ts';
import type { Exchange, Seen, Service } from '../server.ts';
import type { Repository, World } from '../world.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { findCommit } from './reading.ts';
import { commitView } from './view-commit.ts';
import { itemView } from './view-item.ts';
import { itemsView } from './view-items.ts';
import { overviewView } from './view-overview.ts';
import { pullView } from './view-pull.ts';
import { repositoryView } from './view-repository.ts';
import { runView } from './view-run.ts';

export interface PageSources {
  runs(): readonly RunResult[];
  seen(): readonly Seen[];
}

export function createPage(world: World, sources: PageSources): Service {
  function viewOf(path: string): Html | undefined {
    const parts = path.split('/').slice(1).map(decodedPart);
    const [first = '', second = '', ...rest] = parts;
    if (first === '') {
      const { violations } = contractOf(world);
      return overviewView({ world, runs: sources.runs(), seen: sources.seen(), violations });
    }
    if (first === '_' && second === 'runs') {
      const run = sources.runs().find(({ runNumber }) => String(runNumber) === rest[0]);
      return run && runView(run, sources.seen());
    }
    if (first === '_' && second === 'items') {
      return rest[0] === undefined ? itemsView(world) : itemView(world, rest.join('/'));
    }
    const repository = world.repositories.get(`${first}/${second}`.toLowerCase());
    return repository && repositoryPage(world, repository, rest);
  }

  return {
    name: 'page',
    accepts: ({ method, path }) =>
      method === 'GET' && (path === '/' || /^\/(_|[^/]+\/[^/]+)(\/|$)/.test(path)),
    async handle({ path, response }: Exchange) {
      const view = viewOf(path);
      const shown =
        view ??
        layout('Not found', html`<h1>There is nothing here.</h1><p><a href="/">To the overview</a></p>`);
      response
        .writeHead(view ? 200 : 404, {
          'content-type': 'text/html; charset=utf-8',
          // Carried text is hostile until shown otherwise: even if something slipped through, nothing runs.
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
        })
        .end(shown.html);
    },
  };
}

function repositoryPage(world: World, repository: Repository, rest: readonly string[]): Html | undefined {
  const [kind, ...tail] = rest;
  switch (kind) {
    case undefined:
      return repositoryView(world, repository, repository.defaultBranch);
    case 'tree':
    case 'commits':
      return repositoryView(world, repository, tail.join('/'));
    case 'commit': {
      const commit = findCommit(repository, tail[0] ?? '');
      return commit && commitView(repository, commit);
    }
    case 'pull': {
      const issue = repository.issues.get(Number(tail[0]));
      return issue?.pull && pullView(repository, issue, issue.pull, world.now());
    }
    case 'issues':
      return itemView(world, `${repository.owner}/${repository.name}#${tail[0]}`);
    default:
      return undefined;
  }
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
