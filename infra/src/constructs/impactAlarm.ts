import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface ImpactAlarmProps {
  readonly metric: IMetric;
  /** It rings at this value and above. */
  readonly atLeast: number;
  /** So many periods of the metric in a row. */
  readonly periods?: number;
  /** One German sentence: what people notice while it rings (Folge). */
  readonly impact: string;
  /** It rings when nothing is measured: the value has to be there. */
  readonly rings?: 'whenSilent';
  /** Absent: nobody is told, because only a deployment listens. */
  readonly tell?: ITopic;
}

/** An alarm that says what it means for people; without it nobody knows at night whether to get up. */
export class ImpactAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id);
    const { metric, atLeast, periods = 1, impact, rings, tell } = props;
    this.alarm = new Alarm(this, 'Alarm', {
      metric,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator:
        rings === 'whenSilent'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: rings === 'whenSilent' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `Folge: ${impact} Was zu tun ist: docs/operations.md.`,
    });
    if (tell !== undefined) this.alarm.addAlarmAction(new SnsAction(tell));
  }
}
