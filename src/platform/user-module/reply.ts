/** What the process of a module says, and the same in words. */
import {
  array,
  boolean,
  enum as choice,
  discriminatedUnion,
  literal,
  number,
  object,
  string,
  unknown,
} from 'zod/mini';
import { saidWhole } from '../said.ts';
import type { Heard } from './child.ts';

const kinds = [
  ...['threw', 'not loaded', 'no export', 'no function', 'no tracker', 'nothing', 'unfit'],
] as const;

const replyForm = discriminatedUnion('ok', [
  object({ id: number(), ok: literal(true), value: unknown() }),
  object({ id: number(), ok: literal(false), kind: choice(kinds), said: string() }),
]);
/** What the exported tracker has. */
export const offerForm = object({ methods: array(string()), marks: boolean(), clientIds: boolean() });

export type Reply =
  | { readonly kind: 'gave'; readonly value: unknown }
  /** `said`: what belongs to it, as it came. */
  | { readonly kind: Lack; readonly said: string };

export type Lack = (typeof kinds)[number] | 'hung' | 'ended' | 'too much' | 'given up';

/** Faults of the module as such, whatever it is asked. */
export const ofTheModule: ReadonlySet<Lack> = new Set([
  'not loaded',
  'no export',
  'no function',
  'no tracker',
]);

export function replyOf(heard: Heard): Reply {
  if (heard.kind === 'ended') return { kind: 'ended', said: heard.how };
  if (heard.kind !== 'answer') return { kind: heard.kind, said: '' };
  const { success, data } = replyForm.safeParse(heard.body);
  if (!success) return { kind: 'unfit', said: 'it nests too deep, or has another form' };
  return data.ok ? { kind: 'gave', value: data.value } : { kind: data.kind, said: saidWhole(data.said) };
}

export interface Wording {
  /** Milliseconds. */
  readonly limit: number;
  /** Bytes. */
  readonly most: number;
}

type Words = (said: string, wording: Wording) => string;

const words: Readonly<Record<Lack, Words>> = {
  threw: (said) => `threw: ${said}`,
  'not loaded': (said) => `cannot be loaded: ${said}`,
  'no export': () => 'is not exported',
  'no function': (said) => `is no function but ${said === 'object' ? 'an object' : `a ${said}`}`,
  'no tracker': () => 'is neither an object with the methods of a tracker nor a function that gives one',
  nothing: () => 'gave no value',
  unfit: (said) => `gave what cannot be handed on: ${said}`,
  hung: (_, { limit }) => `did not answer within ${limit / 1000} s`,
  ended: (said) => `ended its process (${said})`,
  'too much': (_, { most }) => `gave more than ${Math.floor(most / 1024 / 1024)} MiB`,
  'given up': (said) => `was not asked any more after its process had ended ${said} times`,
};

/** What follows the name of what was asked. */
export function inWords({ kind, said }: Exclude<Reply, { kind: 'gave' }>, wording: Wording): string {
  return words[kind](said, wording);
}
