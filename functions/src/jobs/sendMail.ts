import type { JobConfig } from '../config.ts';
import type { Log } from '../log.ts';
import type { MailTransport, SendOutcome } from '../mail/mailTransport.ts';
import { outgoingMail } from '../mail/outgoingMail.ts';
import { isHopeless, leaseUntil, nextTryAt } from '../mail/retry.ts';
import type { OutboxStore, WaitingMail } from '../store/outboxStore.ts';

/** What sending needs. */
export interface Sending {
  readonly outbox: OutboxStore;
  readonly transport: MailTransport;
  readonly config: JobConfig;
  readonly now: () => Date;
  readonly log: Log;
}

/** What one run sends at most, so that it ends in time; the next run goes on. */
const MOST_AT_ONCE = 100;
/** When so many in a row do not leave, the other side is down, and the rest would only wait for it too. */
const ENOUGH_IN_VAIN = 3;

/**
 * Sends the mails that are due (Postausgang leeren). May run as often and as often at once as one likes: each
 * mail is sent once, and twice at most when a sender breaks off between sending and saying so.
 */
export async function sendPending(sending: Sending): Promise<void> {
  const { outbox, now } = sending;
  let inVain = 0;
  for (const mail of (await outbox.due(now().toISOString())).slice(0, MOST_AT_ONCE)) {
    const outcome = await sendOne(mail, sending);
    inVain = outcome === 'unreachable' || outcome === 'unknown' ? inVain + 1 : 0;
    if (inVain === ENOUGH_IN_VAIN) return;
  }
}

/** @returns `undefined` when there was nothing to send any more */
async function sendOne(mail: WaitingMail, sending: Sending): Promise<SendOutcome | undefined> {
  const { outbox, transport, config, now, log } = sending;
  const { kind } = mail.message;
  if (isHopeless(mail, now())) {
    await outbox.finish(mail, 'failed', now().toISOString());
    log({ event: 'mail-given-up', kind });
    return undefined;
  }
  const claimed = await outbox.claim(mail, leaseUntil(now()));
  if (claimed === undefined) return undefined;
  const outcome = await transport.send(outgoingMail(claimed, config, now()));
  await record(outcome, claimed, sending);
  return outcome;
}

async function record(
  outcome: SendOutcome,
  claimed: WaitingMail,
  { outbox, now, log }: Sending,
): Promise<void> {
  const { kind } = claimed.message;
  switch (outcome) {
    case 'sent':
      await outbox.finish(claimed, 'sent', now().toISOString());
      log({ event: 'mail-sent', kind });
      return;
    case 'refused':
      await outbox.finish(claimed, 'failed', now().toISOString());
      log({ event: 'mail-refused', kind });
      return;
    case 'unreachable':
      await outbox.postpone(claimed, nextTryAt(claimed.tries, now()));
      log({ event: 'mail-postponed', kind });
      return;
    case 'unknown':
      // It stays claimed and counts as uncertain; when the time of the claim is over, it is tried once more.
      log({ event: 'mail-postponed', kind });
  }
}
