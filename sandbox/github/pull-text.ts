/** Limits of what an issue, a pull request or a comment says. */
import { type FieldError, invalid } from './refusal.ts';

const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;

export function checkText(
  { title, body }: { readonly title: string; readonly body: string },
  resource = 'PullRequest',
): void {
  if (title.trim() === '') throw invalid({ resource, code: 'missing_field', field: 'title' });
  if ([...title].length > TITLE_LIMIT) {
    const message = `title is too long (maximum is ${TITLE_LIMIT} characters)`;
    throw invalid({ resource, code: 'custom', field: 'title', message });
  }
  checkBody(body, resource);
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
