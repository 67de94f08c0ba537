import type { DeniedByDefault } from '../model/sibling.ts';

const infrastructure =
  '{infra,infrastructure,terraform,tofu,pulumi,cdk,k8s,kubernetes,kustomize,helm,charts,ansible,deploy,deployment,deployments,environments,envs,clusters,argocd,flux,ops,iac}';
const production = '{prod,production,prd,live}';

/**
 * What is not carried unless the user opts in, by group. Matched without regard to case, against the
 * sibling's path and the target's. `.env.example` and its like are denied with the rest: they are one
 * habit away from real values, and leaving one out is reported and harmless.
 */
export const deniedByDefault: Readonly<Record<DeniedByDefault, readonly string[]>> = {
  'env-files': ['**/.env*', '**/.env*/**', '**/*.env'],
  secrets: [
    '**/{secrets,.secrets,secret,.secret,credentials,.credentials}/**',
    '**/{secrets,credentials}.{json,yml,yaml,toml,ini,cfg,conf,properties,xml,txt,enc,env}',
    '**/{.secrets,.credentials,.aws,.azure,.kube,.docker,.gcloud}',
    '**/{.aws,.azure,.kube,.docker,.gcloud}/**',
    '**/{kubeconfig,*.kubeconfig}',
    '**/{service-account,service_account,serviceaccount}*.json',
  ],
  keys: [
    '**/*.{pem,key,p8,p12,pfx,jks,keystore,ppk,kdbx,agekey,ovpn,mobileprovision}',
    '**/id_{rsa,dsa,ecdsa,ed25519}*',
    '**/{.ssh,.gnupg}/**',
    '**/{.npmrc,.yarnrc,.yarnrc.yml,.pypirc,.netrc,_netrc,.pgpass,.my.cnf,.htpasswd,.git-credentials,.dockercfg}',
  ],
  production: [
    `${production}/**`,
    `**/${infrastructure}/**/${production}/**`,
    `**/${infrastructure}/**/${production}{,.*}`,
    `**/${infrastructure}/**/*[-._]${production}.*`,
    `**/${infrastructure}/**/${production}[-._]*`,
    '**/{docker-compose,compose}[-._]{prod,production}.{yml,yaml}',
    '**/Pulumi.{prod,production}.yaml',
    '**/*.tfvars{,.json}',
    '**/*.tfstate{,.*}',
    '**/.terraform/**',
  ],
  // The target's own rules for carrying are as powerful as a workflow, and so are its local actions.
  workflows: ['.github/workflows/**', '.github/actions/**', '.github/sync.{yml,yaml}'],
};

/**
 * What every path that a default denies has in it. Asked first, because a history has tens of thousands of
 * paths and hardly one of them is denied.
 */
export const deniedHint = new RegExp(
  [
    /\.env|secret|credential|kube|service.?account|\.(?:aws|azure|docker|gcloud|ssh|gnupg|terraform)/,
    /\.(?:pem|key|p8|p12|pfx|jks|keystore|ppk|kdbx|agekey|ovpn|mobileprovision)/,
    /id_(?:rsa|dsa|ecdsa|ed25519)|npmrc|yarnrc|pypirc|netrc|pgpass|my\.cnf|htpasswd|dockercfg/,
    /(?:^|[/._-])(?:prod|production|prd|live)(?:$|[/._-])|tfvars|tfstate|^\.github\//,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
