import type { MailTransport, OutgoingMail, SendOutcome } from '#functions';

/** A mail transport that keeps what it is given and answers what a test says. */
export interface CollectingTransport extends MailTransport {
  readonly sent: readonly OutgoingMail[];
  /** What the next mails meet, in their order; afterwards all are sent. */
  answer(...outcomes: readonly SendOutcome[]): void;
}

export function collectingTransport(): CollectingTransport {
  const sent: OutgoingMail[] = [];
  const outcomes: SendOutcome[] = [];
  return {
    sent,
    answer: (...next) => void outcomes.push(...next),
    async send(mail) {
      const outcome = outcomes.shift() ?? 'sent';
      if (outcome === 'sent') sent.push(mail);
      return outcome;
    },
  };
}
