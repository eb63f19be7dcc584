import { createHash } from 'node:crypto';
import type { JobConfig } from '../config.ts';
import type { WaitingMail } from '../store/outboxStore.ts';
import type { OutgoingMail } from './mailTransport.ts';
import { renderMail } from './renderMail.ts';

/** A waiting mail as it is handed over. Where no sender is configured, the operator is. */
export function outgoingMail({ id, to, message }: WaitingMail, config: JobConfig, now: Date): OutgoingMail {
  const { operator, mail } = config;
  const from = mail?.from ?? operator.email;
  const host = from.slice(from.lastIndexOf('@') + 1);
  const messageId = `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${host}>`;
  return { from, to, replyTo: operator.email, ...renderMail(message, config), messageId, date: now };
}
