/** A mail ready to be handed over. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  /** Where an answer goes: to a person at the operator. */
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  /** The same whenever the same mail is handed over, so that a second one can be recognised: `<…@host>`. */
  readonly messageId: string;
  readonly date: Date;
}

/**
 * What became of handing a mail over: `refused` for good, `unreachable` when it certainly did not leave, and
 * `unknown` when the connection broke so late that it may have.
 */
export type SendOutcome = 'sent' | 'refused' | 'unreachable' | 'unknown';

/** Whatever hands mails over (Mailversand). It waits at most two minutes for the other side. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}
