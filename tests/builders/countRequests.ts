import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Requests to the table. */
export interface Counts {
  readonly reads: number;
  readonly writes: number;
}

/** Counts what goes to the table from now on. @returns hands out the counts since it was last asked */
export function countRequests(client: DynamoDBClient): () => Counts {
  let counts: Counts = { reads: 0, writes: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const isRead = /^(BatchGet|Get|Query)/.test(commandName ?? '');
        counts = isRead ? { ...counts, reads: counts.reads + 1 } : { ...counts, writes: counts.writes + 1 };
        return next(args);
      },
    { step: 'initialize', name: 'countRequests' },
  );
  return () => {
    const taken = counts;
    counts = { reads: 0, writes: 0 };
    return taken;
  };
}
