import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
  type ITable,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { TABLE } from '#functions';
import { asTable } from './asInterface.ts';

/** Days to which the table can be restored, to the second; the most there is. */
const RESTORABLE_DAYS = 35;

export interface SurveyTableProps {
  /** Name of a table that was restored with the same key. */
  readonly restoredTable?: string | undefined;
}

/**
 * The one table, as `functions/src/store/table.json` describes it, with what protects it: restorable to every second
 * of 35 days, not deletable, encrypted with a key of our own, and left alone when the stack goes. `ttl` drops
 * sessions, sign-ins, invitations and mails some time after their end.
 */
export class SurveyTable extends Construct {
  /** The one that is used: the restored one where there is one. */
  readonly table: ITable;
  /** The one that is made here; after a restore it stays as it was. */
  readonly made: Table;
  readonly key: Key;

  constructor(scope: Construct, id: string, { restoredTable }: SurveyTableProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Digitalpegel: Antworten der Verwaltungen',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.made = new Table(this, 'Table', {
      ...keysOf(TABLE.KeySchema),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RESTORABLE_DAYS,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'ttl',
    });
    for (const { IndexName: indexName, KeySchema, Projection } of TABLE.GlobalSecondaryIndexes)
      this.made.addGlobalSecondaryIndex({
        indexName,
        ...keysOf(KeySchema),
        projectionType: ProjectionType[Projection.ProjectionType],
        nonKeyAttributes: [...Projection.NonKeyAttributes],
      });
    this.table =
      restoredTable === undefined ? asTable(this.made) : Table.fromTableName(this, 'Restored', restoredTable);
  }
}

const TYPES = { S: AttributeType.STRING, N: AttributeType.NUMBER, B: AttributeType.BINARY };

function keysOf(schema: (typeof TABLE)['KeySchema']) {
  return { partitionKey: attribute(schema, 'HASH'), sortKey: attribute(schema, 'RANGE') };
}

function attribute(schema: (typeof TABLE)['KeySchema'], kind: 'HASH' | 'RANGE') {
  const name = schema.find(({ KeyType }) => KeyType === kind)?.AttributeName;
  const found = TABLE.AttributeDefinitions.find(({ AttributeName }) => AttributeName === name);
  if (found === undefined) throw new Error(`table.json has no ${kind} key.`);
  return { name: found.AttributeName, type: TYPES[found.AttributeType] };
}
