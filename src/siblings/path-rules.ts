import type { PathRules } from '../model/sibling.ts';
import type { FileChange } from './commit.ts';
import { deniedByDefault, deniedHint } from './denylist.ts';
import { type Match, pathGlob } from './globs.ts';
import { createPathMap } from './path-map.ts';
import { canonical, isGitmodules, unsafePath } from './path-safety.ts';
import type { DroppedFile, SelectedFile } from './selection.ts';

export interface JudgedFiles {
  readonly files: readonly SelectedFile[];
  readonly dropped: readonly DroppedFile[];
}

/** Judges the files of a commit. Verdicts over single paths are remembered: histories repeat them. */
export type JudgeFiles = (changes: readonly FileChange[]) => JudgedFiles;

interface Carried {
  readonly to: string;
  /** What lenient file systems take the path for; with a slash in front, so that it is no path itself. */
  readonly lenient: string;
}

type Verdict = Carried | { readonly dropped: DroppedFile };

/** Throws `CONFIG_INVALID` for a glob that cannot be used. */
export function createPathRules(rules: PathRules): JudgeFiles {
  const verdicts = new Map<string, Verdict>();
  const judgePath = pathJudge(rules);

  function verdictOn(change: FileChange): Verdict {
    const { path, display } = change;
    if (path === undefined) return unsafe(display, 'not UTF-8');
    if (change.before.mode === '160000' || change.after.mode === '160000') {
      return { dropped: { path, reason: 'submodule' } };
    }
    const known = verdicts.get(path);
    if (known) return known;
    const verdict = judgePath(path);
    verdicts.set(path, verdict);
    return verdict;
  }

  return (changes) => {
    const files: SelectedFile[] = [];
    const dropped: DroppedFile[] = [];
    const taken = new Set<string>();
    for (const change of changes) {
      const verdict = verdictOn(change);
      if ('dropped' in verdict) {
        dropped.push(verdict.dropped);
      } else if (changes.length > 1 && clashes(taken, verdict, change)) {
        dropped.push({
          path: change.display,
          reason: 'unsafe-path',
          detail: `clashes with another file at \`${verdict.to}\``,
        });
      } else {
        files.push({ change, path: verdict.to });
      }
    }
    return { files, dropped };
  };
}

/**
 * Two changes may not end at one target path, nor two new entries at paths that some file systems take for
 * one. Removing `Readme.md` while adding `README.md` is fine.
 */
function clashes(taken: Set<string>, { to, lenient }: Carried, change: FileChange): boolean {
  const adds = change.after.mode !== '000000';
  if (taken.has(to) || (adds && taken.has(lenient))) return true;
  taken.add(to);
  if (adds) taken.add(lenient);
  return false;
}

function pathJudge(rules: PathRules): (path: string) => Verdict {
  const own = rules.deny.map((pattern) => ({ rule: pattern, matches: pathGlob(pattern, true) }));
  const defaults = defaultDenials(rules);
  const allowed = rules.allow.map((pattern) => pathGlob(pattern, false));
  const mapped = createPathMap(rules.map);

  return (path) => {
    const to = mapped(path);
    const why = unsafePath(path) ?? unsafePath(to);
    if (why !== undefined) return unsafe(path, why);
    if (isGitmodules(path) || isGitmodules(to)) return { dropped: { path, reason: 'submodule' } };
    const names = [...new Set([path, to, canonical(path), canonical(to)])];
    const applicable = names.some((name) => deniedHint.test(name)) ? [...own, ...defaults] : own;
    const denial = applicable.find(({ matches }) => names.some(matches));
    if (denial) return { dropped: { path, reason: 'denied', rule: denial.rule } };
    if (allowed.length > 0 && !allowed.some((matches) => matches(path) || matches(to))) {
      return { dropped: { path, reason: 'not-allowed' } };
    }
    return { to, lenient: `/${canonical(to)}` };
  };
}

interface Denial {
  /** The pattern, with its group in front where it is a default: `env-files: **\/.env*`. */
  readonly rule: string;
  readonly matches: Match;
}

function defaultDenials({ optIn }: PathRules): readonly Denial[] {
  const groups = Object.entries(deniedByDefault).filter(([group]) => !optIn.some((one) => one === group));
  return groups.flatMap(([group, patterns]) =>
    patterns.map((pattern) => ({ rule: `${group}: ${pattern}`, matches: defaultGlob(pattern) })),
  );
}

const compiledDefaults = new Map<string, Match>();

/** Compiled, once for all siblings, when a path first looks like a denied one: there are hundreds of alternatives. */
function defaultGlob(pattern: string): Match {
  return (path) => {
    const matches = compiledDefaults.get(pattern) ?? pathGlob(pattern, true);
    compiledDefaults.set(pattern, matches);
    return matches(path);
  };
}

function unsafe(path: string, detail: string): Verdict {
  return { dropped: { path, reason: 'unsafe-path', detail } };
}
