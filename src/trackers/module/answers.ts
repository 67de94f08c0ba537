/** Reads the answers of a user's module, and says which part of which does not fit. */
import type { output as Output, ZodMiniType } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import type { Place } from '../../model/finding.ts';
import type { Written } from '../tracker.ts';
import { refusedForm } from './forms.ts';

export interface Answers {
  /** @throws SyncError where it has another form */
  readonly read: <Form extends ZodMiniType>(method: string, form: Form, given: unknown) => Output<Form>;
  /** One for each of what was asked, in the same order. @throws SyncError where it is no such list */
  readonly each: (method: string, given: unknown, count: number) => readonly unknown[];
  /** What became of each: `{ error }`, or what `read` makes of it. @throws SyncError as `each` does */
  readonly written: <Now>(
    method: string,
    given: unknown,
    count: number,
    read: (one: unknown) => Now,
  ) => readonly Written<Now>[];
  readonly failed: (what: string) => SyncError;
}

/** `module`: as the configuration names it. */
export function createAnswers(module: string, where: Place): Answers {
  return { read, each, written, failed };

  function failed(what: string): SyncError {
    return new SyncError('ISSUES_MODULE_FAILED', what, { where });
  }

  function read<Form extends ZodMiniType>(method: string, form: Form, given: unknown): Output<Form> {
    const { success, data, error } = form.safeParse(given);
    if (success) return data;
    const { path, expected } = deepest(error.issues[0]);
    const place = path.length === 0 ? '' : ` at \`${spelt(path)}\``;
    const wanted = expected === undefined ? 'what is asked for' : `a value of the type ${expected}`;
    throw failed(`\`${method}\` of \`${module}\` gave something else than ${wanted}${place}.`);
  }

  function each(method: string, given: unknown, count: number): readonly unknown[] {
    if (Array.isArray(given) && given.length === count) return given;
    const what = Array.isArray(given) ? `a list of ${given.length}` : 'no list';
    throw failed(
      `\`${method}\` of \`${module}\` was asked about ${count} and gave ${what}; it is to give one answer for each, in the same order.`,
    );
  }

  function written<Now>(
    method: string,
    given: unknown,
    count: number,
    readOne: (one: unknown) => Now,
  ): readonly Written<Now>[] {
    return each(method, given, count).map((one): Written<Now> => {
      const refused = refusedForm.safeParse(one);
      if (refused.success) {
        const said = refused.data.error.trim().split(/\r?\n/u)[0] || 'nothing more';
        return { ok: false, error: failed(`\`${method}\` of \`${module}\` refused it: ${said}`) };
      }
      try {
        return { ok: true, now: readOne(one) };
      } catch (thrown) {
        if (thrown instanceof SyncError) return { ok: false, error: thrown };
        throw thrown;
      }
    });
  }
}

type Issue = NonNullable<ReturnType<ZodMiniType['safeParse']>['error']>['issues'][number];

interface Spot {
  readonly path: readonly PropertyKey[];
  readonly expected: string | undefined;
}

/** Of several forms, the one that was fitted furthest tells. */
function deepest(issue: Issue | undefined): Spot {
  if (issue?.code !== 'invalid_union') {
    return { path: issue?.path ?? [], expected: issue?.code === 'invalid_type' ? issue.expected : undefined };
  }
  const nested = issue.errors.map(([first]) => deepest(first));
  const none: Spot = { path: [], expected: undefined };
  const furthest = nested.reduce((one, other) => (other.path.length > one.path.length ? other : one), none);
  return { ...furthest, path: [...issue.path, ...furthest.path] };
}

/** As JavaScript spells it: `items[3].fields.labels`. */
function spelt(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part).replaceAll('`', '');
      if (!/^[\w$]+$/u.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}
