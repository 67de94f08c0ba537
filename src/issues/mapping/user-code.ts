/** Transformers of the user's: their code runs elsewhere, and what it said is at hand when items are mapped. */
import type { FieldValue } from '../../model/item.ts';
import type { UserCode } from '../../model/strategy-rule.ts';
import { Failed, Pending } from './transformers.ts';

/** `why` ends a sentence: it threw, it hung, it gave no value. */
export type Transformed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string };

/** Port: runs a function over values, each by itself, with a time limit. In the order of the values. */
export type Transform = (code: UserCode, values: readonly FieldValue[]) => Promise<readonly Transformed[]>;

/** What the mapping asks of it, and what it answers. */
export interface UserCodes {
  /** @throws Pending where it has not been run, Failed where it failed */
  readonly answer: (code: UserCode, value: FieldValue) => FieldValue;
  /** Does the work until it asks for nothing more: once for each step of a chain. */
  readonly prepared: (work: () => void) => Promise<void>;
}

/** Chains are at most ten steps long. */
const mostRounds = 12;

/** Each value is handed to a function once. */
export function createUserCodes(transform: Transform): UserCodes {
  const answers = new Map<string, Transformed>();
  const wanted = new Map<string, { readonly code: UserCode; readonly value: FieldValue }>();

  return { answer, prepared };

  function answer(code: UserCode, value: FieldValue): FieldValue {
    const key = JSON.stringify([code.module, code.export, value]);
    const known = answers.get(key);
    if (known === undefined) {
      wanted.set(key, { code, value });
      throw new Pending();
    }
    if (!known.ok) throw new Failed(known.why);
    if (!isFieldValue(known.value)) {
      throw new Failed('the function gave neither text, number, true or false, a list of texts, nor null');
    }
    return known.value;
  }

  async function prepared(work: () => void): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      wanted.clear();
      work();
      if (wanted.size === 0) return;
      await run([...wanted]);
    }
  }

  async function run(
    calls: readonly (readonly [string, { readonly code: UserCode; readonly value: FieldValue }])[],
  ) {
    const groups = Map.groupBy(calls, ([, { code }]) => JSON.stringify([code.module, code.export]));
    for (const group of groups.values()) {
      const code = group[0]?.[1].code;
      if (code === undefined) continue;
      const results = await transform(
        code,
        group.map(([, { value }]) => value),
      );
      for (const [index, [key]] of group.entries()) {
        answers.set(key, results[index] ?? { ok: false, why: 'the function gave nothing' });
      }
    }
  }
}

function isFieldValue(value: unknown): value is FieldValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) && value.every((element) => typeof element === 'string');
}
