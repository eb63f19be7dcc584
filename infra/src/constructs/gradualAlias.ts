import {
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
  type ILambdaDeploymentConfig,
} from 'aws-cdk-lib/aws-codedeploy';
import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Alias, type IAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stages.ts';
import type { AppFunction } from './appFunction.ts';
import { asAlias, asVersion } from './asInterface.ts';
import { countEvents } from './countEvents.ts';
import { ImpactAlarm } from './impactAlarm.ts';

const ROLLOUTS: Readonly<Record<Stage['rollout'], ILambdaDeploymentConfig>> = {
  linear: LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_2MINUTES,
  atOnce: LambdaDeploymentConfig.ALL_AT_ONCE,
};

export interface GradualAliasProps {
  readonly of: AppFunction;
  /** What metrics call the function. */
  readonly name: string;
  readonly rollout: Stage['rollout'];
}

/**
 * The name `live` of the version that answers. A new version gets a tenth of the requests more every two minutes and
 * goes back by itself when it throws or answers with faults.
 */
export class GradualAlias extends Construct {
  readonly alias: IAlias;
  readonly answers: AppFunction;
  /** Answers with a fault (5xx) of the application. */
  readonly faults: Metric;

  constructor(scope: Construct, id: string, { of, name, rollout }: GradualAliasProps) {
    super(scope, id);
    this.answers = of;
    const live = new Alias(this, 'Live', {
      aliasName: 'live',
      version: asVersion(of.handler.currentVersion),
    });
    this.alias = asAlias(live);
    this.faults = countEvents(of.logs, 'request-failed', name);
    const broken = new ImpactAlarm(this, 'Broken', {
      metric: live.metricErrors({ period: Duration.minutes(1) }),
      atLeast: 3,
      impact: 'Aufrufe scheitern, weil die Funktion abbricht; eine neue Fassung wird zurückgenommen.',
    });
    const faulty = new ImpactAlarm(this, 'Faulty', {
      metric: this.faults.with({ period: Duration.minutes(1) }),
      atLeast: 5,
      impact: 'Menschen sehen Fehlerseiten; eine neue Fassung wird zurückgenommen.',
    });
    const group = new LambdaDeploymentGroup(this, 'Rollout', {
      application: new LambdaApplication(this, 'Application'),
      alias: live,
      deploymentConfig: ROLLOUTS[rollout],
      alarms: [broken.alarm, faulty.alarm],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    acknowledge(group, {
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
        'The role AWS keeps for CodeDeploy with Lambda, in its narrow edition without S3 and SNS.',
    });
  }
}
