import type { Place } from '../model/finding.ts';
import type { SafeText } from '../model/safe-text.ts';
import { code, md, paragraphs, prose } from './markdown.ts';
import type { Redactor } from './redact.ts';
import { render } from './render.ts';

interface Fatal {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly where: Place | undefined;
}

/** The job summary of a run that could not be made. */
export function renderFatal({ code: kind, message, hint, where }: Fatal, redactor: Redactor): SafeText {
  const place = where && md` (${code(`${where.file}:${where.line}`)})`;
  const summary = paragraphs(
    md`## ❌ Nothing was synced`,
    md`${prose(message)}${place}`,
    md`**What to do:** ${prose(hint)} <sub>${code(kind)}</sub>`,
  );
  return render(summary, redactor);
}
