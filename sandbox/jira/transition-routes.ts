/** The status moves along the project's workflow and in no other way. */
import { changeIssue } from './change.ts';
import { checkEdit } from './edit.ts';
import { idOf } from './field.ts';
import { findField } from './fields.ts';
import type { JiraIssue } from './issue.ts';
import { editableIssue, issueOf, projectOf } from './lookup.ts';
import { FieldProblem, JiraRefusal } from './refusal.ts';
import { done, type JiraCall, type JiraRoute, objectIn, ok } from './route.ts';
import type { JiraSite, Transition } from './state.ts';
import { viewStatus } from './view.ts';

const operation = '/issue/{issueIdOrKey}/transitions';
/** Fields that only a transition sets. */
const APART = ['resolution'];

export const transitionRoutes: readonly JiraRoute[] = [
  {
    method: 'GET',
    operation,
    handle(call) {
      const issue = issueOf(call, call.params[0]);
      const withFields = call.query.get('expand')?.includes('transitions.fields') ?? false;
      const transitions = openTransitions(call.site, issue).map((transition) =>
        view(call, transition, withFields),
      );
      return ok({ expand: 'transitions', transitions });
    },
  },
  {
    method: 'POST',
    operation,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const { id } = objectIn(call.body, 'transition');
      if (id === undefined) throw new JiraRefusal(400, ["Missing 'transition' identifier"]);
      const transition = openTransitions(call.site, issue).find((open) => open.id === String(id));
      if (!transition) throw new JiraRefusal(400, [`Transition id '${id}' is not valid for this issue.`]);
      move(call, issue, transition);
      return done;
    },
  },
];

export function openTransitions(site: JiraSite, issue: JiraIssue): readonly Transition[] {
  return projectOf(site, issue).transitions.filter(({ from }) => from === '*' || from.includes(issue.status));
}

function move({ site, user, body }: JiraCall, issue: JiraIssue, transition: Transition): void {
  const { screen } = transition;
  const fields = objectIn(body, 'fields');
  const edit = checkEdit(
    { site, project: projectOf(site, issue), issue, author: user.accountId, apart: APART },
    body,
  );
  const errors: Record<string, string> = {};
  for (const name of edit.names) {
    if (!(name in screen) && name !== 'comment') {
      errors[name] = `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`;
    }
  }
  for (const [name, required] of Object.entries(screen)) {
    if (required && !edit.names.has(name))
      errors[name] = `${findField(site, name)?.name ?? name} is required.`;
  }
  const resolution =
    'resolution' in fields ? resolutionOf(site, fields.resolution, errors) : transition.resolution;
  if (Object.keys(errors).length > 0) throw new JiraRefusal(400, [], errors);
  changeIssue(site, issue, user.accountId, () => {
    edit.put(issue);
    applyTransition(site, issue, transition.to, resolution);
  });
}

/** What the workflow does: the status, and the resolution where one is given. */
export function applyTransition(
  site: JiraSite,
  issue: JiraIssue,
  to: string,
  resolution?: string | null,
): void {
  issue.status = to;
  if (resolution === undefined || resolution === issue.resolution) return;
  issue.resolution = resolution;
  issue.resolved = resolution === null ? null : site.now();
}

function resolutionOf(site: JiraSite, value: unknown, errors: Record<string, string>): string | null {
  try {
    return idOf(site.resolutions, value);
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    errors.resolution = error.message;
    return null;
  }
}

function view(call: JiraCall, transition: Transition, withFields: boolean): object {
  const { site } = call;
  const status = site.statuses.get(transition.to);
  const fields = Object.entries(transition.screen).map(([id, required]) => {
    const field = findField(site, id);
    const allowedValues = id === 'resolution' ? { allowedValues: site.resolutions } : {};
    return [
      id,
      { required, name: field?.name, key: id, schema: field?.schema, operations: ['set'], ...allowedValues },
    ];
  });
  return {
    id: transition.id,
    name: transition.name,
    to: status && viewStatus(call, status),
    hasScreen: fields.length > 0,
    isGlobal: transition.from === '*',
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    ...(withFields ? { fields: Object.fromEntries(fields) } : {}),
  };
}
