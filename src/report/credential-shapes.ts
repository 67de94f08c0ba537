import {
  isPlausiblePassword,
  isPlausibleSecret,
  isPlausibleToken,
  looksLikeKeyBody,
} from './plausible-secret.ts';

export interface Shape {
  /** For people: "a GitHub token". */
  readonly kind: string;
  /**
   * Global. The group `secret` is the part to hide, else all of it. Each pattern begins at a fixed prefix and
   * has no quantifier within a quantifier, and none that can run far and then fail from many starts.
   */
  readonly pattern: RegExp;
  /**
   * Texts without any of these cannot match; looked for first, because that is quicker. In lower case where
   * the pattern ignores case.
   */
  readonly needles: readonly string[];
  /** Tells a secret from a placeholder. */
  readonly plausible?: (value: string) => boolean;
  /** So general that masking, too, asks `plausible`. */
  readonly doubtful?: true;
}

const assigned = ['passw', 'pwd', 'passphrase', 'secret', 'token', 'key', 'credential'];

/** Shapes as their makers document them; lengths are taken a little wider, since they grow. */
export const credentialShapes: readonly Shape[] = [
  {
    kind: 'private key',
    pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?<secret>(?:[^-]|-(?!----)){20,65536})/g,
    needles: ['PRIVATE KEY'],
    plausible: looksLikeKeyBody,
    doubtful: true,
  },
  {
    kind: 'GitHub token',
    pattern: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9][A-Za-z0-9_.-]{29,}/g,
    needles: ['gh'],
  },
  {
    kind: 'GitHub token',
    pattern: /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{22,}/g,
    needles: ['github_pat_'],
  },
  {
    kind: 'GitLab token',
    pattern: /(?<![A-Za-z0-9])gl(?:pat|dt|rt|cbt|ptt|ft|oas)-[\w-]{20,}/g,
    needles: ['gl'],
  },
  {
    kind: 'AWS access key',
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
    needles: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
  },
  {
    kind: 'Slack token',
    pattern: /(?<![A-Za-z0-9])(?:xox[abceoprs]|xapp)-[A-Za-z0-9-]{10,}/g,
    needles: ['xox', 'xapp'],
    plausible: isPlausibleToken,
  },
  {
    kind: 'Slack webhook',
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[A-Za-z0-9/]{20,})/g,
    needles: ['hooks.slack.com'],
  },
  {
    kind: 'Discord webhook',
    pattern: /discord(?:app)?\.com\/api\/webhooks\/(?<secret>\d{16,20}\/[\w-]{40,})/g,
    needles: ['/api/webhooks/'],
  },
  { kind: 'Stripe key', pattern: /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{16,}/g, needles: ['k_'] },
  { kind: 'Stripe key', pattern: /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{24,}/g, needles: ['whsec_'] },
  { kind: 'Google API key', pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}/g, needles: ['AIza'] },
  {
    kind: 'Google OAuth secret',
    pattern: /(?<![A-Za-z0-9])(?:GOCSPX-[\w-]{20,}|ya29\.[\w-]{20,})/g,
    needles: ['GOCSPX-', 'ya29.'],
  },
  { kind: 'npm token', pattern: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36,}/g, needles: ['npm_'] },
  { kind: 'PyPI token', pattern: /(?<![A-Za-z0-9])pypi-[\w-]{50,}/g, needles: ['pypi-'] },
  { kind: 'RubyGems token', pattern: /(?<![A-Za-z0-9])rubygems_[0-9a-f]{48}/g, needles: ['rubygems_'] },
  { kind: 'Docker token', pattern: /(?<![A-Za-z0-9])dckr_(?:pat|oat)_[\w-]{24,}/g, needles: ['dckr_'] },
  {
    kind: 'Linear key',
    pattern: /(?<![A-Za-z0-9])lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,}/g,
    needles: ['lin_'],
  },
  {
    kind: 'Atlassian token',
    pattern: /(?<![A-Za-z0-9])AT(?:ATT|CTT|BB)[\w=-]{24,}/g,
    needles: ['AT'],
    plausible: isPlausibleToken,
  },
  {
    kind: 'AI provider key',
    pattern: /(?<![A-Za-z0-9])sk-[A-Za-z0-9][\w-]{19,}/g,
    needles: ['sk-'],
    plausible: isPlausibleToken,
    doubtful: true,
  },
  { kind: 'Hugging Face token', pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{34,}/g, needles: ['hf_'] },
  { kind: 'SendGrid key', pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}/g, needles: ['SG.'] },
  { kind: 'Shopify token', pattern: /(?<![A-Za-z0-9])shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/g, needles: ['shp'] },
  { kind: 'DigitalOcean token', pattern: /(?<![A-Za-z0-9])do[opr]_v1_[0-9a-f]{64}/g, needles: ['_v1_'] },
  { kind: 'Vault token', pattern: /(?<![A-Za-z0-9])hv[bsr]\.[\w-]{24,}/g, needles: ['hv'] },
  { kind: 'Neon key', pattern: /(?<![A-Za-z0-9])napi_[a-z0-9]{40,}/g, needles: ['napi_'] },
  { kind: 'age key', pattern: /AGE-SECRET-KEY-1[A-Z0-9]{50,}/g, needles: ['AGE-SECRET-KEY-1'] },
  {
    kind: 'Azure storage key',
    pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{80,}={0,2})/g,
    needles: ['AccountKey='],
  },
  // A lookbehind keeps each run of these letters to one start.
  {
    kind: 'JSON web token',
    pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
    needles: ['eyJ'],
  },
  {
    kind: 'connection string',
    pattern: /(?<=[a-z0-9]):\/\/[^\s:/@"'`<>]{0,128}:(?<secret>[^\s/@"'`<>]{3,256})@[\w.[-]/gi,
    needles: ['://'],
    plausible: isPlausiblePassword,
  },
  {
    kind: 'authorization header',
    pattern: /(?<![A-Za-z])(?:basic|bearer)\s{1,3}(?<secret>[A-Za-z0-9+/=._~-]{16,})/gi,
    needles: ['basic', 'bearer'],
    plausible: isPlausibleToken,
    doubtful: true,
  },
  {
    kind: 'assigned secret',
    pattern:
      /(?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|auth[_-]?key|client[_-]?secret|credentials?)["'\]]{0,2}[ \t]{0,5}(?:=>|:=|[:=])[ \t]{0,5}(?<quote>["'`])(?<secret>[^"'`\s]{8,300})\k<quote>/gi,
    needles: assigned,
    plausible: isPlausibleSecret,
    doubtful: true,
  },
  {
    kind: 'assigned secret',
    pattern:
      /(?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|auth[_-]?key|client[_-]?secret)[ \t]{0,5}[:=][ \t]{0,5}(?<secret>[^\s"'`;,<>(){}[\]]{12,300})(?![^\s;,])/gi,
    needles: assigned,
    plausible: isPlausibleSecret,
    doubtful: true,
  },
];
