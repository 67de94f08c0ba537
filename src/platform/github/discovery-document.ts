import type { HeadQuestion, TargetQuestion } from '../../siblings/discovery.ts';

export interface DiscoveryQuestion {
  readonly siblings: readonly HeadQuestion[];
  /** Undefined when this token does not look at the target. */
  readonly target: (TargetQuestion & { readonly repo: string }) | undefined;
}

/** Pull requests looked at per integration branch. Forks may open some under the same name; see `crowded`. */
export const pullRequestsPerBranch = 20;

/** GraphQL document with every name as a variable, so that no name can change its meaning. */
export function discoveryDocument(question: DiscoveryQuestion): {
  document: string;
  variables: Record<string, string>;
} {
  const variables: Record<string, string> = {};
  const variable = (name: string, value: string) => {
    variables[name] = value;
    return `$${name}`;
  };
  const parts: string[] = [];
  question.siblings.forEach(({ repo, branch }, index) => {
    const [owner = '', name = ''] = repo.split('/');
    const ref =
      branch === undefined
        ? ''
        : `ref(qualifiedName: ${variable(`r${index}`, `refs/heads/${branch}`)}) { target { oid } }`;
    parts.push(
      `s${index}: repository(owner: ${variable(`o${index}`, owner)}, name: ${variable(`n${index}`, name)}) { nameWithOwner isPrivate isEmpty defaultBranchRef { name target { oid } } ${ref} }`,
    );
  });
  if (question.target) {
    const [owner = '', name = ''] = question.target.repo.split('/');
    const { base, merging } = question.target;
    const ofBase = merging && base !== undefined ? `(branch: ${variable('queue', base)})` : '';
    const inside = [
      'nameWithOwner isPrivate defaultBranchRef { name target { oid } }',
      merging
        ? `autoMergeAllowed mergeCommitAllowed rebaseMergeAllowed squashMergeAllowed mergeQueue${ofBase} { id }`
        : '',
      question.target.base === undefined
        ? ''
        : `base: ref(qualifiedName: ${variable('base', `refs/heads/${question.target.base}`)}) { target { oid } }`,
      ...question.target.labels.map(
        (label, index) => `l${index}: label(name: ${variable(`l${index}`, label)}) { name }`,
      ),
      ...question.target.branches.flatMap((branch, index) => [
        `b${index}: ref(qualifiedName: ${variable(`b${index}`, `refs/heads/${branch}`)}) { target { oid } }`,
        `p${index}: pullRequests(headRefName: ${variable(`p${index}`, branch)}, first: ${pullRequestsPerBranch}, orderBy: { field: CREATED_AT, direction: DESC }) { totalCount nodes { number url state baseRefName headRefOid mergeable ${merging ? 'mergeStateStatus isDraft autoMergeRequest { enabledAt } ' : ''}isCrossRepository author { login } } }`,
      ]),
    ];
    parts.push(
      `viewer { login } target: repository(owner: ${variable('owner', owner)}, name: ${variable('name', name)}) { ${inside.join(' ')} }`,
    );
  }
  const declared = Object.keys(variables).map((name) => `$${name}: String!`);
  const signature = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return { document: `query Discover${signature} { ${parts.join(' ')} }`, variables };
}
