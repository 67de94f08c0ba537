import type { FieldName } from '../../model/item.ts';
import type { Tracker } from '../tracker.ts';
import { createDependencyPart, dependencyFields } from './dependency-part.ts';
import type { GitHubPort, GitHubRestPort, Repository } from './ports.ts';
import { withParts } from './rest-parts.ts';
import { createTypePart } from './type-part.ts';

interface Options {
  readonly port: GitHubPort;
  readonly rest: GitHubRestPort;
  readonly repository: Repository;
  readonly fields: readonly FieldName[];
}

/** With what REST alone has of issues, as far as one of these fields wants it. */
export function withWantedParts(tracker: Tracker, { port, rest, repository, fields }: Options): Tracker {
  const isRelated = fields.some((field) => Object.hasOwn(dependencyFields, field));
  const parts = [
    ...(fields.includes('type') ? [createTypePart(rest, repository)] : []),
    ...(isRelated ? [createDependencyPart(port, rest, fields)] : []),
  ];
  return parts.length === 0 ? tracker : withParts(tracker, rest, repository, parts);
}
