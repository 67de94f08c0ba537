/** Limits of what a pull request or a comment says. */
import { type FieldError, invalid } from './refusal.ts';

const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;

export function checkText({ title, body }: { readonly title: string; readonly body: string }): void {
  if (title.trim() === '') throw invalid(fault({ code: 'missing_field', field: 'title' }));
  if ([...title].length > TITLE_LIMIT) {
    const message = `title is too long (maximum is ${TITLE_LIMIT} characters)`;
    throw invalid(fault({ code: 'custom', field: 'title', message }));
  }
  checkBody(body, 'PullRequest');
}

export function checkBody(body: string, resource: string): void {
  if ([...body].length <= BODY_LIMIT) return;
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`;
  throw invalid({ resource, code: 'custom', field: 'body', message });
}

/** An error about a field of a pull request. */
export function fault(error: Omit<FieldError, 'resource'>): FieldError {
  return { resource: 'PullRequest', ...error };
}
