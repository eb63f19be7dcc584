import type { Message, MessageKind } from '../mail/message.ts';

/** A mail for the outbox (Postausgang). */
export interface NewMail {
  /** Given by the caller: the same id is the same mail. Letters, digits and `_ . : # -`. */
  readonly id: string;
  readonly to: string;
  readonly message: Message;
  readonly addedAt: string;
}

/** A mail that has not been sent yet. */
export interface WaitingMail extends NewMail {
  /** Not to be tried before: because it was tried in vain, or because a sender has it. */
  readonly dueAt: string;
  /** How often a sender took it; also its version. */
  readonly tries: number;
  /** How many of the tries may have sent it without anybody learning so. */
  readonly uncertain: number;
}

/** What became of a mail. `deleted`: its recipient was deleted before it was sent. */
export type MailState = 'sent' | 'failed' | 'deleted';

/** What remains of a mail that waits no more: neither address nor link, and after 30 days nothing. */
export interface FinishedMail {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: MailState;
  readonly at: string;
}

export interface OutboxStore {
  /**
   * Stores a mail to be sent.
   *
   * @throws {RangeError} when id or address are none
   */
  add(mail: NewMail): Promise<'added' | 'known'>;
  /** All mails that are due, the longest waiting first. */
  due(now: string): Promise<WaitingMail[]>;
  /**
   * Takes a mail for one sender, which counts as uncertain until it is postponed or finished.
   *
   * @returns the mail as taken; `undefined` when another sender was faster or it waits no more
   */
  claim(mail: WaitingMail, until: string): Promise<WaitingMail | undefined>;
  /** Gives a claimed mail back that certainly was not sent; without effect when another sender has it by now. */
  postpone(claimed: WaitingMail, dueAt: string): Promise<void>;
  /** Says what became of a mail and removes the mail itself. That it was sent is never overwritten. */
  finish(mail: WaitingMail, state: MailState, at: string): Promise<void>;
  /**
   * Removes all mails that wait for an address, so that no sender takes them any more. One that a sender has in
   * hand at this moment may still leave.
   *
   * @returns how many
   */
  deleteTo(address: string, at: string): Promise<number>;
  /** `undefined` when there is no such mail, or it was finished more than 30 days ago. */
  stateOf(id: string): Promise<'waiting' | MailState | undefined>;
}
