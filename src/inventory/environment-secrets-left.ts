import type { Finding } from '../model/finding.ts';
import type { EnvironmentRule } from '../model/inventory.ts';
import { environmentScope } from '../model/scope.ts';
import { named } from '../report/alike.ts';
import type { CopiedFrom } from './copied-from.ts';
import { isExclusion } from './repositories.ts';

/** Secrets that only `environments` writes: of a run of `secrets` alone people expect them as well. */
export function secretsLeftToEnvironments(
  environments: readonly EnvironmentRule[],
  target: string,
  copiedFrom: CopiedFrom,
): readonly Finding[] {
  const left = environments.flatMap(({ name, repositories, secrets }) =>
    secrets
      .filter(({ name: secret }) => {
        const scope = environmentScope(repositories?.find((one) => !isExclusion(one)) ?? target, name);
        return copiedFrom(scope, secret.toUpperCase())?.by === 'environments';
      })
      .map((secret) => ({ ...secret, environment: name, repositories })),
  );
  const [first] = left;
  if (first === undefined) return [];
  const names = [...new Set(left.map(({ name, environment }) => `${name} of ${environment}`))];
  const repos =
    first.repositories === undefined ? '' : `repos: [${first.repositories.map(inYaml).join(', ')}], `;
  const as = first.name === first.from ? '' : `, as: ${first.name}`;
  return [
    {
      severity: 'notice',
      code: 'GITHUB_ENV_SECRETS_LEFT',
      subject: 'environments',
      what: `${named(names)}: only \`environments\` writes that, and this run is not asked for it.`,
      cure: `Run \`environments\` when the value has changed. One that rotates belongs under \`secrets.also\`: \`{ ${repos}environments: ${first.environment}, include: ${first.from}${as}, exclude: [] }\`.`,
      where: first.where,
    },
  ];
}

/** `!` begins a tag, and `*` an alias. */
function inYaml(glob: string): string {
  return /^[!*]/.test(glob) ? `"${glob}"` : glob;
}
