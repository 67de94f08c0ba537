/** What a module has of the methods of a tracker, and what is said where it has not. */
import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import type { Place } from '../../model/finding.ts';
import type { SystemName } from '../../model/item.ts';
import { once } from '../once.ts';
import type { ModulePort, Offer } from './ports.ts';

export interface OfferedBy {
  readonly port: ModulePort;
  /** The system's. */
  readonly name: SystemName;
  /** As the configuration names it. */
  readonly module: string;
  readonly where: Place;
}

export interface Offered {
  /** @throws SyncError where it cannot even be read */
  readonly offer: () => Promise<Offer>;
  readonly lacking: (method: string, hint: string, code?: ErrorCode) => SyncError;
}

const needed = ['list', 'get'] as const;
const others = [
  ...['create', 'update', 'end', 'describe', 'findMarked', 'comments', 'writeComments'],
] as const;

export function offeredBy({ port, name, module, where }: OfferedBy): Offered {
  function lacking(method: string, hint: string, code: ErrorCode = 'ISSUES_MODULE_UNUSABLE') {
    return new SyncError(code, `\`${module}\`, which serves ${name}, has no \`${method}\`.`, { hint, where });
  }

  const offer = once(async () => {
    const one = await port.offers([...needed, ...others]);
    const missing = needed.filter((method) => !one.methods.has(method));
    if (missing.length > 0) throw lacking(missing.join('` and `'), 'Every tracker has `list` and `get`.');
    return one;
  });

  return { offer, lacking };
}
