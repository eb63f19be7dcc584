import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { holds } from './holds.ts';
import { editionIndex, keys } from './keys.ts';
import { queryAll } from './queryAll.ts';
import type {
  AcceptedSubmission,
  EditionRow,
  ResponseHead,
  ResponseStand,
  ResponseStore,
} from './responseStore.ts';
import { editionRow, headRow } from './rows.ts';
import type { Table } from './table.ts';

/** Heads of responses in the table; the condition on the revision decides, not a read before. */
export function dynamoResponseStore(table: Table): ResponseStore {
  const { client, name: TableName } = table;

  async function indexed(edition: number): Promise<IndexedRow[]> {
    const query = {
      IndexName: 'byEdition',
      KeyConditionExpression: '#edition = :edition',
      ExpressionAttributeNames: { '#edition': 'edition' },
      ExpressionAttributeValues: { ':edition': editionIndex(edition) },
    };
    return queryAll(table, query, editionRow);
  }

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

    rowsOf: async (edition) => (await indexed(edition)).flatMap(acceptedRow),
    standsOf: async (edition) => (await indexed(edition)).map(standOf),
  };
}

type IndexedRow = z.infer<typeof editionRow>;

function itemOf({ edition, unit, state, mode, rev, accepted, pending, returned, operations }: ResponseHead) {
  return {
    ...keys.head(edition, unit),
    edition: editionIndex(edition),
    unit,
    state,
    mode,
    rev,
    ...(accepted && acceptedAttributes(accepted)),
    ...(pending && { pending: JSON.stringify(pending) }),
    ...(returned && { returned: JSON.stringify(returned) }),
    ...(operations && { operations: JSON.stringify(operations) }),
  };
}

function acceptedAttributes({ id, submittedAt, hash, row, versions, approval }: AcceptedSubmission) {
  return {
    submission: id,
    submittedAt,
    hash,
    row: JSON.stringify(row),
    ...(versions && { versions: JSON.stringify(versions) }),
    ...(approval && { approval: JSON.stringify(approval) }),
  };
}

type HeadRow = z.infer<typeof headRow>;

/** @throws when what belongs together is not there together */
export function headOf(edition: number, row: HeadRow): ResponseHead {
  const { unit, state, mode, rev, pending, returned, operations } = row;
  if ((state === 'inApproval') !== (pending !== undefined)) throw new Error(`The head ${row.pk} is torn.`);
  const accepted = acceptedOf(row);
  return {
    edition,
    unit,
    state,
    mode,
    rev,
    ...(accepted && { accepted }),
    ...(pending && { pending }),
    ...(returned && { returned }),
    ...(operations && { operations }),
  };
}

/** All parts of an accepted submission are there, or none is. */
function acceptedOf(head: HeadRow): AcceptedSubmission | undefined {
  const { pk, state, submission: id, submittedAt, hash, row, versions, approval } = head;
  if (id !== undefined && submittedAt !== undefined && hash !== undefined && row !== undefined) {
    return { id, submittedAt, hash, row, ...(versions && { versions }), ...(approval && { approval }) };
  }
  if (state === 'accepted' || (id ?? submittedAt ?? hash ?? row ?? versions ?? approval) !== undefined) {
    throw new Error(`The head ${pk} is torn.`);
  }
  return undefined;
}

function acceptedRow({ pk, unit, state, submittedAt, row }: IndexedRow): EditionRow[] {
  if (submittedAt !== undefined && row !== undefined) return [{ unit, state, submittedAt, row }];
  if (state === 'accepted' || submittedAt !== row) throw new Error(`The row of ${pk} is torn.`);
  return [];
}

function standOf({ unit, state, mode, submittedAt, approval }: IndexedRow): ResponseStand {
  return { unit, state, mode, ...(submittedAt && { submittedAt }), ...(approval && { approval }) };
}
