import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { holds } from './holds.ts';
import { keys, OUTBOX } from './keys.ts';
import type { FinishedMail, MailState, OutboxStore, WaitingMail } from './outboxStore.ts';
import { queryAll } from './queryAll.ts';
import { finishedMailRow, waitingMailRow } from './rows.ts';
import type { Table } from './table.ts';

const DAY = 86_400;
/** How long it is remembered that a mail was sent. */
const KEPT = 30 * DAY;
/** A mail nobody came for holds an address and perhaps a secret: the table drops it long after it was to be given up. */
const DROPPED = 7 * DAY;

const mailId = z.string().regex(/^[\w.:#-]{1,200}$/);
const address = z.email().max(254);

/**
 * The outbox in the table. What waits lies in one partition, which one query reads; what waits no more leaves
 * it. A sender looks for what is left of a mail before it sends: whoever adds a mail again while it is being
 * sent or deleted brings nothing back.
 */
export function dynamoOutboxStore(table: Table): OutboxStore {
  const { client, name: TableName } = table;
  return {
    finish: (mail, state, at) => finish(table, mail, state, at),

    async add({ id, to, message, addedAt }) {
      if (!mailId.safeParse(id).success) throw new RangeError('This is no id of a mail.');
      if (!address.safeParse(to).success) throw new RangeError('This is no address for a mail.');
      if ((await finished(table, id)) !== undefined) return 'known';
      const state = { addedAt, dueAt: addedAt, tries: 0, uncertain: 0, ttl: seconds(addedAt) + DROPPED };
      const Item = { ...keys.waitingMail(id), id, to, message: JSON.stringify(message), ...state };
      const command = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      return (await holds(client.send(command))) ? 'added' : 'known';
    },

    async due(now) {
      const mails = (await waiting(table)).filter(({ dueAt }) => dueAt <= now);
      return mails.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
    },

    async claim(mail, until) {
      const claimed = { ...mail, dueAt: until, tries: mail.tries + 1, uncertain: mail.uncertain + 1 };
      if (!(await move(table, mail, claimed))) return undefined;
      if ((await finished(table, mail.id)) === undefined) return claimed;
      await remove(table, mail.id);
      return undefined;
    },

    async postpone(claimed, dueAt) {
      await move(table, claimed, { ...claimed, dueAt, uncertain: claimed.uncertain - 1 });
    },

    async deleteTo(recipient, at) {
      const isTheirs = ({ to }: WaitingMail) => to.toLowerCase() === recipient.trim().toLowerCase();
      const mails = (await waiting(table)).filter(isTheirs);
      for (const mail of mails) await finish(table, mail, 'deleted', at);
      return mails.length;
    },

    async stateOf(id) {
      const outcome = await finished(table, id);
      if (outcome !== undefined) return outcome.state;
      const command = new GetCommand({ TableName, Key: keys.waitingMail(id), ConsistentRead: true });
      return (await client.send(command)).Item === undefined ? undefined : 'waiting';
    },
  };
}

async function waiting(table: Table): Promise<WaitingMail[]> {
  const query = {
    KeyConditionExpression: 'pk = :outbox',
    ExpressionAttributeValues: { ':outbox': OUTBOX },
    ConsistentRead: true,
  };
  const rows = await queryAll(table, query, waitingMailRow);
  return rows.map(({ pk: _pk, sk: _sk, ttl: _ttl, ...mail }) => mail);
}

async function finished({ client, name: TableName }: Table, id: string): Promise<FinishedMail | undefined> {
  const command = new GetCommand({ TableName, Key: keys.finishedMail(id), ConsistentRead: true });
  const { Item } = await client.send(command);
  return Item === undefined ? undefined : finishedMailRow.parse(Item);
}

/** First what became of it, then it goes: whoever is cut off in between is understood by the next who claims it. */
async function finish(
  table: Table,
  { id, message }: WaitingMail,
  state: MailState,
  at: string,
): Promise<void> {
  const outcome: FinishedMail = { id, kind: message.kind, state, at };
  const Item = { ...keys.finishedMail(id), ...outcome, ttl: seconds(at) + KEPT };
  const condition = state === 'sent' ? {} : { ConditionExpression: 'attribute_not_exists(pk)' };
  await holds(table.client.send(new PutCommand({ TableName: table.name, Item, ...condition })));
  await remove(table, id);
}

async function remove({ client, name: TableName }: Table, id: string): Promise<void> {
  await client.send(new DeleteCommand({ TableName, Key: keys.waitingMail(id) }));
}

/** Changes a mail that nobody took since it was read. */
async function move(
  { client, name: TableName }: Table,
  seen: WaitingMail,
  next: WaitingMail,
): Promise<boolean> {
  const { dueAt, tries, uncertain } = next;
  const command = new UpdateCommand({
    TableName,
    Key: keys.waitingMail(seen.id),
    UpdateExpression: 'set dueAt = :dueAt, tries = :tries, uncertain = :uncertain',
    ConditionExpression: 'tries = :seen',
    ExpressionAttributeValues: {
      ':dueAt': dueAt,
      ':tries': tries,
      ':uncertain': uncertain,
      ':seen': seen.tries,
    },
  });
  return holds(client.send(command));
}

function seconds(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000);
}
