/** The two parts of `owner/repo`, named as GitHub's addresses name them. */
export function repositoryAt(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
