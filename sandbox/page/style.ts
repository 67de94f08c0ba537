/** The page's look: one style sheet, no outside asset, light and dark by the reader's own setting. */
export const style = `
:root { color-scheme: light dark;
  --text: light-dark(#1f2328, #e6edf3); --quiet: light-dark(#59636e, #9198a1); --page: light-dark(#f6f8fa, #010409);
  --card: light-dark(#ffffff, #0d1117); --line: light-dark(#d1d9e0, #30363d); --accent: light-dark(#0969da, #4493f8);
  --good: light-dark(#1a7f37, #3fb950); --bad: light-dark(#cf222e, #f85149); --warn: light-dark(#9a6700, #d29922);
  --done: light-dark(#8250df, #ab7df8); --soft: light-dark(#eff2f5, #151b23);
  --added: light-dark(#dafbe1, #12261e); --removed: light-dark(#ffebe9, #2a1619); --hunk: light-dark(#ddf4ff, #121d2f); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--text); background: var(--page); }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
header.top { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.25rem; align-items: baseline; padding: .7rem 1.5rem;
  background: var(--card); border-bottom: 1px solid var(--line); }
header.top strong { font-size: 1.05rem; } header.top .quiet { margin-left: auto; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.55rem; line-height: 1.3; margin: .4rem 0 .6rem; font-weight: 600; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; font-weight: 600; } main > h2:first-child { margin-top: .3rem; }
.quiet { color: var(--quiet); } .small { font-size: .85rem; } .right { text-align: right; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .86em; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; margin-bottom: 1rem; }
.card.scroll { overflow-x: auto; }
.card > .head { padding: .6rem 1rem; background: var(--soft); border-bottom: 1px solid var(--line); display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }
.card > .body { padding: 1rem 1.25rem; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
.grid .card { margin: 0; } .grid p { margin: .2rem 0 0; }
table.rows { width: 100%; border-collapse: collapse; }
table.rows td, table.rows th { padding: .5rem 1rem; border-top: 1px solid var(--line); text-align: left; vertical-align: baseline; font-weight: normal; }
table.rows tr:first-child > * { border-top: 0; } table.rows th { color: var(--quiet); font-size: .85rem; background: var(--soft); }
table.rows td.wide { width: 99%; overflow-wrap: anywhere; } table.rows .num { text-align: right; font-variant-numeric: tabular-nums; }
table.rows td:not(.wide), table.rows th { white-space: nowrap; }
.scroll table.rows td, .scroll table.rows th { padding: .5rem .6rem; } .scroll table.rows tr > :first-child { padding-left: 1rem; }
.pill { display: inline-block; padding: .05rem .6rem; border-radius: 2rem; font-size: .78rem; font-weight: 500; border: 1px solid var(--line); white-space: nowrap; }
.pill.open, .pill.ok { color: #fff; background: light-dark(#1a7f37, #238636); border-color: transparent; }
.pill.draft { color: #fff; background: light-dark(#59636e, #656c76); border-color: transparent; }
.pill.closed, .pill.failed { color: #fff; background: light-dark(#cf222e, #da3633); border-color: transparent; }
.pill.merged { color: #fff; background: #8250df; border-color: transparent; }
.label { background: var(--soft); margin-right: .25rem; } .label i { display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; margin-right: .35rem; outline: 1px solid var(--line); }
.level-error { color: var(--bad); } .level-warning { color: var(--warn); } .level-notice { color: var(--accent); } .level-debug { color: var(--done); }
pre.message { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.log { margin: 0; padding: .8rem 1.1rem; font-size: .8rem; line-height: 1.55; overflow-x: auto; }
.log div { white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.55em; }
.log details { margin: .1rem 0; } .log details > div { padding-left: 1.2rem; } .log summary { cursor: pointer; font-weight: 600; }
main.wide { max-width: 92rem; } .nowrap { white-space: nowrap; } .scroll table.rows td.cell { white-space: normal; min-width: 9rem; } main.wide td.cell { width: 19%; }
.scroll table.rows td.title { white-space: normal; min-width: 14rem; overflow-wrap: anywhere; }
.pill.tone-open { color: var(--good); border-color: currentColor; } .pill.tone-doing { color: var(--accent); border-color: currentColor; }
.pill.tone-done { color: var(--done); border-color: currentColor; }
.comment { padding: .6rem 1.25rem; border-top: 1px solid var(--line); } .comment p.small { margin: 0 0 .2rem; }
.hidden > summary { cursor: pointer; } .hidden { padding: .5rem 1.25rem; border-top: 1px dashed var(--line); background: var(--soft); }
table.diff { width: 100%; border-collapse: collapse; font-size: .8rem; line-height: 1.5; }
table.diff td { padding: 0 .7rem; white-space: pre-wrap; overflow-wrap: anywhere; vertical-align: top; }
table.diff td.n { width: 1%; min-width: 2.6rem; text-align: right; color: var(--quiet); user-select: none; white-space: nowrap; padding: 0 .5rem; }
tr.add td { background: var(--added); } tr.del td { background: var(--removed); } tr.at td { background: var(--hunk); color: var(--quiet); }
.plus { color: var(--good); } .minus { color: var(--bad); }
.markdown { overflow-wrap: break-word; } .markdown td code { overflow-wrap: break-word !important; } .markdown > :first-child { margin-top: 0; } .markdown > :last-child { margin-bottom: 0; }
.markdown h1, .markdown h2 { border-bottom: 1px solid var(--line); padding-bottom: .25em; } .markdown h1 { font-size: 1.5rem; } .markdown h2 { font-size: 1.25rem; }
.markdown table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; margin: 0 0 1rem; }
.markdown td, .markdown th { border: 1px solid var(--line); padding: .35rem .8rem; } .markdown th { background: var(--soft); }
.markdown code { background: var(--soft); padding: .15em .35em; border-radius: .3rem; overflow-wrap: anywhere; }
.markdown pre { background: var(--soft); padding: .9rem; border-radius: .4rem; overflow-x: auto; } .markdown pre code { padding: 0; background: none; font-size: inherit; }
.markdown blockquote { margin: 0 0 1rem; padding: 0 1rem; border-left: .25rem solid var(--line); color: var(--quiet); }
.markdown blockquote.alert { color: var(--text); border-color: var(--accent); } .alert .kind { color: var(--accent); }
.alert.warning { border-color: var(--warn) !important; } .alert.warning .kind { color: var(--warn); }
.alert.caution { border-color: var(--bad) !important; } .alert.caution .kind { color: var(--bad); }
.alert.important { border-color: var(--done) !important; } .alert.important .kind { color: var(--done); }
.alert.tip { border-color: var(--good) !important; } .alert.tip .kind { color: var(--good); }
.markdown img { max-width: 100%; } .markdown details { margin: 0 0 1rem; } .markdown summary { cursor: pointer; }
.mention, .reference { color: var(--accent); text-decoration: underline dotted; }
.empty { padding: 1rem 1.25rem; color: var(--quiet); }
`;
