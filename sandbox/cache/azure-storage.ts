import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The environment of a run whose cache keeps its blobs on Azure's storage, as GitHub's does. */
export function onAzureStorage(origin: string): Readonly<Record<string, string>> {
  const { port } = new URL(origin);
  return {
    ACTIONS_RESULTS_URL: `http://sandbox.blob.core.windows.net:${port}/`,
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'azure-here.js')).href}`,
  };
}
