/** A secret found in a file: what kind, and in which line; never the secret itself. */
export interface FoundSecret {
  readonly kind: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What secrets look like that people paste by mistake. */
const PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['AWS secret key', /aws_?secret_?(?:access_?)?key\W{1,6}[A-Za-z0-9/+]{40}\b/i],
  ['GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}/],
  ['GitLab token', /\bglpat-[\w-]{20,}/],
  ['npm token', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[\w-]{16,}/],
  ['Slack token', /\bxox[abprs]-[\w-]{10,}/],
  ['Google key', /\bAIza[\w-]{35}\b/],
  ['signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
  ['password in an address', /\b[a-z][a-z0-9+.-]+:\/\/[^\s/:@'"`$<{]+:[^\s/:@'"`$<{…]{4,}@[a-z0-9]/i],
  [
    'secret in a setting',
    /(?:secret|password|passwort|token|api_?key)['"]?\s*[:=]\s*['"][A-Za-z0-9+/_=-]{24,}['"]/i,
  ],
];

/** Looks through a text for secrets (Geheimnisse). */
export function secretsIn(text: string): readonly FoundSecret[] {
  return text.split('\n').flatMap((content, position) =>
    // No secret is longer; what is, is data.
    PATTERNS.filter(([, pattern]) => pattern.test(content.slice(0, 20_000))).map(([kind]) => ({
      kind,
      line: position + 1,
    })),
  );
}
