import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { derivedDocuments, outdatedDocuments, withPart } from '../../scripts/docs.ts';
import { releaseNotes } from '../../scripts/release-notes.ts';
import { parseConfig } from '../../src/config/load.ts';
import { errorCatalogue } from '../../src/model/error-catalogue.ts';
import { faultsOf } from './workflow-audit.ts';

const root = new URL('../../', import.meta.url);
/** What a configuration holds at least one of. */
const sections = /^(?:siblings|secrets|environments|verify|issues):/m;
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

test('what is derived from the code is up to date', () => {
  expect(outdatedDocuments()).toEqual([]);
});

test('every code of the catalogue stands in docs/errors.md', () => {
  const text = derivedDocuments().find(({ name }) => name === 'docs/errors.md')?.text ?? '';
  const missing = Object.keys(errorCatalogue).filter((code) => !text.includes(`\n### ${code}\n`));
  expect(missing).toEqual([]);
});

test('a part is replaced and the text around it stays', () => {
  const marks = ['<!-- a: written by `npm run docs` -->', '<!-- end of a -->'] as const;
  const once = withPart(`before\n${marks.join('\nold\n')}\nafter`, 'a', 'new');
  expect(once).toBe(`before\n${marks[0]}\n\nnew\n\n${marks[1]}\nafter`);
  expect(withPart(once, 'a', 'new')).toBe(once);
  expect(() => withPart('no marks', 'a', 'new')).toThrow('no place');
});

describe.each(documents)('%s', (document) => {
  const text = read(document);
  const prose = text.replace(/^( *)```[\s\S]*?^\1```/gm, '').replace(/`[^`\n]*`/g, '``');

  test('leads somewhere with every link', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !isFound(link, document))).toEqual([]);
  });

  test('names only codes and scripts that exist', () => {
    const codes = [...text.matchAll(/\[`([A-Z]+(?:_[A-Z]+)*)`\]/g)].map(([, code = '']) => code);
    expect(codes.filter((code) => !(code in errorCatalogue))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  test('shows YAML that works', async () => {
    const blocks = [...text.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```/gm)].map(
      ([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    );
    for (const block of blocks) {
      if (sections.test(block)) expect(await parseConfig(block, document)).toMatchObject({ ok: true });
      if (/^jobs:/m.test(block)) expect(await faultsOf(block)).toEqual([]);
    }
  });
});

function isFound(link: string, from: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? new URL(from, root) : new URL(path, new URL(from, root));
  if (!existsSync(file)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    slug(title),
  );
  return headings.includes(anchor);
}

/** The anchor that GitHub gives a heading. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- later\n\n## 1.2.0 (2026-01-31)\n\n- new\n\n### Fixed\n\n- old\n\n## 1.1.0\n';

  test('are the part about the version, to the next version', () => {
    expect(releaseNotes(changelog, 'v1.2.0')).toBe('- new\n\n### Fixed\n\n- old\n');
  });

  test.each(['v1.1.0', 'v1.2', 'v9.0.0', ''])('fail for %p, of which nothing is said', (tag) => {
    expect(() => releaseNotes(changelog, tag)).toThrow('says nothing');
  });
});
