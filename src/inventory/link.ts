import { findingOf, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type {
  EnvironmentRule,
  EnvironmentSecret,
  EnvironmentVariable,
  LinkKind,
} from '../model/inventory.ts';
import type { LinkedResources } from './ports.ts';

/** What a secret or variable of an environment names in another service. */
export interface Link {
  readonly kind: LinkKind;
  /** May be the value of a secret: never shown. */
  readonly id: string;
  readonly rule: EnvironmentRule;
  readonly via: EnvironmentSecret | EnvironmentVariable;
}

export interface CheckedLinks {
  /** These must not be written. */
  readonly broken: ReadonlySet<Link['via']>;
  readonly findings: readonly Finding[];
}

const nouns = {
  'neon-branch': 'Neon branch',
  'cloudflare-worker': 'Cloudflare Worker',
} as const satisfies Record<LinkKind, string>;

/** The links whose id is known; a secret without a value is a matter of the secrets. */
export function linksOf(
  rules: readonly EnvironmentRule[],
  valueNamed: (name: string) => string | undefined,
): readonly Link[] {
  return rules.flatMap((rule) =>
    [...rule.secrets, ...rule.variables].flatMap((via) => {
      const id = 'from' in via ? valueNamed(via.from)?.trim() : via.value.trim();
      return via.links === undefined || id === undefined ? [] : [{ kind: via.links, id, rule, via }];
    }),
  );
}

/** Asks for each resource once, whether it exists. */
export async function checkLinks(links: readonly Link[], resources: LinkedResources): Promise<CheckedLinks> {
  const groups = [...Map.groupBy(links, resourceKey).values()];
  const checked = await Promise.all(groups.map((group) => checkOne(group, resources)));
  return {
    broken: new Set(checked.flatMap(({ broken }) => [...broken])),
    findings: [...checked.flatMap(({ findings }) => findings), ...groups.flatMap(sharedBy)],
  };
}

function resourceKey({ kind, id }: Link): string {
  return `${kind} ${id}`;
}

async function checkOne(group: readonly Link[], resources: LinkedResources): Promise<CheckedLinks> {
  const [first] = group;
  const broken = new Set(group.map(({ via }) => via));
  try {
    if (first === undefined || (await resources.exists(first.kind, first.id))) {
      return { broken: new Set(), findings: [] };
    }
    return { broken, findings: group.map(notFound) };
  } catch (error) {
    const thrown = toSyncError(error);
    return {
      broken,
      findings: group.map((link) => ({ ...findingOf(thrown, link.rule.name), where: link.via.where })),
    };
  }
}

function notFound({ kind, rule, via }: Link): Finding {
  return {
    severity: 'error',
    code: 'GITHUB_ENV_LINK_NOT_FOUND',
    subject: rule.name,
    what: `The ${nouns[kind]} that ${viaSays(via)} names does not exist, so ${viaSays(via)} is not written.`,
    cure: `Create the ${nouns[kind]}, or correct ${'from' in via ? `the value of \`${via.from}\`` : 'the value'}; check \`services\` as well.`,
    where: via.where,
  };
}

/** One rule for many repositories shares on purpose; different environments should not. */
function sharedBy(group: readonly Link[]): readonly Finding[] {
  const byName = new Map(group.map((link) => [link.rule.name.toLowerCase(), link]));
  const [first, ...others] = [...byName.values()];
  if (first === undefined || others.length === 0) return [];
  const names = [first, ...others].map(({ rule }) => `\`${rule.name}\``);
  return [
    {
      severity: 'warning',
      code: 'GITHUB_ENV_LINK_SHARED',
      subject: [first, ...others].map(({ rule }) => rule.name).join(', '),
      what: `The environments ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are not isolated: they link the same ${nouns[first.kind]}.`,
      cure: `Give each environment a ${nouns[first.kind]} of its own.`,
      where: first.via.where,
      spots: others.map(({ rule, via }) => ({
        where: via.where,
        what: `\`${rule.name}\` links it through ${viaSays(via)}.`,
      })),
    },
  ];
}

function viaSays(via: Link['via']): string {
  return `${'from' in via ? 'secret' : 'variable'} \`${via.name}\``;
}
