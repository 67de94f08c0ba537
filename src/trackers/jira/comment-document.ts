import type { AdfDocument, AdfSite } from '../adf/document.ts';
import { toAdf } from '../adf/to-adf.ts';
import { partsOf } from '../attribution.ts';

/** A comment with its line, which stays a paragraph of its own. */
export function commentDocument(text: string, site: AdfSite): AdfDocument {
  const content = partsOf(text).flatMap((part) => toAdf(part, site).content);
  return { type: 'doc', version: 1, content };
}
