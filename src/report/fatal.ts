import type { Finding } from '../model/finding.ts';
import type { SafeText } from '../model/safe-text.ts';
import { code, type Markdown, md, paragraphs, prose } from './markdown.ts';
import type { Redactor } from './redact.ts';
import { render } from './render.ts';

/** The job summary of a run that could not be made, with all that stands in its way. */
export function renderFatal(findings: readonly Finding[], redactor: Redactor): SafeText {
  return render(paragraphs(md`## ❌ Nothing was synced`, ...findings.flatMap(told)), redactor);
}

function told({ code: kind, what, cure, where }: Finding): readonly Markdown[] {
  const place = where && md` (${code(`${where.file}:${where.line}`)})`;
  return [md`${prose(what)}${place}`, md`**What to do:** ${prose(cure)} <sub>${code(kind)}</sub>`];
}
