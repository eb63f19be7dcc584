import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { holds } from './holds.ts';
import { editionIndex, keys } from './keys.ts';
import { queryAll } from './queryAll.ts';
import type { AcceptedSubmission, EditionRow, ResponseHead, ResponseStore } from './responseStore.ts';
import { editionRow, headRow } from './rows.ts';
import type { Table } from './table.ts';

/** Heads of responses in the table; the condition on the revision decides, not a read before. */
export function dynamoResponseStore(table: Table): ResponseStore {
  const { client, name: TableName } = table;
  return {
    async get(edition, unit) {
      const command = new GetCommand({ TableName, Key: keys.head(edition, unit), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item === undefined ? undefined : headOf(edition, headRow.parse(Item));
    },

    async put(head, seen) {
      if (head.rev !== seen + 1) throw new RangeError('A head follows on the revision that was seen.');
      const condition =
        seen === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'rev = :seen', ExpressionAttributeValues: { ':seen': seen } };
      const command = new PutCommand({ TableName, Item: itemOf(head), ...condition });
      return (await holds(client.send(command))) ? 'saved' : 'changedMeanwhile';
    },

    async rowsOf(edition) {
      const query = {
        IndexName: 'byEdition',
        KeyConditionExpression: '#edition = :edition',
        ExpressionAttributeNames: { '#edition': 'edition' },
        ExpressionAttributeValues: { ':edition': editionIndex(edition) },
      };
      return (await queryAll(table, query, editionRow)).flatMap(acceptedRow);
    },
  };
}

function itemOf({ edition, unit, state, mode, rev, accepted }: ResponseHead) {
  return {
    ...keys.head(edition, unit),
    edition: editionIndex(edition),
    unit,
    state,
    mode,
    rev,
    ...(accepted && {
      submission: accepted.id,
      submittedAt: accepted.submittedAt,
      hash: accepted.hash,
      row: JSON.stringify(accepted.row),
    }),
  };
}

function headOf(edition: number, row: z.infer<typeof headRow>): ResponseHead {
  const { unit, state, mode, rev } = row;
  const accepted = acceptedOf(row);
  return { edition, unit, state, mode, rev, ...(accepted && { accepted }) };
}

/** All parts of an accepted submission are there, or none is. */
function acceptedOf({
  pk,
  state,
  submission: id,
  submittedAt,
  hash,
  row,
}: z.infer<typeof headRow>): AcceptedSubmission | undefined {
  if (id !== undefined && submittedAt !== undefined && hash !== undefined && row !== undefined) {
    return { id, submittedAt, hash, row };
  }
  if (state === 'accepted' || (id ?? submittedAt ?? hash ?? row) !== undefined) {
    throw new Error(`The head ${pk} is torn.`);
  }
  return undefined;
}

function acceptedRow({ pk, unit, state, submittedAt, row }: z.infer<typeof editionRow>): EditionRow[] {
  if (submittedAt !== undefined && row !== undefined) return [{ unit, state, submittedAt, row }];
  if (state === 'accepted' || submittedAt !== row) throw new Error(`The row of ${pk} is torn.`);
  return [];
}
