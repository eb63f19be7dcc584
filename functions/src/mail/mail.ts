import type { OutboxStore } from '../store/outboxStore.ts';
import { message as messageSchema, type Message } from './message.ts';

/** Tells somebody something by mail. */
export interface Mail {
  /**
   * Puts a message into the outbox (Postausgang); it is stored when this returns and sent soon after.
   *
   * @param id names the notice: the same id again is the same mail and is not sent once more
   * @throws when the address, a name or the id cannot stand in a mail, or the link leads elsewhere
   */
  post(to: string, message: Message, id: string): Promise<void>;
}

interface Parts {
  readonly outbox: OutboxStore;
  readonly publicOrigin: string;
  readonly now: () => Date;
  /** Called when a mail waits that did not wait before, so that it need not wait long. */
  readonly onAdded?: () => void;
}

/** Mail through the outbox. */
export function mailThrough({ outbox, publicOrigin, now, onAdded }: Parts): Mail {
  return {
    async post(to, given, id) {
      const message = messageSchema.parse(given);
      if ('link' in message && new URL(message.link).origin !== publicOrigin) {
        throw new RangeError('A link in a mail leads to this site.');
      }
      const outcome = await outbox.add({ id, to, message, addedAt: now().toISOString() });
      if (outcome === 'added') onAdded?.();
    },
  };
}
