/** A tracker in whose comments copied texts notify nobody, and link or close nothing of somebody else's. */
import type { CommentEdit, TrackedComment, TrackedItem, Tracker } from '../trackers/tracker.ts';
import type { NeutralText } from './mapping/neutral-text.ts';

/** Descriptions are no business of it: they pass the mapping. */
export function withNeutralComments(tracker: Tracker, { read, write }: NeutralText): Tracker {
  const comment = (one: TrackedComment): TrackedComment => {
    const body = read(one.body);
    return body === one.body ? one : { ...one, body, given: one.given ?? one.body };
  };
  const item = <Found>(one: Found | TrackedItem): Found | TrackedItem => {
    if (!isItem(one) || one.comments === undefined) return one;
    return { ...one, comments: one.comments.map(comment) };
  };
  const edit = (one: CommentEdit): CommentEdit => {
    return one.kind === 'delete' ? one : { ...one, body: write(one.body) };
  };
  return {
    ...tracker,
    async *list(query) {
      for await (const page of tracker.list(query)) yield page.map((one) => item<TrackedItem>(one));
    },
    get: async (...asked) =>
      new Map([...(await tracker.get(...asked))].map(([id, found]) => [id, item(found)])),
    async comments(ids) {
      const found = await tracker.comments(ids);
      return new Map([...found].map(([id, its]) => [id, its.map(comment)]));
    },
    async writeComments(edits) {
      const written = await tracker.writeComments(edits.map(edit));
      return written.map((one) => {
        return one.ok && typeof one.now === 'object' ? { ok: true, now: comment(one.now) } : one;
      });
    },
  };
}

function isItem(one: unknown): one is TrackedItem {
  return typeof one === 'object';
}
