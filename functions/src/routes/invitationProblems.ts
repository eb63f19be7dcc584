import type { ProblemCode } from '../problemTexts.ts';
import type { InvitationOutcome } from '../team/createInvitation.ts';
import type { RevocationOutcome } from '../team/revokeInvitation.ts';

type Codes<Outcome extends string> = Readonly<Record<Outcome, ProblemCode>>;

/** What people are told when they could not invite. */
export const INVITING = {
  forbidden: 'forbidden',
  notFound: 'not-found',
  exists: 'invitation-exists',
  samePerson: 'same-person',
} as const satisfies Codes<Exclude<InvitationOutcome['kind'], 'created'>>;

/** What people are told when an invitation could not be taken back. */
export const REVOKING = {
  forbidden: 'forbidden',
  notFound: 'not-found',
  used: 'invitation-used',
} as const satisfies Codes<Exclude<RevocationOutcome, 'revoked'>>;
