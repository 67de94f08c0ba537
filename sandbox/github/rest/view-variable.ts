/** Variables as REST shows them. */
import type { Variable } from '../../inventory/variable.ts';
import { time } from './view-issue.ts';

export function viewVariable({ name, value, createdAt, updatedAt }: Variable): Record<string, unknown> {
  return { name, value, created_at: time(createdAt), updated_at: time(updatedAt) };
}

/** `url` is the variable's own address. */
export function viewOrganisationVariable(variable: Variable, url: string): Record<string, unknown> {
  const { visibility } = variable;
  return {
    ...viewVariable(variable),
    visibility,
    ...(visibility === 'selected' ? { selected_repositories_url: `${url}/repositories` } : {}),
  };
}
