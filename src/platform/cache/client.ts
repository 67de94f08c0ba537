/** What is used of the cache's client. A file of its own, so that the bundle can leave out the rest. */
export { restoreCache, saveCache } from '@actions/cache';
