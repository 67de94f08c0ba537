/** Variables of repositories, environments and organisations. */
import { SCOPES, VARIABLE_SCOPE_NAMES, type VariableScopeName } from '../../inventory/scopes.ts';
import type { Variable, Variables } from '../../inventory/variable.ts';
import type { Access } from '../../world.ts';
import { notFound } from '../refusal.ts';
import { createVariable, removeVariable, updateVariable } from '../variables.ts';
import { readReach, sees } from '../visibility.ts';
import { closed } from './endpoints-secret.ts';
import { environmentAt } from './environment-at.ts';
import {
  type Call,
  counted,
  created,
  EMPTY,
  type OwnerCall,
  type OwnerRoute,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
} from './route.ts';
import { viewOrganisationVariable, viewVariable } from './view-variable.ts';

const REPOSITORY = '/repos/{owner}/{repo}';
const PAGE_SIZES = { usual: 10, most: 30 };

export const variableRoutes: readonly RepositoryRoute[] = [
  ...VARIABLE_SCOPE_NAMES.flatMap((scope) => [
    ...routesAt(
      `${REPOSITORY}/${scope}/variables`,
      SCOPES[scope].variables.permission,
      ({ repository }) => repository.variables[scope],
    ),
    sharedRoute(scope),
  ]),
  ...routesAt(
    `${REPOSITORY}/environments/{environment_name}/variables`,
    'environments',
    (call) => environmentAt(call).variables,
  ),
];

export const organisationVariableRoutes: readonly OwnerRoute[] =
  VARIABLE_SCOPE_NAMES.flatMap(organisationRoutes);

function variableOf(place: Variables, call: Call): Variable {
  const variable = place.entries.find(param(call, 'name'));
  if (!variable) throw notFound();
  return variable;
}

function shownVariable(place: Variables, call: Call): Variable {
  const variable = place.entries.shown(param(call, 'name'));
  if (!variable) throw notFound();
  return variable;
}

function routesAt(
  path: string,
  permission: string,
  placeOf: (call: RepositoryCall) => Variables,
): readonly RepositoryRoute[] {
  const one = `${path}/{name}`;
  const need = (access: Access) => closed(permission, access);
  return [
    {
      method: 'GET',
      path,
      need: need('read'),
      handle: (call) => counted('variables', placeOf(call).entries.allShown().map(viewVariable), PAGE_SIZES),
    },
    {
      method: 'POST',
      path,
      need: need('write'),
      handle(call) {
        createVariable(call.world, placeOf(call), call.body);
        return created({});
      },
    },
    {
      method: 'GET',
      path: one,
      need: need('read'),
      handle: (call) => ok(viewVariable(shownVariable(placeOf(call), call))),
    },
    {
      method: 'PATCH',
      path: one,
      need: need('write'),
      handle(call) {
        const place = placeOf(call);
        updateVariable(call.world, place, variableOf(place, call), call.body);
        return EMPTY;
      },
    },
    {
      method: 'DELETE',
      path: one,
      need: need('write'),
      handle(call) {
        removeVariable(placeOf(call), param(call, 'name'));
        return EMPTY;
      },
    },
  ];
}

/** What the organisation lets the repository see. */
function sharedRoute(scope: VariableScopeName): RepositoryRoute {
  return {
    method: 'GET',
    path: `${REPOSITORY}/${scope}/organization-variables`,
    need: closed(SCOPES[scope].variables.permission, 'read'),
    handle({ world, repository }) {
      const owner = world.owners.get(repository.owner.toLowerCase());
      const all = owner?.variables[scope].entries.allShown() ?? [];
      const seen = all.filter((variable) => sees(repository, variable));
      return counted('variables', seen.map(viewVariable), PAGE_SIZES);
    },
  };
}

function organisationRoutes(scope: VariableScopeName): readonly OwnerRoute[] {
  const path = `/orgs/{org}/${scope}/variables`;
  const one = `${path}/{name}`;
  const need = (access: Access) => ({
    permissions: [SCOPES[scope].variables.organisationPermission],
    access,
  });
  const placeOf = ({ owner }: OwnerCall) => owner.variables[scope];
  const view = ({ links, owner }: OwnerCall, variable: Variable) =>
    viewOrganisationVariable(
      variable,
      `${links.api}/orgs/${owner.login}/${scope}/variables/${variable.name}`,
    );
  return [
    {
      method: 'GET',
      path,
      ownerNeed: need('read'),
      handle(call) {
        const shown = placeOf(call).entries.allShown();
        return counted(
          'variables',
          shown.map((variable) => view(call, variable)),
          PAGE_SIZES,
        );
      },
    },
    {
      method: 'POST',
      path,
      ownerNeed: need('write'),
      handle(call) {
        const reach = readReach(call.world, call.owner.login, call.body);
        createVariable(call.world, placeOf(call), call.body, reach);
        return created({});
      },
    },
    {
      method: 'GET',
      path: one,
      ownerNeed: need('read'),
      handle: (call) => ok(view(call, shownVariable(placeOf(call), call))),
    },
    {
      method: 'PATCH',
      path: one,
      ownerNeed: need('write'),
      handle(call) {
        const { world, owner, body } = call;
        const variable = variableOf(placeOf(call), call);
        const reach = readReach(world, owner.login, body, variable);
        updateVariable(world, placeOf(call), variable, body, reach);
        return EMPTY;
      },
    },
    {
      method: 'DELETE',
      path: one,
      ownerNeed: need('write'),
      handle(call) {
        removeVariable(placeOf(call), param(call, 'name'));
        return EMPTY;
      },
    },
  ];
}
