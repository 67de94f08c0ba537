/** Rows and pills that several views show. */
import type { RunResult } from '../runner/run.ts';
import type { Issue, Repository } from '../world.ts';
import { type Html, html, visible } from './html.ts';
import { ago, rows } from './layout.ts';
import type { CommitView } from './reading.ts';

export function pullRow(repository: Repository, issue: Issue): Html {
  const name = `${repository.owner}/${repository.name}`;
  return html`<tr><td>${pullState(issue)}</td><td class="wide"><a href="/${name}/pull/${issue.number}">${visible(issue.title)}</a>
${labelPills(repository, issue)}<div class="quiet small">${name} #${issue.number} · opened by ${issue.author}</div></td></tr>`;
}

export function commitRows(repository: string, commits: readonly CommitView[], now: Date): Html {
  return rows(
    commits.map(
      ({ sha, subject, author, authored }) =>
        html`<tr><td class="wide"><a href="/${repository}/commit/${sha}">${visible(subject)}</a><div class="quiet small">${visible(author)}</div></td>
<td class="mono quiet">${sha.slice(0, 10)}</td><td class="quiet">${ago(authored, now)}</td></tr>`,
    ),
    'No commits.',
  );
}

export function pullState(issue: Issue): Html {
  const { pull, state } = issue;
  const word = pull?.merged ? 'merged' : state === 'closed' ? 'closed' : pull?.draft ? 'draft' : 'open';
  return html`<span class="pill ${word}">${word}</span>`;
}

export function labelPills(repository: Repository, issue: Issue): readonly Html[] {
  return [...issue.labels].map((name) => {
    const color = repository.labels.get(name.toLowerCase())?.color ?? 'ededed';
    return html`<span class="pill label"><i style="background:#${color}"></i>${name}</span>`;
  });
}

export function resultPill(run: RunResult): Html {
  if (run.exitCode === 0) return html`<span class="pill ok">succeeded</span>`;
  return html`<span class="pill failed">${run.signal ?? `exit code ${String(run.exitCode)}`}</span>`;
}
