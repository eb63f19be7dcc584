import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { UnitKey } from '#survey';
import { compress, decompress } from './compress.ts';
import { holds } from './holds.ts';
import { keys, response, SUBMISSION } from './keys.ts';
import { queryAll } from './queryAll.ts';
import { jsonText, submissionContent, submissionRow, submissionSummaryRow } from './rows.ts';
import type { Submission, SubmissionStore } from './submissionStore.ts';
import type { Table } from './table.ts';

/** An item may have 400 kB; this leaves room for its other attributes. */
const MOST_BYTES = 380_000;

/** Submissions in the table, compressed. */
export function dynamoSubmissionStore(table: Table): SubmissionStore {
  const { client, name: TableName } = table;

  async function get(edition: number, unit: UnitKey, id: string): Promise<Submission | undefined> {
    const Key = keys.submission(edition, unit, id);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? undefined : submissionOf(edition, unit, Item);
  }

  return {
    get,

    listOf: (edition, unit) =>
      queryAll(
        table,
        {
          KeyConditionExpression: 'pk = :pk and begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': response(edition, unit), ':sk': SUBMISSION },
          ProjectionExpression: '#id, #mode, #submittedAt, #hash',
          ExpressionAttributeNames: {
            '#id': 'id',
            '#mode': 'mode',
            '#submittedAt': 'submittedAt',
            '#hash': 'hash',
          },
          ConsistentRead: true,
        },
        submissionSummaryRow,
      ),

    async add(submission) {
      const Item = itemOf(submission);
      if (Item.content.byteLength > MOST_BYTES) return { kind: 'tooLarge' };
      const command = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      if (await holds(client.send(command))) return { kind: 'added' };
      const stored = await get(submission.edition, submission.unit, submission.id);
      if (stored === undefined) throw new Error('A submission vanished.');
      return { kind: 'exists', submission: stored };
    },
  };
}

function itemOf({ edition, unit, answers, comments, versions, ...rest }: Submission) {
  const content = compress(JSON.stringify({ answers, comments, versions }));
  return { ...keys.submission(edition, unit, rest.id), ...rest, content };
}

/** @throws when the stored row does not parse */
export function submissionOf(edition: number, unit: UnitKey, item: unknown): Submission {
  const { pk: _pk, sk: _sk, content, ...rest } = submissionRow.parse(item);
  const { answers, comments, versions } = jsonText(submissionContent).parse(decompress(content));
  return { edition, unit, ...rest, answers, comments, versions };
}
