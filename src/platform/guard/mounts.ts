/** The shell program that builds the file system of a command, as the first process of its namespaces. */
import type { TreePlaces } from './enclosure.ts';
import type { View } from './view.ts';

/** Where commands see their files: the same in every tree, so that what is kept of one fits the next. */
export const inside: TreePlaces = { root: '/proving/tree', home: '/proving/home', tmp: '/tmp' };

const devices = ['null', 'zero', 'full', 'random', 'urandom'];
/** Of the top folder, beside what the view has. */
const empty = ['/dev', '/proc', '/run', '/sys', '/root'];
const writable = [inside.root, inside.home, inside.tmp, '/var/tmp', '/dev/shm'];

export interface MountInput {
  readonly view: View;
  /** On disk. */
  readonly places: TreePlaces;
  /** An empty folder, over which the new file system is built. */
  readonly top: string;
  /** Runs as the administrator of the machine, who may turn the kernel's switches in `/proc`. */
  readonly isRoot: boolean;
}

/**
 * What the namespaces come with is left behind, so a place that nobody thought of is not seen at all. Built before
 * each command, with as few processes as can be: most of the time that they take goes into starting them.
 */
export function mountProgram({ view, places, top, isRoot }: MountInput): string {
  const open = isRoot ? writable : [...writable, '/proc'];
  const at = (path: string) => quote(`${top}${path}`);
  const folders = (paths: readonly string[]) =>
    paths.length > 0 ? `mkdir -p ${paths.map(at).join(' ')}` : ':';
  const folder = (from: string, to = from) => `mount --rbind ${quote(from)} ${at(to)}`;
  const file = (from: string, to = from) =>
    `[ -e ${at(to)} ] || : >>${at(to)}; mount --bind ${quote(from)} ${at(to)}`;
  return [
    'set -eu',
    'path=$PATH; export PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    // Where memory runs out, this goes first and not the run.
    'echo 1000 2>/dev/null >/proc/self/oom_score_adj || :',
    readOnly,
    `mount -t tmpfs -o mode=755,size=16m guard ${at('')}`,
    folders([...empty, inside.root, inside.home, inside.tmp, '/var/tmp', ...view.system]),
    folder(places.root, inside.root),
    folder(places.home, inside.home),
    folder(places.tmp, inside.tmp),
    folder(places.tmp, '/var/tmp'),
    // What is mounted from here on is as read-only as where it comes from. It saves time, nothing relies on it.
    onMounts('/|/dev', 'read_only 2>/dev/null || :'),
    ...view.system.map((path) => folder(path)),
    ...view.hidden.map((path) => `mount -t tmpfs -o mode=755,size=4m guard ${at(path)}`),
    ...view.links.map(({ path, target }) => `ln -s ${quote(target)} ${at(path)}`),
    `mount -t tmpfs -o mode=755,size=1m guard ${at('/dev')}; mkdir ${at('/dev/shm')}`,
    `mount -t tmpfs -o mode=1777,size=64m,nosuid,nodev guard ${at('/dev/shm')}`,
    ...devices.map((name) => file(`/dev/${name}`)),
    `ln -s /proc/self/fd ${at('/dev/fd')}`,
    ...['stdin', 'stdout', 'stderr'].map(
      (name, number) => `ln -s /proc/self/fd/${number} ${at(`/dev/${name}`)}`,
    ),
    // Others have to write the map of their own user namespace there, and can write nothing that matters.
    `mount -t proc -o ${isRoot ? 'ro' : 'rw'},nosuid,nodev,noexec proc ${at('/proc')}`,
    // Only now: a search path may lead into what has just been covered, as in a checkout below `/tmp`.
    folders([...view.tools, ...view.files.map(({ to }) => parent(to))]),
    ...view.tools.map((path) => folder(path)),
    ...view.files.map(({ from, to }) => file(from, to)),
    onMounts(
      `${quote(top)}|${quote(top)}/*`,
      `case "$at" in ${open.map((path) => quote(`${top}${path}`)).join('|')}) ;; *) read_only ;; esac`,
    ),
    `cd ${at('')}; pivot_root . .; umount -l .; cd /`,
    // Believes nothing of the above.
    onMounts(
      '*',
      `case "$at" in ${open.join('|')}) ;; *) echo "guard: $at could be written" >&2; exit 1 ;; esac`,
    ),
    `export PATH="$path"; cd ${inside.root}`,
  ].join('\n');
}

/** Does `what` to all that is mounted at `where`, a pattern, and can be written; a folder may have more in it. */
const onMounts = (where: string, what: string) => `
while read -r _ _ _ _ at flags _; do
  case ",$flags," in *,ro,*) continue ;; esac
  case "$at" in *\\\\*) at=$(printf %b "$at") ;; esac
  case "$at" in ${where}) ;; *) continue ;; esac
  # Covered by what hides it.
  [ -e "$at" ] || continue
  ${what}
done </proc/self/mountinfo`;

/** Whoever is not the administrator may take none of the other flags away. */
const readOnly = `
read_only() {
  kept=
  for flag in nosuid nodev noexec noatime nodiratime relatime; do
    case ",$flags," in *",$flag,"*) kept="$kept,$flag" ;; esac
  done
  case "$kept" in *atime*) ;; *) kept="$kept,strictatime" ;; esac
  mount -o "remount,bind,ro$kept" "$at"
}`;

export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
