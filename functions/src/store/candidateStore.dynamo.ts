import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { candidateRow } from './candidateRow.ts';
import type { Candidate, CandidateStore } from './candidateStore.ts';
import { getChunks, putChunks } from './chunks.ts';
import { holds } from './holds.ts';
import { candidatePartition, CANDIDATES, keys } from './keys.ts';
import { queryAll } from './queryAll.ts';
import { chunkRow } from './rows.ts';
import { sha256Of } from './sha256Of.ts';
import type { Table } from './table.ts';

/** Candidates in the table: all share one partition, the pieces of their files lie in one for each. */
export function dynamoCandidateStore(table: Table): CandidateStore {
  const { client, name: TableName } = table;
  const IF_SEEN = { ConditionExpression: 'id = :id and rev = :seen' };
  return {
    async add(candidate) {
      const command = new PutCommand({
        TableName,
        Item: itemOf(candidate),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      return (await holds(client.send(command))) ? 'added' : 'exists';
    },

    async get(edition, number) {
      const Key = keys.candidate(edition, number);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item === undefined ? undefined : candidateOf(candidateRow.parse(Item));
    },

    async all() {
      const query = {
        KeyConditionExpression: 'pk = :candidates',
        ExpressionAttributeValues: { ':candidates': CANDIDATES },
        ScanIndexForward: false,
        ConsistentRead: true,
      };
      return (await queryAll(table, query, candidateRow)).map(candidateOf);
    },

    async replace(candidate, seen) {
      if (candidate.rev !== seen + 1) throw new RangeError('Revisions follow on each other.');
      const ExpressionAttributeValues = { ':id': candidate.id, ':seen': seen };
      const Item = itemOf(candidate);
      const command = new PutCommand({ TableName, Item, ...IF_SEEN, ExpressionAttributeValues });
      return (await holds(client.send(command))) ? 'saved' : 'changedMeanwhile';
    },

    async remove({ edition, number, id, rev }) {
      const Key = keys.candidate(edition, number);
      const ExpressionAttributeValues = { ':id': id, ':seen': rev };
      const command = new DeleteCommand({ TableName, Key, ...IF_SEEN, ExpressionAttributeValues });
      return (await holds(client.send(command))) ? 'removed' : 'changedMeanwhile';
    },

    ...candidateFiles(table),
  };
}

/** Files of candidates, in pieces. */
function candidateFiles(table: Table): Pick<CandidateStore, 'putFile' | 'getFile' | 'removeFiles'> {
  const { client, name: TableName } = table;
  return {
    async putFile(candidate, file, text) {
      const sha256 = sha256Of(text);
      const keyOf = (chunk: number) => keys.candidateFile(candidate, file, sha256, chunk);
      return { sha256, chunks: await putChunks(table, keyOf, text) };
    },

    async getFile(candidate, file, { sha256, chunks }) {
      const keyOf = (chunk: number) => keys.candidateFile(candidate, file, sha256, chunk);
      const text = await getChunks(table, keyOf, chunks);
      if (sha256Of(text) !== sha256) throw new Error(`The ${file} of a candidate is damaged.`);
      return text;
    },

    async removeFiles(candidate) {
      const query = {
        KeyConditionExpression: 'pk = :candidate',
        ExpressionAttributeValues: { ':candidate': candidatePartition(candidate) },
        ConsistentRead: true,
      };
      for (const { pk, sk } of await queryAll(table, query, chunkRow))
        await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    },
  };
}

function itemOf(candidate: Candidate) {
  const { edition, number, files, ...rest } = candidate;
  return { ...keys.candidate(edition, number), year: edition, number, files: JSON.stringify(files), ...rest };
}

/** @throws when the stored row does not parse */
export function candidateOf({
  pk: _pk,
  sk: _sk,
  year: edition,
  ...candidate
}: z.output<typeof candidateRow>): Candidate {
  return { edition, ...candidate };
}
