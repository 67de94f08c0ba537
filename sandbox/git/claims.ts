import type { Claim } from '../claims.ts';

/** What the git host does as GitHub does it, beyond git's own protocol. */
export const gitClaims: readonly Claim[] = [
  {
    behaviour: 'Two Authorization headers are refused with 400, also for git.',
    source: 'https://github.com/peter-evans/create-pull-request/issues/4272',
    test: 'with two credentials at once',
  },
  {
    behaviour: 'A private repository asks who is there, and is not found for those who may not read it.',
    source: 'https://docs.github.com/en/get-started/git-basics/cloning-with-https-urls-errors',
    test: 'a private one with a token of another repository',
  },
  {
    behaviour: 'Git is redirected to the new name of a repository.',
    source:
      'https://docs.github.com/en/repositories/creating-and-managing-repositories/renaming-a-repository',
    test: 'under the name that it had before',
  },
  {
    behaviour: 'A push without the right to write contents is a 403 that names repository and login.',
    source: 'https://github.com/JamesIves/github-pages-deploy-action/issues/1430',
    test: 'with a token that only reads',
  },
  {
    behaviour: 'A push that changes a workflow needs the right to, and the refusal names the file.',
    source: 'https://github.com/peter-evans/create-pull-request/issues/1234',
    test: 'a workflow without the right',
  },
  {
    behaviour: 'A protected branch that wants pull requests declines pushes with GH006.',
    source: 'https://github.com/ietf-tools/xml2rfc/issues/1251',
    test: 'to a protected branch',
  },
  {
    behaviour: 'A protected branch declines force pushes.',
    source: 'https://github.com/hexojs/hexo/issues/2817',
    test: 'over a branch that must not be forced',
  },
  {
    behaviour: 'An archived repository takes no push.',
    source: 'https://docs.github.com/en/repositories/archiving-a-github-repository/archiving-repositories',
    test: 'to an archived repository is refused by name',
  },
];
