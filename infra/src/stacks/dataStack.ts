import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SurveyTable } from '../constructs/surveyTable.ts';
import type { Settings } from '../settings.ts';
import { Part } from './part.ts';

/** Everything that must survive: the table and its key. */
export class DataStack extends Part {
  readonly data: SurveyTable;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Data', settings, { terminationProtection: true });
    this.data = new SurveyTable(this, 'Survey');
    new CfnOutput(this, 'TableName', { value: this.data.table.tableName });
  }
}
