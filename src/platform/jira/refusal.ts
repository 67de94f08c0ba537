import { SyncError } from '../../model/error.ts';
import type { JiraRefusal } from '../../trackers/jira/ports.ts';
import { saidWhole } from '../said.ts';

/** A refusal of what was asked; throws where it is one of the token or of its requests altogether. */
export async function refusalOf(what: string, answer: Response): Promise<JiraRefusal> {
  const text = await answer.text();
  const body = parsed(text);
  const { errorMessages, errors, message } = Object(body) as Readonly<Record<string, unknown>>;
  const messages = [...(Array.isArray(errorMessages) ? errorMessages : []), message].filter(isText);
  const fields = Object.fromEntries(
    Object.entries(Object(errors) as Readonly<Record<string, unknown>>).flatMap(([id, said]) =>
      isText(said) ? [[id, saidWhole(said)]] : [],
    ),
  );
  const said = saidWhole(messages.join(' ')) || 'no reason';
  if (answer.status === 401) {
    const isScope = messages.some((one) => /scope/i.test(one));
    throw isScope
      ? new SyncError('JIRA_PERMISSION_MISSING', `Cannot ${what}: Jira answered 401, ${said}.`)
      : new SyncError('JIRA_TOKEN_REJECTED', `Cannot ${what}: Jira does not accept the token.`);
  }
  if (answer.status === 429) {
    throw new SyncError('JIRA_RATE_LIMIT_EXHAUSTED', `Cannot ${what}: Jira answered 429, ${said}.`);
  }
  return { ok: false, status: answer.status, messages: messages.map(saidWhole), fields, body };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
