import type { SafeText } from '../model/safe-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type Markdown, paragraphs } from './markdown.ts';
import type { Redactor } from './redact.ts';
import type { RunReport } from './run-report.ts';
import { summaryBlocks } from './summary.ts';

const style = `
:root { color-scheme: light dark; --line: #8884; --dim: #767676; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .7rem; text-align: left; vertical-align: top; }
td { overflow-wrap: break-word; max-width: 32rem; }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
pre { border: 1px solid var(--line); border-radius: 6px; padding: .8rem; overflow-x: auto; }
details { border: 1px solid var(--line); border-radius: 6px; padding: .4rem .8rem; margin: .6rem 0; }
summary { cursor: pointer; font-weight: 600; }
sub { color: var(--dim); vertical-align: baseline; }
`;

/** The summary as one self-contained HTML file: no script, nothing loaded from elsewhere. */
export function renderHtml(
  report: RunReport<unknown>,
  sections: readonly Markdown[],
  redactor: Redactor,
): SafeText {
  const body = htmlBlocks(paragraphs(...summaryBlocks(report, sections)), redactor);
  const title = redactor.text(`sync-action: ${report.repository}`).replace(/[<&]/g, '');
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return redactor.whole(page);
}
