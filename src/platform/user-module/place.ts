/** Where a module lies: in the workspace, links resolved, and only where the workspace is the repository's own. */
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SyncError } from '../../model/error.ts';
import type { UserCode } from '../../model/strategy-rule.ts';
import { isWithin } from '../guard/places.ts';
import { isOfDefaultBranch, isTrustedEvent } from '../trusted-events.ts';
import { type Checkout, isOwnCheckout } from './own-checkout.ts';

export interface Ground extends Checkout {
  readonly eventName: string;
}

/** Its path. @throws SyncError at the line that names it */
export async function placeOfModule(
  { module, where }: Pick<UserCode, 'module' | 'where'>,
  ground: Ground,
): Promise<string> {
  const { workspace, eventName } = ground;
  if (!isTrustedEvent(eventName) && !(isOfDefaultBranch(eventName) && (await isOwnCheckout(ground)))) {
    throw new SyncError(
      'ISSUES_MODULE_REFUSED',
      `\`${module}\` is not run: in a run for \`${eventName}\` somebody else may have chosen what is checked out.`,
      { where },
    );
  }
  if (/\.[cm]?ts$/u.test(module) && !process.features.typescript) {
    throw unusable(module, where, 'is TypeScript, which this version of Node does not run', {
      hint: 'Write it in JavaScript.',
    });
  }
  const root = await realpath(workspace);
  const path = await realpath(join(root, module)).catch(() => undefined);
  if (path === undefined) {
    throw unusable(module, where, 'is not in the workspace', {
      hint: 'Check the repository out before this step (`actions/checkout`), or correct the path.',
    });
  }
  if (!isWithin(root, path)) {
    throw new SyncError('ISSUES_MODULE_REFUSED', `\`${module}\` leads out of the workspace.`, {
      hint: 'Put the file itself into the repository.',
      where,
    });
  }
  if (!(await stat(path)).isFile()) throw unusable(module, where, 'is not a file');
  return path;
}

export function unusable(
  module: string,
  where: UserCode['where'],
  why: string,
  detail: { readonly hint?: string } = {},
): SyncError {
  return new SyncError('ISSUES_MODULE_UNUSABLE', `\`${module}\` ${why}.`, { ...detail, where });
}
