import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { TABLE } from '#functions';
import type { TableUse } from '../tableUse.ts';
import type { SurveyTable } from './surveyTable.ts';

/** What DynamoDB does with the key of a table in the name of whoever asks it. */
const KEY_ACTIONS = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];

/**
 * Lets somebody use the table by action. Deleting is bound to partitions: the condition looks at the key of the item,
 * and also refuses a call that names none.
 */
export function grantTable(
  { table, key }: SurveyTable,
  { grantPrincipal: principal }: IGrantable,
  { actions, index, deletes }: TableUse,
): void {
  const allow = (props: ConstructorParameters<typeof PolicyStatement>[0]) =>
    principal.addToPrincipalPolicy(new PolicyStatement(props));
  allow({ actions: actions.map((action) => `dynamodb:${action}`), resources: [table.tableArn] });
  if (index)
    allow({
      actions: ['dynamodb:Query'],
      resources: TABLE.GlobalSecondaryIndexes.map(({ IndexName }) => `${table.tableArn}/index/${IndexName}`),
    });
  if (deletes.length > 0)
    allow({
      actions: ['dynamodb:DeleteItem'],
      resources: [table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...deletes] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    });
  allow({
    actions: KEY_ACTIONS.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: { StringLike: { 'kms:ViaService': `dynamodb.${Stack.of(table).region}.*` } },
  });
}
