import { type Html, html, type Part, trusted } from './html.ts';
import { style } from './style.ts';

/** A whole document around `content`; `wide` where it is a table of many columns. */
export function layout(title: string, content: Part, width: 'usual' | 'wide' = 'usual'): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · sandbox</title>
<style>${trusted(style)}</style>
</head>
<body>
<header class="top"><strong><a href="/">Sandbox</a></strong><a href="/#repositories">Repositories</a>
<a href="/#pulls">Pull requests</a><a href="/_/items">Issues</a> <a href="/#runs">Runs</a><span class="quiet small">A small GitHub on this machine</span></header>
<main class="${width}">${content}</main>
</body>
</html>`;
}

export function card(head: Part, body: Part): Html {
  return html`<section class="card"><div class="head">${head}</div>${body}</section>`;
}

/** A table, or a sentence when there is no row. */
export function rows(items: readonly Html[], empty: string, head?: Html): Html {
  if (items.length === 0) return html`<div class="empty">${empty}</div>`;
  return html`<table class="rows">${head}${items}</table>`;
}

/** `3 hours ago`: how far a date lies before now. */
export function ago(date: Date, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - date.getTime()) / 60_000));
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 1440
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day'];
  return count === 0 ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
