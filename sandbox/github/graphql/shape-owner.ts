/** Users and organisations as owners of repositories. */
import { canSee } from '../access.ts';
import { findUser, fullName } from '../lookup.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { actorShape } from './shape-actor.ts';
import { projectOf } from './shape-project.ts';

interface RepositoriesArgs extends PageArgs {
  readonly ownerAffiliations?: readonly string[];
}

/** Null for a login that nobody has. */
export function ownerShape(context: Context, login: string): Shape | null {
  const { world, caller } = context;
  const owner = findUser(world, login);
  if (!owner || owner.kind === 'Bot') return null;
  const owned = [...world.repositories.values()]
    .filter((repository) => repository.owner === owner.login && canSee(caller, repository))
    .sort((one, other) => (fullName(one) < fullName(other) ? -1 : 1));
  return {
    ...actorShape(context, owner.login),
    projectV2: projectOf(context, owner.login),
    repositories: field<RepositoriesArgs>(
      [...PAGE, 'ownerAffiliations'],
      ({ ownerAffiliations, ...page }) => {
        // Those of which it is a member only are another's.
        const listed = ownerAffiliations?.includes('OWNER') === false ? [] : owned;
        return connection('repositories', listed, page, (one) => context.shapeRepository(context, one));
      },
    ),
  };
}
