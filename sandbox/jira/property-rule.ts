/** What an entity property may be; see https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties. */
import { JiraRefusal } from './refusal.ts';

const MOST_KEY = 255;
const MOST_VALUE = 32_768;

export function assertProperty(key: string, value: unknown): void {
  if (key === '' || key.length > MOST_KEY) {
    throw new JiraRefusal(400, ['The property key must be shorter than 255 characters.']);
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new JiraRefusal(400, ['The property value must be valid JSON.']);
  if (text.length > MOST_VALUE) {
    throw new JiraRefusal(400, ['The property value must be shorter than 32768 characters.']);
  }
}
