const DAY_MS = 86_400_000;
/** RFC 9116 wants a date less than a year ahead; whoever asks later gets a later one. */
const VALID_DAYS = 180;

/** Where to report a weakness (security.txt, RFC 9116). */
export function securityText(email: string, origin: string, now: Date): string {
  const expires = new Date(now.getTime() + VALID_DAYS * DAY_MS).toISOString();
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires}`,
    'Preferred-Languages: de, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
