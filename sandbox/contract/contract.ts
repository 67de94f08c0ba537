/** What a world's API did or was asked to do against GitHub's published contract. Tests assert it is empty. */
import type { World } from '../world.ts';

export interface Violation {
  readonly where: 'request' | 'response' | 'graphql';
  /** `POST /repos/{owner}/{repo}/pulls`, or a GraphQL field such as `Repository.forks`. */
  readonly operation: string;
  readonly detail: string;
}

export interface Contract {
  readonly violations: Violation[];
}

/** A request or an answer that the contract does not allow; the server answers it with status 500. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

const contracts = new WeakMap<World, Contract>();

/** The one contract of a world, shared by its REST and its GraphQL service. */
export function contractOf(world: World): Contract {
  const known = contracts.get(world);
  if (known) return known;
  const made: Contract = { violations: [] };
  contracts.set(world, made);
  return made;
}

/** Records the violation and returns the error to throw. */
export function violate(contract: Contract, violation: Violation): ContractError {
  contract.violations.push(violation);
  return new ContractError(
    `off the contract: ${violation.where} of ${violation.operation}: ${violation.detail}`,
  );
}
