/**
 * Prints the part of CHANGELOG.md that is about one version: `node scripts/release-notes.ts v1.2.3`.
 * Needs no package. Fails when the version has no part, or an empty one.
 */
import { readFileSync } from 'node:fs';

/** The text below the heading `## 1.2.3`, with or without a date behind it, up to the next such heading. */
export function releaseNotes(changelog: string, tag: string): string {
  const version = tag.replace(/^v/, '');
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((text) => text.split(/\s/, 1)[0] === version);
  const notes = part?.slice(part.indexOf('\n')).trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing about ${version}: add \`## ${version}\``);
  return `${notes}\n`;
}

if (import.meta.main) {
  const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  process.stdout.write(releaseNotes(changelog, process.argv[2] ?? ''));
}
