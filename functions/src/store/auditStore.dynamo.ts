import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { auditEvent, type AuditEvent } from './auditEvent.ts';
import type { AuditPage, AuditStore } from './auditStore.ts';
import { auditPartition, EVENT, keys, unitPartition } from './keys.ts';
import { jsonText } from './rows.ts';
import type { Table } from './table.ts';

/** Events on one page of a trail. */
const PAGE = 200;

/** As text, so that no part of an event is taken for a key of the index. */
export const eventRow = z.strictObject({ pk: z.string(), sk: z.string(), event: jsonText(auditEvent) });

/**
 * The audit trail in the table. Every event lies twice, beside its unit and under its month, so that both trails
 * are read by one query each.
 */
export function dynamoAuditStore({ client, name: TableName }: Table): AuditStore {
  async function page(pk: string, before = '~'): Promise<AuditPage> {
    const command = new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :trail and sk between :first and :last',
      ExpressionAttributeValues: { ':trail': pk, ':first': EVENT, ':last': EVENT + before },
      ScanIndexForward: false,
      ConsistentRead: true,
      // One more tells whether there are more, and the one it begins with was shown before.
      Limit: PAGE + 2,
    });
    const { Items = [] } = await client.send(command);
    const events = Items.map((item) => eventRow.parse(item).event).filter(
      (event) => placeOf(event) !== before,
    );
    const shown = events.slice(0, PAGE);
    const last = shown.at(-1);
    return events.length > PAGE && last !== undefined
      ? { events: shown, before: placeOf(last) }
      : { events: shown };
  }

  return {
    async add(event) {
      const { scope, at, id } = event;
      const places = [keys.event(scope, at, id), keys.auditEvent(at, id)];
      await Promise.all(
        places.map((place) =>
          client.send(new PutCommand({ TableName, Item: { ...place, event: JSON.stringify(event) } })),
        ),
      );
    },
    ofScope: (scope, before) => page(unitPartition(scope), before),
    ofMonth: (month, before) => page(auditPartition(month), before),
  };
}

function placeOf({ at, id }: AuditEvent): string {
  return `${at}#${id}`;
}
