import type { Finding, Place } from '../model/finding.ts';
import type { Config } from './config.ts';

/** What is missing so that anything at all can be merged by itself, and what mends it. */
interface Lack {
  readonly what: string;
  readonly cure: string;
}

/**
 * A remark where auto-merge was asked for and can never come to anything. `where`: of `risk.auto-merge`, undefined
 * where it is only on by default. `isOneJob`: the job that merges validates as well, so trust is needed.
 */
export function neverMerges(config: Config, where: Place | undefined, isOneJob: boolean): readonly Finding[] {
  if (config.risk.autoMerge === undefined || where === undefined) return [];
  const lacks = lacksOf(config, isOneJob);
  if (lacks.length === 0) return [];
  return [
    {
      severity: 'notice',
      code: 'CONFIG_INVALID',
      what: `Nothing can be merged by itself, although \`risk.auto-merge\` is on: ${lacks.map(({ what }) => what).join('; ')}.`,
      cure: lacks.map(({ cure }) => cure).join(' '),
      where,
    },
  ];
}

function lacksOf({ siblings, validation, pullRequest }: Config, isOneJob: boolean): readonly Lack[] {
  const kinds = validation?.steps.map(({ kind }) => kind);
  const missing = (['type-check', 'test'] as const).filter((kind) => kinds?.includes(kind) === false);
  return [
    !validation && { what: 'there is no `validation`', cure: 'Add a section `validation`.' },
    ...missing.map((kind) => ({
      what: `no step of the validation is of kind \`${kind}\``,
      cure: `Add a step of kind \`${kind}\`.`,
    })),
    isOneJob &&
      siblings.every(({ trusted }) => !trusted) && {
        what: 'no sibling is `trusted`',
        cure: 'Set `trusted: true` on those that you trust as this repository, or validate in three jobs.',
      },
    pullRequest.draft && {
      what: '`pull-request.draft` is on',
      cure: 'Turn `pull-request.draft` off.',
    },
  ].filter((lack): lack is Lack => lack !== false);
}
