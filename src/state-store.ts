import type { Inputs } from './inputs.ts';
import { committer } from './model/committer.ts';
import type { Git } from './platform/git/git.ts';
import { remoteOf } from './platform/git/remote.ts';
import type { Job } from './platform/job.ts';
import type { Redactor } from './report/redact.ts';
import { parseStateInput } from './state/input.ts';
import { noStore } from './state/none.ts';
import { largestDocument } from './state/read.ts';
import { stateScope } from './state/scope.ts';
import { createSeal } from './state/seal.ts';
import { createStore, type StateStore } from './state/store.ts';

/** The file on a state branch. */
const fileName = 'state.json';

/**
 * Whether the state is the word of those who may write to the repository, or hold the key. Whatever runs in one of
 * its workflows, a step of a dependency too, can write its cache; only a seal tells whose word that is.
 */
export function isStateProof({ state, stateKey }: Pick<Inputs, 'state' | 'stateKey'>): boolean {
  return parseStateInput(state).kind !== 'cache' || Boolean(stateKey?.trim());
}

/** The store that the `state` input names. What a place needs is loaded when it is used. */
export async function openStateStore(
  inputs: Inputs,
  job: Job,
  git: () => Promise<Git>,
  redactor: Pick<Redactor, 'vouch'>,
  stop: AbortSignal,
): Promise<StateStore> {
  const place = parseStateInput(inputs.state);
  const seal = createSeal(inputs.stateKey, job.repository);
  switch (place.kind) {
    case 'none':
      return noStore;
    case 'file': {
      const { fileMedium } = await import('./state/file-medium.ts');
      return createStore(fileMedium(place.path, job.workspace), seal);
    }
    case 'branch': {
      const target = remoteOf(job.serverUrl, job.repository, 'target', inputs.token);
      const message = redactor.vouch(`chore: state of ${committer.name}\n`);
      return createStore((await git()).branchFile(target, place.name, fileName, message), seal);
    }
    case 'cache': {
      const { createActionsCache } = await import('./platform/cache/actions-cache.ts');
      const scope = stateScope(job.repository, inputs.config);
      const run = { id: job.runId, attempt: job.attempt };
      return createStore(
        createActionsCache({ scope, run, stop, largest: largestDocument, workspace: job.workspace }),
        seal,
      );
    }
  }
}
