/** The shell program that builds the file system of a command, as the first process of its namespaces. */
import type { TreePlaces } from './enclosure.ts';
import type { View } from './view.ts';

/** Where commands see their files: the same in every tree, so that what is kept of one fits the next. */
export const inside: TreePlaces = { root: '/proving/tree', home: '/proving/home', tmp: '/tmp' };

const devices = ['null', 'zero', 'full', 'random', 'urandom'];
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

/** What the namespaces come with is left behind, so a place that nobody thought of is not seen at all. */
export function mountProgram({ view, places, top, isRoot }: MountInput): string {
  const open = isRoot ? writable : [...writable, '/proc'];
  const at = (path: string) => quote(`${top}${path}`);
  const folder = (from: string, to = from) => `mkdir -p ${at(to)}; mount --rbind ${quote(from)} ${at(to)}`;
  const file = (from: string, to: string) =>
    `mkdir -p ${at(parent(to))}; : >>${at(to)}; mount --bind ${quote(from)} ${at(to)}`;
  return [
    'set -eu',
    'path=$PATH; export PATH=/usr/sbin:/usr/bin:/sbin:/bin',
    // Where memory runs out, this goes first and not the run.
    'echo 1000 2>/dev/null >/proc/self/oom_score_adj || :',
    `mount -t tmpfs -o mode=755,size=16m guard ${at('')}`,
    ...view.system.map((path) => folder(path)),
    ...view.hidden.map((path) => `mount -t tmpfs -o mode=755,size=4m guard ${at(path)}`),
    ...view.links.map(({ path, target }) => `ln -s ${quote(target)} ${at(path)}`),
    `mkdir -p ${at('/dev/shm')} ${at('/proc')} ${at('/run')} ${at('/sys')} ${at('/root')}`,
    `mount -t tmpfs -o mode=755,size=1m guard ${at('/dev')}; mkdir ${at('/dev/shm')}`,
    `mount -t tmpfs -o mode=1777,size=64m,nosuid,nodev guard ${at('/dev/shm')}`,
    ...devices.map((name) => file(`/dev/${name}`, `/dev/${name}`)),
    `ln -s /proc/self/fd ${at('/dev/fd')}`,
    ...['stdin', 'stdout', 'stderr'].map(
      (name, number) => `ln -s /proc/self/fd/${number} ${at(`/dev/${name}`)}`,
    ),
    // Others have to write the map of their own user namespace there, and can write nothing that matters.
    `mount -t proc -o ${isRoot ? 'ro' : 'rw'},nosuid,nodev,noexec proc ${at('/proc')}`,
    folder(places.root, inside.root),
    folder(places.home, inside.home),
    folder(places.tmp, inside.tmp),
    folder(places.tmp, '/var/tmp'),
    // Only now: a search path may lead into what has just been covered, as in a checkout below `/tmp`.
    ...view.tools.map((path) => folder(path)),
    ...view.files.map(({ from, to }) => file(from, to)),
    readOnly(top, open),
    `cd ${at('')}; pivot_root . .; umount -l .; cd /`,
    check(open),
    `export PATH="$path"; cd ${inside.root}`,
  ].join('\n');
}

/** What is not to be written is mounted read-only, one by one: a folder may have others mounted in it. */
const readOnly = (top: string, open: readonly string[]) => `
while read -r _ _ _ _ at flags _; do
  at=$(printf %b "$at")
  case "$at" in ${quote(top)}|${quote(top)}/*) ;; *) continue ;; esac
  case "$at" in ${open.map((path) => quote(`${top}${path}`)).join('|')}) continue ;; esac
  # Covered by what hides it.
  [ -e "$at" ] || continue
  kept=
  for flag in nosuid nodev noexec noatime nodiratime relatime; do
    case ",$flags," in *",$flag,"*) kept="$kept,$flag" ;; esac
  done
  case "$kept" in *atime*) ;; *) kept="$kept,strictatime" ;; esac
  mount -o "remount,bind,ro$kept" "$at"
done </proc/self/mountinfo`;

/** Believes nothing of the above. */
const check = (open: readonly string[]) => `
while read -r _ _ _ _ at flags _; do
  case "$at" in ${open.join('|')}) continue ;; esac
  [ -e "$(printf %b "$at")" ] || continue
  case ",$flags," in *,ro,*) ;; *) echo "guard: $at could be written" >&2; exit 1 ;; esac
done </proc/self/mountinfo`;

export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
