/** Whom a rule counts by: the account, the administration, the SHA-256 of a token, or the network address. */
export type CountedBy = 'account' | 'unit' | 'token' | 'address';

/** How often something may be done in any span of so many seconds. */
export interface LimitRule {
  readonly by: CountedBy;
  readonly most: number;
  readonly seconds: number;
  /** Only what succeeded counts, so that whoever mends mistakes is not kept out. */
  readonly counts?: 'successes';
}

const MINUTE = 60;
const HOUR = 3_600;

/**
 * How often things may be done (Höchstzahlen). Every rule of a limit must hold; one that counts by something a
 * request does not have does not apply to it. Rendering pages calls the API without an address and is not limited
 * here.
 */
export const LIMITS = {
  publicRead: [{ by: 'address', most: 120, seconds: MINUTE }],
  /** Every page behind the sign-in asks who is signed in, and a whole administration may share one address. */
  sessionRead: [{ by: 'address', most: 600, seconds: MINUTE }],
  signInBegin: [{ by: 'address', most: 30, seconds: MINUTE }],
  /** A whole town hall may sign in from one address on the same morning. */
  signInEnd: [{ by: 'address', most: 30, seconds: MINUTE }],
  invitation: [{ by: 'address', most: 20, seconds: MINUTE }],
  invitationToken: [{ by: 'token', most: 10, seconds: HOUR }],
  invitationCreation: [{ by: 'account', most: 30, seconds: HOUR }],
  draftSave: [{ by: 'account', most: 60, seconds: MINUTE }],
  submission: [
    { by: 'unit', most: 5, seconds: HOUR, counts: 'successes' },
    { by: 'account', most: 20, seconds: MINUTE },
  ],
  export: [{ by: 'account', most: 10, seconds: HOUR }],
  /** Answers of named administrations: enough to check some, too few to read all. */
  answersRead: [{ by: 'account', most: 60, seconds: HOUR }],
  securityRequest: [{ by: 'account', most: 10, seconds: HOUR }],
  selection: [{ by: 'account', most: 120, seconds: HOUR }],
  accountChange: [{ by: 'account', most: 20, seconds: HOUR }],
} as const satisfies Readonly<Record<string, readonly LimitRule[]>>;

export type LimitName = keyof typeof LIMITS;
