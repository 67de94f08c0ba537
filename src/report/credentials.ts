import { credentialShapes, type Shape } from './credential-shapes.ts';

/** A stretch of text that is shaped like a credential. Never print `value`. */
export interface CredentialHit {
  readonly kind: string;
  /** Where the secret part begins, in UTF-16 units. */
  readonly index: number;
  readonly value: string;
}

/** Credentials in a text, without those that are plainly placeholders. Time is linear in the text. */
export function scanCredentials(text: string): readonly CredentialHit[] {
  return hits(text, (shape, value) => shape.plausible?.(value) ?? true);
}

/** The same for masking, where a false alarm costs little: only shapes that need it are doubted. */
export function maskableCredentials(text: string): readonly CredentialHit[] {
  return hits(text, (shape, value) => !shape.doubtful || (shape.plausible?.(value) ?? true));
}

/** UTF-16 units: `x://:abc@y`. Most texts of a report are shorter. */
const shortestMatch = 10;

function hits(text: string, accept: (shape: Shape, value: string) => boolean): readonly CredentialHit[] {
  if (text.length < shortestMatch) return [];
  const found: CredentialHit[] = [];
  const lowered = text.toLowerCase();
  for (const shape of credentialShapes) {
    const searched = shape.pattern.ignoreCase ? lowered : text;
    if (!shape.needles.some((needle) => searched.includes(needle))) continue;
    for (const match of text.matchAll(shape.pattern)) {
      const value = match.groups?.secret ?? match[0];
      if (!accept(shape, value)) continue;
      found.push({ kind: shape.kind, index: match.index + match[0].lastIndexOf(value), value });
    }
  }
  return found;
}
