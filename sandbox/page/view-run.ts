/** One run: the job summary as GitHub renders it, annotations, log, outputs, requests. */
import type { Annotation, LogLine } from '../runner/log.ts';
import type { RunResult } from '../runner/run.ts';
import type { Seen } from '../server.ts';
import { type Html, html, visible } from './html.ts';
import { card, layout, rows } from './layout.ts';
import { markdown } from './markdown.ts';
import { changesSomething, countRequests, requestsBetween } from './requests.ts';
import { resultPill } from './row.ts';

export function runView(run: RunResult, seen: readonly Seen[]): Html {
  const own = requestsBetween(seen, run.requests);
  const outputs = Object.entries(run.outputs).map(
    ([name, value]) =>
      html`<tr><td class="mono">${name}</td><td class="wide mono">${visible(value)}</td></tr>`,
  );
  return layout(`Run ${run.runNumber}`, [
    html`<p class="quiet"><a href="/${run.repository}">${run.repository}</a></p><h1>Run ${run.runNumber} ${resultPill(run)}</h1>`,
    html`<h2>Summary</h2>`,
    run.summary.trim() === ''
      ? html`<div class="card"><div class="empty">The job left no summary.</div></div>`
      : html`<div class="card"><div class="body markdown">${markdown(run.summary)}</div></div>`,
    html`<h2>Annotations</h2><div class="card">${rows(run.annotations.map(annotationRow), 'None.')}</div>`,
    html`<h2>Log</h2><div class="card"><div class="log mono">${logView(run.lines)}</div></div>`,
    html`<h2>Outputs</h2><div class="card">${rows(outputs, 'None.')}</div>`,
    html`<h2>Requests</h2>`,
    html`<div class="card">${rows(
      countRequests(own).map(
        ({ service, reads, writes, failures }) =>
          html`<tr><td class="wide">${service}</td><td class="num">${reads}</td><td class="num">${writes}</td><td class="num">${failures}</td></tr>`,
      ),
      '',
      html`<tr><th>Service</th><th class="num">reads</th><th class="num">writes</th><th class="num">refused</th></tr>`,
    )}</div>`,
    card('In order', rows(own.map(requestRow), 'None.')),
  ]);
}

function annotationRow({ level, title, message, file, line }: Annotation): Html {
  const place = file
    ? html`<span class="mono quiet">${visible(file)}${line ? `:${line}` : ''}</span>`
    : undefined;
  return html`<tr><td class="level-${level}">${level}</td><td class="wide"><strong>${visible(title ?? '')}</strong>
<pre class="message">${visible(message)}</pre>${place}</td></tr>`;
}

function requestRow(entry: Seen): Html {
  return html`<tr><td class="num quiet">${entry.number}</td><td>${entry.service}</td><td class="wide mono">${entry.operation ?? `${entry.method} ${entry.path}`}</td>
<td>${changesSomething(entry) ? 'write' : ''}</td><td class="num">${entry.status}</td></tr>`;
}

/** Groups become foldable; one that nobody closed ends with the log or the next group. */
function logView(lines: readonly LogLine[]): Html {
  const parts: Html[] = [];
  let group: { readonly title: string; readonly inside: Html[] } | undefined;
  const close = () => {
    if (!group) return;
    parts.push(html`<details open><summary>${visible(group.title)}</summary>${group.inside}</details>`);
    group = undefined;
  };
  for (const line of lines) {
    if (line.kind === 'group' || line.kind === 'endgroup') close();
    if (line.kind === 'group') group = { title: line.text, inside: [] };
    if (line.kind === 'group' || line.kind === 'endgroup') continue;
    (group?.inside ?? parts).push(html`<div class="level-${line.kind}">${visible(line.text)}</div>`);
  }
  close();
  return html`${parts}`;
}
