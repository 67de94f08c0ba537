/** What the sandbox does with secrets, variables and environments beyond GitHub's published description. */
import type { Claim } from '../claims.ts';

const DOCS = 'https://docs.github.com/en';
const SECRETS = `${DOCS}/actions/reference/security/secrets`;
const VARIABLES = `${DOCS}/actions/reference/workflows-and-actions/variables`;
const RIGHTS = `${DOCS}/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens`;

const secretClaims: readonly Claim[] = [
  {
    behaviour: 'Values arrive sealed for the key of the place that they are written to; each has its own.',
    source: `${DOCS}/rest/guides/encrypting-secrets-for-the-rest-api`,
    test: 'has a key pair of its own in each place',
  },
  {
    behaviour: 'A write needs the id of the key even where the description makes it optional.',
    source: 'https://github.com/github/rest-api-description/issues/419',
    test: 'asks for the id of the key even where the description does not',
  },
  {
    behaviour: 'A value that was sealed for another key is refused.',
    source: `${DOCS}/rest/actions/secrets#create-or-update-a-repository-secret`,
    test: 'refuses a value that was sealed for a key of before',
  },
  {
    behaviour: 'What the key does not open is refused.',
    source: `${DOCS}/rest/actions/secrets#create-or-update-a-repository-secret`,
    test: 'refuses a box that the key does not open',
  },
  {
    behaviour: 'Names have letters, digits and underscores, begin with no digit and not with GITHUB_.',
    source: `${SECRETS}#naming-your-secrets`,
    test: 'refuses a secret name with %s',
  },
  {
    behaviour: 'Names are compared without regard to case and kept in upper case.',
    source: `${SECRETS}#naming-your-secrets`,
    test: 'is sealed, kept, listed without its value, and removed (%s)',
  },
  {
    behaviour: 'A value has at most 48 KB.',
    source: `${SECRETS}#limits-for-secrets`,
    test: 'refuses a value of 48 KB and one byte and takes one of 48 KB',
  },
  {
    behaviour: 'A repository holds 100 secrets for Actions, and 100 for Codespaces.',
    source: `${SECRETS}#limits-for-secrets`,
    test: 'refuses one secret more than a repository holds (%s)',
  },
  {
    behaviour: 'An environment holds 100 secrets.',
    source: `${SECRETS}#limits-for-secrets`,
    test: 'refuses one secret more than an environment holds',
  },
  {
    behaviour: 'An organisation holds 1,000 secrets for Actions.',
    source: `${SECRETS}#limits-for-secrets`,
    test: 'refuses one secret more than an organisation holds',
  },
  {
    behaviour: 'A write may show only some reads later.',
    source: 'https://github.com/integrations/terraform-provider-github/issues/810',
    test: 'shows a write after as many reads as the world is behind',
  },
  {
    behaviour:
      'Listing Codespaces secrets takes the right to write them; the others can be listed by readers.',
    source: RIGHTS,
    test: 'lists secrets of %s with the right %s to %s only',
  },
  {
    behaviour: 'Secrets of public repositories take the same rights.',
    source: RIGHTS,
    test: 'asks for the right to secrets in a public repository too',
  },
  {
    behaviour: 'The own token of a workflow cannot be given rights to secrets.',
    source: `${DOCS}/actions/reference/workflows-and-actions/workflow-syntax#permissions`,
    test: 'keeps the own token of a workflow away from secrets, whatever its rights',
  },
  {
    behaviour: 'Writing a `selected` secret of an organisation without a list clears the list.',
    source: `${DOCS}/rest/actions/secrets#create-or-update-an-organization-secret`,
    test: 'clears the selected repositories when an update leaves them out',
  },
  {
    behaviour: 'Selecting other repositories counts as an update of the secret.',
    source: 'https://github.com/integrations/terraform-provider-github/issues/1924',
    test: 'count a change of the selection as an update',
  },
  {
    behaviour: 'Repositories can be selected only where the visibility is `selected`.',
    source: `${DOCS}/rest/actions/secrets#create-or-update-an-organization-secret`,
    test: 'take repositories only where they are selected',
  },
];

const variableClaims: readonly Claim[] = [
  {
    behaviour: 'Variables come in pages of at most 30.',
    source: `${DOCS}/rest/actions/variables#list-repository-variables`,
    test: 'come in pages of at most 30, of 10 unless asked',
  },
  {
    behaviour: 'A repository holds 500 variables, an environment 100, an organisation 1,000, of 48 KB each.',
    source: `${VARIABLES}#limits-for-configuration-variables`,
    test: 'are refused beyond their number and their size',
  },
  {
    behaviour: 'A variable that exists is not created again.',
    source: 'https://github.com/nexthink-oss/terraform-provider-github/issues/12',
    test: 'are created once, changed, renamed and removed',
  },
  {
    behaviour: 'The own token of a workflow cannot be given rights to variables.',
    source: `${DOCS}/actions/reference/workflows-and-actions/workflow-syntax#permissions`,
    test: 'keeps the own token of a workflow away from variables',
  },
];

const environmentClaims: readonly Claim[] = [
  {
    behaviour: 'Names are compared without regard to case.',
    source: `${DOCS}/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments#creating-an-environment`,
    test: 'has a name that may hold a slash, in any case',
  },
  {
    behaviour: 'A wait lasts at most 43,200 minutes.',
    source: `${DOCS}/rest/deployments/environments#create-or-update-an-environment`,
    test: 'a wait of %d minutes is answered %d',
  },
  {
    behaviour: 'The two flags of a branch policy cannot be the same.',
    source: `${DOCS}/rest/deployments/environments#create-or-update-an-environment`,
    test: 'refuses a branch policy whose two flags are both %s',
  },
  {
    behaviour: 'There are at most six reviewers.',
    source: `${DOCS}/rest/deployments/environments#create-or-update-an-environment`,
    test: 'refuses a seventh reviewer',
  },
  {
    behaviour: 'Reviewers who cannot read the repository are left out, and the answer is a success.',
    source: 'https://github.com/integrations/terraform-provider-github/issues/1166',
    test: 'leaves out reviewers who cannot read the repository, without a word',
  },
  {
    behaviour: 'Self-review cannot be prevented without a reviewer.',
    source: 'https://github.com/github-community-projects/safe-settings/issues/628',
    test: 'refuses to prevent self-review without a reviewer',
  },
  {
    behaviour:
      'Reviewers, wait timers and self-review of private repositories need a plan; fields that ask for nothing are refused too.',
    source: 'https://github.com/alchemy-run/alchemy/pull/1373',
    test: 'refuses, on the plan %s, the field %s of a private repository even when it is %j',
  },
  {
    behaviour: 'An old GitHub Enterprise Server does not know `prevent_self_review`.',
    source: 'https://github.com/integrations/terraform-provider-github/issues/2457',
    test: 'refuses, on an old server, to know of self-review',
  },
  {
    behaviour: 'Patterns of branches and tags exist only under a policy of patterns.',
    source: `${DOCS}/rest/deployments/branch-policies#create-a-deployment-branch-policy`,
    test: 'are added, changed and removed where patterns are on',
  },
  {
    behaviour:
      'Environments and their rules are changed by administrators, and read with the right to Actions.',
    source: RIGHTS,
    test: '%s %s names the right that is missing',
  },
  {
    behaviour: 'The own token of a workflow cannot change environments.',
    source: `${DOCS}/actions/reference/workflows-and-actions/workflow-syntax#permissions`,
    test: 'keeps the own token of a workflow from changing environments',
  },
  {
    behaviour: 'A person’s list of repositories has public ones only.',
    source: `${DOCS}/rest/repos/repos#list-repositories-for-a-user`,
    test: 'lists at %s for %s what it may see',
  },
  {
    behaviour: 'Installation tokens list their repositories at an address of their own.',
    source: `${DOCS}/rest/apps/installations#list-repositories-accessible-to-the-app-installation`,
    test: 'lists what an installation reaches',
  },
];

export const inventoryClaims: readonly Claim[] = [...secretClaims, ...variableClaims, ...environmentClaims];
