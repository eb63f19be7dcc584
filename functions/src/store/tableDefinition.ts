import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import table from './table.json' with { type: 'json' };

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const definition = z.strictObject({
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(
    z.strictObject({
      IndexName: z.string(),
      KeySchema: keySchema,
      Projection: z.strictObject({
        ProjectionType: z.literal('INCLUDE'),
        NonKeyAttributes: z.array(z.string()),
      }),
    }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
}) satisfies z.ZodType<Omit<CreateTableCommandInput, 'TableName'>>;

/** How the one table is made: read by whoever creates it, on AWS, locally and in tests. */
export const TABLE = definition.parse(table);
