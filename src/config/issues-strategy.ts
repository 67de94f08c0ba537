import type { output } from 'zod/mini';
import { meta, enum as oneOf, optional, union } from 'zod/mini';
import { strategyNamed } from '../model/strategy-name.ts';
import type { PlainStrategyRule, StrategyRule } from '../model/strategy-rule.ts';
import { codeKeys, codeOf } from './issues-code.ts';
import { required, without } from './keys-together.ts';
import { cured, type FaultAt, faulted, mapping } from './mapping.ts';
import type { Path, PlaceOf } from './problem.ts';

const plainNames = [
  ...['last-write-wins', 'source-wins', 'target-wins', 'priority', 'manual'],
  'timestamp_based',
] as const;

const long = mapping({
  merge: optional(oneOf(plainNames)).check(
    meta({ description: 'Merge, and where that cannot be done, settle it so.', examples: ['manual'] }),
  ),
  module: optional(codeKeys.module).check(
    meta({ description: 'A file of this repository with a function of your own that settles it.' }),
  ),
  export: codeKeys.export,
}).check(
  faulted(strategyFault),
  meta({
    oneOf: [
      { allOf: [required('merge'), without('module', 'export')] },
      { allOf: [required('module'), without('merge')] },
    ],
  }),
);

export const strategy = union([oneOf([...plainNames, 'merge'], cured(fileMeant)), long]).check(
  meta({
    description:
      'Who wins where several sides changed one field: `last-write-wins` (also spelt `timestamp_based`), `source-wins` (the first of `between`), `target-wins` (the last), `priority`, `merge` (texts by lines; sets do so anyway), `manual` (nothing is written until a person chose), or a function of your own.',
    examples: ['manual', { merge: 'manual' }, { module: './sync/settle.mjs', export: 'settle' }],
  }),
);

function fileMeant(written: unknown): string | undefined {
  if (typeof written !== 'string' || !/^\.\/[\w./-]+$/u.test(written)) return undefined;
  return `Write \`{ module: ${written} }\`.`;
}

type WrittenLong = output<typeof long>;

function strategyFault({ merge, module, export: name }: WrittenLong): FaultAt | undefined {
  if ((merge === undefined) === (module === undefined)) {
    return {
      what: merge === undefined ? 'names no strategy' : 'names two strategies',
      cure: 'Write one of `merge: manual` and `module: ./sync/settle.mjs`.',
    };
  }
  if (module !== undefined || name === undefined) return undefined;
  return { what: 'needs a `module`', cure: 'Add `module`, or remove it.', at: ['export'], on: 'key' };
}

export function resolveStrategy(
  written: output<typeof strategy>,
  path: Path,
  placeOf: PlaceOf,
  otherwise: PlainStrategyRule = { kind: 'last-write-wins' },
): StrategyRule {
  if (typeof written === 'string') {
    return written === 'merge' ? { kind: 'merge', otherwise } : plain(written);
  }
  const { merge, module = '', export: name } = written;
  if (merge !== undefined) return { kind: 'merge', otherwise: plain(merge) };
  return { kind: 'custom', code: codeOf({ module, export: name }, path, placeOf) };
}

function plain(spelling: string): PlainStrategyRule {
  const name = strategyNamed(spelling);
  return { kind: name === undefined || name === 'merge' || name === 'custom' ? 'last-write-wins' : name };
}
