import type { Questionnaire, Registry } from '#survey';
import type { Config } from './config.ts';
import type { IdentityProvider } from './auth/identityProvider.ts';
import type { Limiter } from './limits/limiter.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail/mail.ts';
import type { AccessStore } from './store/accessStore.ts';
import type { AuditStore } from './store/auditStore.ts';
import type { AccountStore } from './store/accountStore.ts';
import type { CandidateStore } from './store/candidateStore.ts';
import type { EditionStore } from './store/editionStore.ts';
import type { InvitationStore } from './store/invitationStore.ts';
import type { LiveStore } from './store/liveStore.ts';
import type { MemberStore } from './store/memberStore.ts';
import type { OutboxStore } from './store/outboxStore.ts';
import type { ReleaseStore } from './store/releaseStore.ts';
import type { ResponseStore } from './store/responseStore.ts';
import type { SectionStore } from './store/sectionStore.ts';
import type { SessionStore } from './store/sessionStore.ts';
import type { SubmissionStore } from './store/submissionStore.ts';

export interface Stores {
  readonly editions: EditionStore;
  readonly responses: ResponseStore;
  readonly sections: SectionStore;
  readonly submissions: SubmissionStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly members: MemberStore;
  readonly invitations: InvitationStore;
  readonly audit: AuditStore;
  readonly releases: ReleaseStore;
  readonly candidates: CandidateStore;
  readonly outbox: OutboxStore;
  readonly access: AccessStore;
  readonly live: LiveStore;
}

/** Everything the API needs from outside, so that tests and both ways to run it can give it. */
export interface Dependencies extends Stores {
  readonly config: Config;
  readonly registry: Registry;
  /** By version; an edition names the one it uses. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly identityProvider: IdentityProvider;
  readonly mail: Mail;
  /** The server's clock. */
  readonly now: () => Date;
  /** 256 random bits, base64url. */
  readonly newSecret: () => string;
  readonly log: Log;
  readonly limiter: Limiter;
}
