import { toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { emptyDocument, type StateDocument } from './document.ts';
import { nearlyFull, notSaved, unreadable } from './finding.ts';
import { mergeDocuments } from './merge.ts';
import { isNearlyFull } from './pair-pack.ts';
import type { StateMedium, Stored } from './ports.ts';
import { largestDocument, type ReadState, readDocument } from './read.ts';
import type { Seal } from './seal.ts';
import { serialise } from './serialise.ts';

export interface LoadedState {
  readonly document: StateDocument;
  readonly findings: readonly Finding[];
  /** Of what was loaded; absent when nothing was. */
  readonly revision?: string;
}

/** Neither function rejects: a state that cannot be read or kept costs time, never the run. */
export interface StateStore {
  load(): Promise<LoadedState>;
  /**
   * Stores the document when it differs from what was loaded or last saved, together with what concurrent
   * runs have stored meanwhile. A finding when it could not be kept, or before long cannot be.
   */
  save(document: StateDocument): Promise<Finding | undefined>;
}

/** How often a save starts again because somebody else was faster. */
const retries = 3;

/** What the place holds, as far as this run knows. */
interface Known {
  /** The document in plain canonical bytes. Undefined where something lies that cannot be used. */
  readonly content: Buffer | undefined;
  readonly revision: string | undefined;
}

const nothing: Known = { content: serialise(emptyDocument()), revision: undefined };

/** A store over a place. One run, one store: it remembers what it loaded. */
export function createStore(medium: StateMedium, seal: Seal): StateStore {
  let known = nothing;
  /** What other runs have stored since it was loaded, of which the run itself knows nothing. */
  let taken = emptyDocument();

  return {
    async load() {
      try {
        const stored = await medium.read();
        if (!stored) return { document: emptyDocument(), findings: [] };
        const { document, finding } = open(stored);
        return { document, findings: finding ? [finding] : [], revision: stored.revision };
      } catch (thrown) {
        const { message, hint, code } = toSyncError(thrown);
        const cure = code === 'INTERNAL' ? {} : { cure: hint };
        return {
          document: emptyDocument(),
          findings: [unreadable(`The state was not read: ${message}`, cure)],
        };
      }
    },
    async save(own) {
      const document = mergeDocuments(own, taken);
      const content = serialise(document);
      if (known.content?.equals(content)) return undefined;
      if (content.length > largestDocument) return notSaved('The state has grown too large to be stored.');
      try {
        const unsaved = await write(document);
        if (unsaved !== undefined || !isNearlyFull(content.length, largestDocument)) return unsaved;
        return nearlyFull('the state', content.length, largestDocument);
      } catch (thrown) {
        const { message, hint, code } = toSyncError(thrown);
        return notSaved(`The state was not stored: ${message}`, code === 'INTERNAL' ? {} : { cure: hint });
      }
    },
  };

  function open(stored: Stored): ReadState {
    const opened = seal.open(stored.content);
    const read = opened.opened
      ? readDocument(opened.content)
      : { document: emptyDocument(), finding: opened.finding };
    known = { content: read.finding ? undefined : serialise(read.document), revision: stored.revision };
    return read;
  }

  async function write(ours: StateDocument): Promise<Finding | undefined> {
    let document = ours;
    for (let attempt = 0; attempt <= retries; attempt += 1) {
      const content = serialise(document);
      const result = await medium.write(seal.seal(content), known.revision);
      if (result !== 'moved') {
        if (!('revision' in result)) return result;
        known = { content, revision: result.revision };
        return undefined;
      }
      const theirs = await medium.read();
      known = nothing;
      if (!theirs) continue;
      const { document: stored } = open(theirs);
      taken = mergeDocuments(taken, newIn(stored, ours));
      document = mergeDocuments(document, stored);
      if (known.content && serialise(document).equals(known.content)) return undefined;
    }
    return notSaved('Other runs stored their state each time that this one tried.');
  }
}

/** Without the siblings and secrets that the run knew of: it may come to leave them out. */
function newIn(theirs: StateDocument, ours: StateDocument): StateDocument {
  return {
    ...theirs,
    siblings: without(theirs.siblings, ours.siblings),
    secrets: without(theirs.secrets, ours.secrets),
  };
}

function without<T>(all: Readonly<Record<string, T>>, known: object): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(known, key)));
}
