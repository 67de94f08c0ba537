import { posix } from 'node:path';

type Entry = Readonly<Record<string, unknown>>;
type Compare = (before: string | undefined, after: string | undefined) => boolean;

/** By name: whether a lock file puts something in the place of a package that its name and version do not say. */
const kinds: Readonly<Record<string, Compare>> = {
  'package-lock.json': ofNpm,
  'npm-shrinkwrap.json': ofNpm,
  'yarn.lock': ofText,
  'pnpm-lock.yaml': ofText,
  'bun.lock': ofText,
  // Nobody reads it.
  'bun.lockb': () => true,
};

/** Undefined where the path is none of a lock file whose form is known. */
export function lockComparison(path: string): Compare | undefined {
  const name = posix.basename(path);
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** A package from elsewhere than all before, under another's name, from the repository, or with other contents. */
function ofNpm(before: string | undefined, after: string | undefined): boolean {
  const [old, now] = [packagesIn(before), packagesIn(after)];
  if (old === undefined || now === undefined) return true;
  const origins = new Set(Object.values(old).map(({ resolved }) => originOf(resolved)));
  return Object.entries(now).some(([place, entry]) => {
    const known = Object.hasOwn(old, place) ? old[place] : undefined;
    const isSame = known?.resolved === entry.resolved && known?.link === entry.link;
    if (known !== undefined && isSame) return known.integrity !== entry.integrity;
    if (entry.resolved === undefined && entry.link === undefined) return false;
    if (entry.link !== undefined || entry.name !== undefined) return true;
    const origin = originOf(entry.resolved);
    return origin === undefined || !origins.has(origin) || !isOf(nameOf(place), entry.resolved);
  });
}

function packagesIn(text: string | undefined): Readonly<Record<string, Entry>> | undefined {
  if (text === undefined) return {};
  try {
    const { packages } = JSON.parse(text) as { readonly packages?: unknown };
    const isMapping = (value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping(packages)) return undefined;
    const found = packages as Readonly<Record<string, Entry>>;
    return Object.values(found).every(isMapping) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** `@acme/ui` of `packages/a/node_modules/@acme/ui`. */
function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function isOf(name: string, resolved: unknown): boolean {
  return String(resolved).replaceAll(/%2f/gi, '/').includes(`/${name}/`);
}

/** Only of what comes by http: all else is no registry. */
function originOf(resolved: unknown): string | undefined {
  const url = typeof resolved === 'string' ? URL.parse(resolved) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

/** A new address that is on no host of before, or that is no registry's. */
function ofText(before: string | undefined, after: string | undefined): boolean {
  const old = new Set(addressesIn(before));
  const origins = new Set([...old].map(originOf));
  return addressesIn(after).some((address) => {
    const origin = originOf(address);
    return !old.has(address) && (origin === undefined || !origins.has(origin));
  });
}

function addressesIn(text: string | undefined): readonly string[] {
  const found = (text ?? '').matchAll(
    /(?:https?|ssh|git(?:\+\w+)?):\/\/[^\s"'`,}]+|\b(?:file|link|portal|patch|exec|github):[^\s"'`,}]+/g,
  );
  return [...found].map(([address]) => address);
}
