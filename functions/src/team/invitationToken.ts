import { hashOf } from '../auth/hashOf.ts';
import { scope } from '../store/peopleRows.ts';
import type { Scope } from '../store/keys.ts';
import type { InvitationKey } from '../store/invitationStore.ts';

/**
 * The address in an invitation. The token stands in the fragment, which browsers send to nobody: neither in a
 * request nor to the next site.
 */
export function invitationLink(publicOrigin: string, of: Scope, secret: string): string {
  return `${publicOrigin}/einladung#${of}.${secret}`;
}

/** Where the invitation with this token lies; `undefined` for what is no token. */
export function readToken(token: string): InvitationKey | undefined {
  const [, place, secret] = /^(\w+)\.([\w-]{43})$/.exec(token) ?? [];
  const reading = scope.safeParse(place);
  return reading.success && secret !== undefined ? { scope: reading.data, hash: hashOf(secret) } : undefined;
}
