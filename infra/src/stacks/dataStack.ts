import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SurveyTable } from '../constructs/surveyTable.ts';
import type { Settings } from '../settings.ts';
import { Part } from './part.ts';

/**
 * Everything that must survive: the table and its key. After a restore another table is used, and the one made here
 * stays as it is.
 */
export class DataStack extends Part {
  readonly data: SurveyTable;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Data', settings, { terminationProtection: true });
    const { restoredTable } = settings;
    this.data = new SurveyTable(this, 'Survey', { restoredTable });
    // What other stacks took from the table made here cannot go before they take it from the restored one.
    const { tableArn, tableName } = this.data.made;
    for (const taken of [tableArn, tableName]) this.exportValue(taken);
    new CfnOutput(this, 'TableName', { value: this.data.table.tableName });
  }
}
