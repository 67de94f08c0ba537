/** A unified diff as tables, a card for each file. */
import { type Html, html, visible } from './html.ts';
import { card } from './layout.ts';

export interface DiffLine {
  readonly kind: 'add' | 'del' | 'at' | 'same';
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly text: string;
}

export interface FileDiff {
  readonly path: string;
  /** Such as `new file mode 100755`; empty for a plain change. */
  readonly notes: readonly string[];
  readonly lines: readonly DiffLine[];
}

export function parseDiff(text: string): readonly FileDiff[] {
  return text
    .split(/^(?=diff --git )/m)
    .filter((part) => part.startsWith('diff --git '))
    .map(parseFile);
}

function parseFile(part: string): FileDiff {
  const all = part.replace(/\n$/, '').split('\n');
  const start = all.findIndex((line) => line.startsWith('@@'));
  const head = all.slice(0, start < 0 ? all.length : start);
  const lines: DiffLine[] = [];
  let before = 0;
  let after = 0;
  for (const line of start < 0 ? [] : all.slice(start)) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk) {
      before = Number(hunk[1]);
      after = Number(hunk[2]);
      lines.push({ kind: 'at', before: undefined, after: undefined, text: line });
    } else if (line.startsWith('+')) {
      lines.push({ kind: 'add', before: undefined, after: after++, text: line });
    } else if (line.startsWith('-')) {
      lines.push({ kind: 'del', before: before++, after: undefined, text: line });
    } else if (line.startsWith('\\')) {
      lines.push({ kind: 'same', before: undefined, after: undefined, text: line });
    } else {
      lines.push({ kind: 'same', before: before++, after: after++, text: line });
    }
  }
  return { path: pathOf(head), notes: head.filter((line) => /^(new|deleted|old|Binary)/.test(line)), lines };
}

/** The two paths of the first line are equal, for renames are not looked for. */
function pathOf(head: readonly string[]): string {
  const both = (head[0] ?? '').slice('diff --git '.length);
  return both.slice((both.length + 1) / 2).replace(/^"?b\/|"$/g, '');
}

export function diffView(text: string): Html {
  const files = parseDiff(text);
  if (files.length === 0) return html`<div class="card"><div class="empty">No changes in files.</div></div>`;
  return html`${files.map(fileView)}`;
}

function fileView(file: FileDiff): Html {
  const count = (kind: DiffLine['kind']) => file.lines.filter((line) => line.kind === kind).length;
  return card(
    html`<span class="mono">${visible(file.path)}</span><span class="small"><span class="plus">+${count('add')}</span>
<span class="minus">−${count('del')}</span></span><span class="quiet small">${file.notes.join(' · ')}</span>`,
    html`<table class="diff mono">${file.lines.map(lineView)}</table>`,
  );
}

function lineView(line: DiffLine): Html {
  return html`<tr class="${line.kind}"><td class="n">${line.before}</td><td class="n">${line.after}</td><td>${visible(line.text)}</td></tr>`;
}
